package org.rcubench.charts.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;

/**
 * Puts the words around a plot: what it shows above, where it was measured below that, notes last.
 */
final class Sheet {
  private static final int MOST_NOTES = 4;

  private Sheet() {}

  /**
   * The whole figure.
   *
   * @param notes what a reader must know; on the picture the first few, the page has them all
   */
  static JFreeChart of(
      Plot plot, String title, Environment environment, List<String> notes, Theme theme) {
    return of(plot, title, provenance(environment), notes, theme);
  }

  /** The same with other words below the title. */
  static JFreeChart of(Plot plot, String title, String subtitle, List<String> notes, Theme theme) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(theme.background());
    chart.setPadding(new RectangleInsets(14, 16, 10, 8));
    chart.addSubtitle(
        text(title, theme.typeface().semibold(18), theme.ink(), RectangleEdge.TOP, 0, 2));
    chart.addSubtitle(
        text(subtitle, theme.typeface().regular(12), theme.muted(), RectangleEdge.TOP, 0, 10));
    if (!notes.isEmpty()) {
      addFootnote(chart, footnote(notes), theme);
    }
    return chart;
  }

  /** Adds words at the foot, above those that are there. */
  static void addFootnote(JFreeChart chart, String words, Theme theme) {
    chart.addSubtitle(
        text(words, theme.typeface().regular(11.5f), theme.muted(), RectangleEdge.BOTTOM, 4, 0));
  }

  /** Machine, JVM, day and run: what a number is worth nothing without. */
  static String provenance(Environment environment) {
    String day = environment.startedAt().split("T", 2)[0];
    return "%s, %s, run %s".formatted(environment.summary(), day, environment.runId());
  }

  /** One figure of several on a sheet: its plot and whatever key it has, under a name. */
  static JFreeChart panel(JFreeChart figure, String name, Theme theme) {
    JFreeChart panel = new JFreeChart(null, null, figure.getPlot(), false);
    panel.setBackgroundPaint(theme.background());
    panel.setPadding(new RectangleInsets(8, 0, 4, 0));
    panel.addSubtitle(
        text(name, theme.typeface().semibold(14), theme.ink(), RectangleEdge.TOP, 0, 4));
    for (int i = 0; i < figure.getSubtitleCount(); i++) {
      if (!(figure.getSubtitle(i) instanceof TextTitle)) {
        panel.addSubtitle(figure.getSubtitle(i));
      }
    }
    return panel;
  }

  private static String footnote(List<String> notes) {
    List<String> shown = notes.subList(0, Math.min(MOST_NOTES, notes.size()));
    int hidden = notes.size() - shown.size();
    String text = String.join(". ", shown) + ".";
    return hidden == 0 ? text : text + " %s more on the page.".formatted(hidden);
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
}
