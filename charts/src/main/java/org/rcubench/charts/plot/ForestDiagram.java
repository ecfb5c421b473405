package org.rcubench.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.PlaceScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Rows from the top down, each an estimate with its interval or several points of a distribution.
 * Up to {@link #MOST_LETTERED} rows say themselves what they are about; more have a key.
 *
 * @param rows the rows, those of a group beside each other
 * @param x the axis from left to right
 * @param references the places that rows are read against
 * @param equivalence the ground on which a difference is too small to matter, if any
 * @param strokes what is marked on each row by a faint stroke; none, or one for each row
 * @param tall whether the figure is as high as its rows need, and as wide as their words
 */
public record ForestDiagram(
    List<ForestRow> rows,
    Scale x,
    List<Double> references,
    Optional<Range> equivalence,
    List<OptionalDouble> strokes,
    boolean tall)
    implements Graph {
  /** The dataset of the rows. */
  static final int ROWS = 0;

  /** The dataset of the faint strokes. */
  static final int STROKES = 1;

  /** The most rows that can be lettered at a figure's size. */
  public static final int MOST_LETTERED = 36;

  /** The most rows that can be told apart at a figure's size. */
  public static final int MOST = 84;

  private static final int ROW_HEIGHT = 22;
  private static final int WORDS_AROUND = 215;
  private static final int DATA_WIDTH = 440;
  private static final Shape STROKE = new Rectangle2D.Double(-0.7, -7.5, 1.4, 15);

  /** Takes unmodifiable copies. */
  public ForestDiagram {
    rows = List.copyOf(rows);
    references = List.copyOf(references);
    strokes = List.copyOf(strokes);
  }

  /**
   * Rows on a figure of the usual size.
   *
   * @param rows the rows, those of a group beside each other
   * @param x the axis from left to right
   * @param references the places that rows are read against
   */
  public ForestDiagram(List<ForestRow> rows, Scale x, double... references) {
    this(
        rows,
        x,
        DoubleStream.of(references).boxed().toList(),
        Optional.empty(),
        List.of(),
        /* tall= */ false);
  }

  /** {@return whether rows have room for words of their own} */
  public boolean isLettered() {
    return rows.size() <= MOST_LETTERED;
  }

  @Override
  public List<String> key() {
    return isLettered()
        ? List.of()
        : rows.stream().map(ForestRow::label).distinct().sorted(StrategyStyles.order()).toList();
  }

  @Override
  public Size size() {
    if (!tall) {
      return Size.USUAL;
    }
    RectangleInsets words = labels().room(Theme.light());
    return new Size(
        Math.max(
            Size.USUAL.width(), (int) Math.ceil(words.getLeft() + words.getRight()) + DATA_WIDTH),
        WORDS_AROUND + (int) Math.ceil(y().range().getLength() * ROW_HEIGHT));
  }

  RowLabels labels() {
    return new RowLabels(rows, RowPositions.of(rows), isLettered());
  }

  @Override
  public Scale y() {
    RowPositions positions = RowPositions.of(rows);
    return new PlaceScale(
        "",
        new Range(positions.low(), positions.high()),
        positions.places().stream().map(AxisTick::minor).toList(),
        /* downwards= */ true,
        /* lined= */ false);
  }

  /** The rows keep their places. */
  @Override
  public Graph on(Scale otherX, Scale otherY) {
    return new ForestDiagram(rows, otherX, references, equivalence, strokes, tall);
  }

  @Override
  public XYPlot drawn(Theme theme) {
    double scale = Math.min(1, Math.max(0.55, MOST_LETTERED / (double) rows.size()));
    XYPlot plot =
        new XYPlot(
            data(), x.drawn(theme), y().drawn(theme), new ForestRenderer(rows, scale, theme));
    RowLabels labels = labels();
    plot.setInsets(labels.room(theme));
    plot.getRenderer(ROWS)
        .addAnnotation(Painting.beyond((g2, drawn, area) -> labels.paint(g2, drawn, area, theme)));
    Graph.bare(plot, theme).setDomainGridlinesVisible(true);
    plot.setRangeGridlinesVisible(false);
    equivalence.ifPresent(range -> shade(plot, range, theme));
    references.forEach(at -> mark(plot, at, theme));
    if (!strokes.isEmpty()) {
      addStrokes(plot, theme);
    }
    return plot;
  }

  private XYIntervalSeriesCollection data() {
    List<Double> places = RowPositions.of(rows).places();
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    for (int i = 0; i < rows.size(); i++) {
      ForestRow row = rows.get(i);
      double y = places.get(i);
      // The dots' order is theirs to say, for the renderer finds their kinds by it.
      XYIntervalSeries series =
          new XYIntervalSeries((row.group() + " " + row.label()).strip(), false, true);
      row.dots().forEach(dot -> series.add(dot.x(), dot.low(), dot.high(), y, y, y));
      data.addSeries(series);
    }
    return data;
  }

  private static void mark(XYPlot plot, double x, Theme theme) {
    ValueMarker line = new ValueMarker(x, theme.muted(), new BasicStroke(1.2f));
    line.setAlpha(1);
    plot.addDomainMarker(line, Layer.BACKGROUND);
  }

  private static void shade(XYPlot plot, Range range, Theme theme) {
    IntervalMarker band = new IntervalMarker(range.getLowerBound(), range.getUpperBound());
    band.setPaint(theme.oversubscribed());
    band.setAlpha(1);
    band.setOutlinePaint(null);
    plot.addDomainMarker(band, Layer.BACKGROUND);
  }

  private void addStrokes(XYPlot plot, Theme theme) {
    List<Double> places = RowPositions.of(rows).places();
    XYSeries series = new XYSeries("strokes", false, true);
    for (int i = 0; i < strokes.size(); i++) {
      double y = places.get(i);
      strokes.get(i).ifPresent(at -> series.add(at, y));
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, STROKE);
    renderer.setSeriesPaint(0, theme.faint(theme.muted()));
    plot.setDataset(STROKES, new XYSeriesCollection(series));
    plot.setRenderer(STROKES, renderer);
  }

  /** Draws dots with their intervals along their rows; several dots of a row are tied together. */
  private static final class ForestRenderer extends XYErrorRenderer {
    private static final long serialVersionUID = 1L;
    private static final float LINE = 1.6f;
    private static final Shape TICK = new Rectangle2D.Double(-0.8, -3.6, 1.6, 7.2);
    private static final Shape END = new Rectangle2D.Double(-1, -5.4, 2, 10.8);

    private final transient List<ForestRow> rows;
    private final double scale;
    private final Color paper;

    /**
     * Prepares.
     *
     * @param scale the size of marks, 1 where rows have room for them
     */
    @SuppressWarnings("this-escape")
    ForestRenderer(List<ForestRow> rows, double scale, Theme theme) {
      this.rows = rows;
      this.scale = scale;
      this.paper = theme.background();
      setDrawXError(true);
      setDrawYError(false);
      setErrorStroke(new BasicStroke((float) (LINE * scale)));
      setCapLength(6 * scale);
      setDefaultShapesVisible(true);
      setUseFillPaint(true);
      setDrawOutlines(true);
      for (int i = 0; i < rows.size(); i++) {
        setSeriesPaint(i, rows.get(i).colour().apply(theme));
        setSeriesStroke(i, new BasicStroke((float) (LINE * scale)));
        setSeriesOutlineStroke(i, new BasicStroke((float) (1.2 * scale)));
        setSeriesLinesVisible(i, Boolean.valueOf(rows.get(i).dots().size() > 1));
      }
    }

    @Override
    public Shape getItemShape(int series, int item) {
      Shape shape =
          switch (rows.get(series).dots().get(item).kind()) {
            case FILLED, HOLLOW -> rows.get(series).mark().shape();
            case TICK -> TICK;
            case END -> END;
          };
      return AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape);
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
      return rows.get(series).dots().get(item).kind() == Dot.Kind.HOLLOW
          ? paper
          : getItemPaint(series, item);
    }
  }
}
