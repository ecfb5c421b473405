package org.rcubench.charts.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/**
 * Puts the words around a plot: what it shows above, where it was measured below that, notes last.
 */
public final class Sheet {
  private static final int MOST_NOTES = 4;

  private Sheet() {}

  /**
   * The whole figure.
   *
   * @param diagram what it shows
   * @param title the same in words
   * @param subtitle where it was measured
   * @param footnotes what stands below it, a paragraph each
   * @param theme how it looks
   * @return the figure
   */
  public static JFreeChart of(
      Diagram diagram, String title, String subtitle, List<String> footnotes, Theme theme) {
    JFreeChart chart = new JFreeChart(null, null, diagram.drawn(theme), false);
    chart.setBackgroundPaint(theme.background());
    chart.setPadding(new RectangleInsets(14, 16, 10, 8));
    chart.addSubtitle(
        text(title, theme.typeface().semibold(18), theme.ink(), RectangleEdge.TOP, 0, 2));
    chart.addSubtitle(
        text(subtitle, theme.typeface().regular(12), theme.muted(), RectangleEdge.TOP, 0, 10));
    for (String footnote : footnotes) {
      chart.addSubtitle(
          text(
              footnote,
              theme.typeface().regular(11.5f),
              theme.muted(),
              RectangleEdge.BOTTOM,
              4,
              0));
    }
    addKey(chart, diagram.key(), theme);
    return chart;
  }

  /** One of several on a sheet: a plot and whatever key it has, under a name. */
  static JFreeChart panel(String name, Plot plot, List<String> key, Theme theme) {
    JFreeChart panel = new JFreeChart(null, null, plot, false);
    panel.setBackgroundPaint(theme.background());
    panel.setPadding(new RectangleInsets(8, 0, 4, 0));
    panel.addSubtitle(
        text(name, theme.typeface().semibold(14), theme.ink(), RectangleEdge.TOP, 0, 4));
    addKey(panel, key, theme);
    return panel;
  }

  /**
   * As many notes as have room on a picture.
   *
   * @param notes what a reader must know
   * @return a paragraph, or none
   */
  public static List<String> footnotes(List<String> notes) {
    if (notes.isEmpty()) {
      return List.of();
    }
    List<String> shown = notes.subList(0, Math.min(MOST_NOTES, notes.size()));
    int hidden = notes.size() - shown.size();
    String text = String.join(". ", shown) + ".";
    return List.of(hidden == 0 ? text : text + " %s more on the page.".formatted(hidden));
  }

  private static TextTitle text(
      String words, Font font, Color colour, RectangleEdge edge, double above, double below) {
    TextTitle title =
        new TextTitle(
            words,
            font,
            colour,
            edge,
            HorizontalAlignment.LEFT,
            VerticalAlignment.TOP,
            new RectangleInsets(above, 0, below, 0));
    title.setTextAlignment(HorizontalAlignment.LEFT);
    return title;
  }

  /** The marks of strategies with their names, between the words above the plot and the plot. */
  private static void addKey(JFreeChart chart, List<String> strategies, Theme theme) {
    if (strategies.isEmpty()) {
      return;
    }
    LegendItemCollection items = new LegendItemCollection();
    for (String strategy : strategies) {
      LegendItem item =
          new LegendItem(
              strategy,
              null,
              null,
              null,
              StrategyStyles.of(strategy).mark().shape(),
              theme.colour(strategy));
      item.setLabelPaint(theme.legible(theme.colour(strategy)));
      items.add(item);
    }
    LegendTitle key = new LegendTitle(() -> items);
    key.setItemFont(theme.typeface().regular(12));
    key.setItemPaint(theme.ink());
    key.setBackgroundPaint(new Color(0, true));
    key.setFrame(BlockBorder.NONE);
    key.setPosition(RectangleEdge.TOP);
    key.setHorizontalAlignment(HorizontalAlignment.LEFT);
    key.setPadding(RectangleInsets.ZERO_INSETS);
    key.setMargin(new RectangleInsets(0, 0, 6, 0));
    key.setItemLabelPadding(new RectangleInsets(1, 1, 1, 8));
    chart.addSubtitle(key);
  }
}
