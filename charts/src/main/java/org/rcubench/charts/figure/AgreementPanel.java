package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.RatioTicks;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.ForestPlot;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.selection.CommonCells;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.RunPair;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.table.Table;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Theme;

/**
 * How well two runs of the same code agree: the ratios of all their common cells. Neither run
 * should be the faster, so that what is seen is what the method cannot tell from a difference.
 */
final class AgreementPanel {
  private static final String ID = "a-a-panel";
  private static final int FEWEST_CELLS = 3;
  private static final double LEAST_SPAN = 1.2;

  private AgreementPanel() {}

  /** The logarithms of ratios, summed up. */
  private record Spread(int cells, double mean, double deviation) {
    static Spread of(double[] logs) {
      return new Spread(
          logs.length, Mean.of(logs).getAsDouble(), StandardDeviation.of(logs).getAsDouble());
    }

    double standardError() {
      return deviation / Math.sqrt(cells);
    }

    double low() {
      return Math.exp(mean - 2 * standardError());
    }

    double high() {
      return Math.exp(mean + 2 * standardError());
    }
  }

  static Figure of(RunPair pair, List<CommonCells.Cell> cells, Theme theme) {
    String title = "Agreement of two runs of the same code";
    List<CommonCells.Cell> comparable =
        cells.stream().filter(cell -> cell.ratio() > 0 && Double.isFinite(cell.ratio())).toList();
    if (comparable.size() < FEWEST_CELLS) {
      return new Figure.Absent(
          ID,
          title,
          "the runs have %s cells in common that completed something, a spread takes %s"
              .formatted(comparable.size(), FEWEST_CELLS));
    }
    double[] logs = comparable.stream().mapToDouble(cell -> Math.log(cell.ratio())).toArray();
    Spread spread = Spread.of(logs);
    Range x =
        LogRange.around(
            DoubleStream.concat(DoubleStream.of(1), Arrays.stream(logs).map(Math::exp)),
            LEAST_SPAN,
            0.05,
            0.05);
    XYIntervalSeriesCollection bars = histogram(logs, x);
    XYPlot plot = plot(bars, x, pair, theme);
    ForestPlot.addEquivalence(plot, spread.low(), spread.high(), theme);
    ForestPlot.addReference(plot, 1, theme);

    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "%s cells; geometric mean %.3f, 2 standard errors: %.3f to %.3f (shaded), %s",
            spread.cells(),
            Math.exp(spread.mean()),
            spread.low(),
            spread.high(),
            spread.low() <= 1 && spread.high() >= 1
                ? "which holds 1 as it should"
                : "which misses 1: the machine, or how it was measured, was not the same"));
    notes.add(String.format(Locale.ROOT, "SD of the log-ratios %.1f%%", 100 * spread.deviation()));
    notes.add(
        "The band takes ratios for normal and independent; cells of one run share its mood, so that"
            + " it is too narrow");
    if (comparable.size() < cells.size()) {
      notes.add(
          "Left out: %s cells that completed nothing".formatted(cells.size() - comparable.size()));
    }
    return new Figure.Drawn(
        ID,
        title,
        "The ratios of the speeds of two runs of the same code. " + notes.get(0) + ".",
        Sheet.of(plot, title, pair.both(), notes, theme),
        table(comparable),
        notes);
  }

  /** Bars of equal width on the logarithmic axis, one of which begins at 1. */
  private static XYIntervalSeriesCollection histogram(double[] logs, Range x) {
    double low = Math.log(x.getLowerBound());
    double high = Math.log(x.getUpperBound());
    double width = (high - low) / Math.min(40, Math.max(8, 2 * Math.sqrt(logs.length)));
    int first = (int) Math.floor(low / width);
    int[] counts = new int[(int) Math.ceil(high / width) - first + 1];
    for (double log : logs) {
      counts[(int) Math.floor(log / width) - first]++;
    }
    XYIntervalSeries series = new XYIntervalSeries("cells");
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double start = (first + i) * width;
        series.add(
            Math.exp(start + width / 2),
            Math.exp(start),
            Math.exp(start + width),
            counts[i],
            0,
            counts[i]);
      }
    }
    XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    bars.addSeries(series);
    return bars;
  }

  private static XYPlot plot(XYIntervalSeriesCollection bars, Range x, RunPair pair, Theme theme) {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setUseYInterval(true);
    renderer.setMargin(0.06);
    renderer.setSeriesPaint(0, theme.hues().get(Hue.GREY));
    double most = 0;
    for (int i = 0; i < bars.getItemCount(0); i++) {
      most = Math.max(most, bars.getYValue(0, i));
    }
    XYPlot plot =
        new XYPlot(
            bars,
            new TickedLogAxis(
                "times as fast in %s as in %s".formatted(pair.secondName(), pair.firstName()),
                x,
                RatioTicks.within(x),
                theme),
            counts(most, theme),
            renderer);
    plot.setInsets(new RectangleInsets(4, 8, 2, 16));
    LinePlot.bare(plot, theme);
    return plot;
  }

  private static NumberAxis counts(double most, Theme theme) {
    NumberAxis axis = new NumberAxis("cells");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setRange(0, most * 1.08);
    axis.setLabelFont(theme.typeface().regular(13));
    axis.setLabelPaint(theme.ink());
    axis.setTickLabelFont(theme.typeface().regular(12.5f));
    axis.setTickLabelPaint(theme.ink());
    axis.setTickMarkPaint(theme.muted());
    axis.setAxisLineVisible(false);
    return axis;
  }

  private static Table table(List<CommonCells.Cell> cells) {
    Map<Place, String> names = PlaceNames.of(cells.stream().map(CommonCells.Cell::place).toList());
    return new Table.Plain(
        List.of("benchmark", "strategy", "role", "times as fast"),
        cells.stream()
            .map(
                cell ->
                    List.of(
                        Table.Cell.of(names.get(cell.place())),
                        Table.Cell.of(cell.strategy()),
                        Table.Cell.of(cell.role()),
                        Table.Cell.of(Decimal.text(cell.ratio()), cell.ratio())))
            .toList());
  }
}
