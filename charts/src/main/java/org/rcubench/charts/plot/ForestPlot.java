package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.rcubench.charts.theme.Theme;

/**
 * Rows from the top down, each an estimate with its interval or several points of a distribution.
 * Up to {@link #MOST_LETTERED} rows say themselves what they are about; more need a {@link
 * StrategyKey}.
 */
public final class ForestPlot {
  /** The dataset of the rows. */
  public static final int ROWS = 0;

  /** The most rows that can be lettered at a figure's size. */
  public static final int MOST_LETTERED = 36;

  /** The most rows that can be told apart at a figure's size. */
  public static final int MOST = 84;

  private static final int ROW_HEIGHT = 22;
  private static final int WORDS_AROUND = 215;
  private static final int DATA_WIDTH = 440;

  private ForestPlot() {}

  /**
   * Whether rows have room for words of their own.
   *
   * @param rows the rows of one figure
   * @return whether they have
   */
  public static boolean isLettered(List<ForestRow> rows) {
    return rows.size() <= MOST_LETTERED;
  }

  /**
   * Draws rows.
   *
   * @param rows the rows, those of a group beside each other
   * @param x the axis, its range set
   * @param theme how they look
   * @return the plot
   */
  public static XYPlot of(List<ForestRow> rows, ValueAxis x, Theme theme) {
    Lanes lanes = Lanes.of(rows);
    double scale = Math.min(1, Math.max(0.55, MOST_LETTERED / (double) rows.size()));
    XYPlot plot =
        new XYPlot(
            data(rows, lanes),
            x,
            IndexAxis.ofRows(lanes, theme),
            new ForestRenderer(rows, scale, theme));
    RowLabels labels = new RowLabels(rows, lanes, isLettered(rows), theme);
    plot.setInsets(labels.room());
    plot.getRenderer(ROWS).addAnnotation(labels);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(theme.gridline());
    plot.setDomainGridlineStroke(new BasicStroke(0.8f));
    plot.setDomainMinorGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setNoDataMessagePaint(new Color(0, true));
    return plot;
  }

  /**
   * As high as lettered rows need, and as wide as their words leave the data its room.
   *
   * @param plot a plot of rows
   * @return the size
   */
  public static Size size(XYPlot plot) {
    RectangleInsets words = plot.getInsets();
    return new Size(
        Math.max(
            Size.USUAL.width(), (int) Math.ceil(words.getLeft() + words.getRight()) + DATA_WIDTH),
        WORDS_AROUND + (int) Math.ceil(plot.getRangeAxis().getRange().getLength() * ROW_HEIGHT));
  }

  /**
   * Marks the place that rows are read against.
   *
   * @param plot a plot of rows
   * @param x the place
   * @param theme how it looks
   */
  public static void addReference(XYPlot plot, double x, Theme theme) {
    ValueMarker line = new ValueMarker(x);
    line.setPaint(theme.muted());
    line.setStroke(new BasicStroke(1.2f));
    line.setAlpha(1);
    plot.addDomainMarker(line, Layer.BACKGROUND);
  }

  /**
   * Shades the ground on which a difference is too small to matter.
   *
   * @param plot a plot of rows
   * @param low where it begins
   * @param high where it ends
   * @param theme how it looks
   */
  public static void addEquivalence(XYPlot plot, double low, double high, Theme theme) {
    IntervalMarker band = new IntervalMarker(low, high);
    band.setPaint(theme.oversubscribed());
    band.setAlpha(1);
    band.setOutlinePaint(null);
    plot.addDomainMarker(band, Layer.BACKGROUND);
  }

  private static XYIntervalSeriesCollection data(List<ForestRow> rows, Lanes lanes) {
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    for (int i = 0; i < rows.size(); i++) {
      ForestRow row = rows.get(i);
      double y = lanes.places().get(i);
      // The dots' order is theirs to say, for the renderer finds their kinds by it.
      XYIntervalSeries series =
          new XYIntervalSeries((row.group() + " " + row.label()).strip(), false, true);
      row.dots().forEach(dot -> series.add(dot.x(), dot.low(), dot.high(), y, y, y));
      data.addSeries(series);
    }
    return data;
  }
}
