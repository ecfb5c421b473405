package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearAxis;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.DotPlot;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.selection.SeriesNames;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * Scores of anybody's benchmarks, one below the other.
 *
 * @param id the figure's
 * @param title what it shows
 * @param mode what JMH measured, in words
 * @param unit its unit
 */
record ForeignDots(String id, String title, String mode, String unit) {
  private static final double FACTORS = 10;

  private record Score(String name, Estimate estimate) {}

  Figure of(Run run, List<Measurement> measurements, SeriesNames names, Theme theme) {
    List<Score> scores =
        measurements.stream()
            .map(each -> new Score(names.of(each.subject()), each.estimate()))
            .toList();
    double[] values =
        scores.stream().mapToDouble(score -> score.estimate().value()).sorted().toArray();
    boolean factors = values[0] > 0 && values[values.length - 1] / values[0] >= FACTORS;
    List<DotPlot.Dot> dots =
        scores.stream()
            .map(
                score ->
                    new DotPlot.Dot(score.name(), score.name(), new Point(0, score.estimate())))
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add(
        IntervalNote.of(
            dots.stream().map(dot -> new Line(dot.style(), List.of(dot.point()))).toList()));
    return new Figure.Drawn(
        id,
        title,
        "%s in %s. %s."
            .formatted(
                mode,
                unit,
                scores.stream()
                    .map(score -> score.name() + ": " + Format.number(score.estimate().value()))
                    .collect(Collectors.joining(", "))),
        Sheet.of(
            DotPlot.of(dots, axis(dots, factors, theme), theme),
            title,
            run.environment(),
            notes,
            theme),
        table(scores),
        notes);
  }

  private ValueAxis axis(List<DotPlot.Dot> dots, boolean factors, Theme theme) {
    String label = "%s, %s".formatted(mode.toLowerCase(Locale.ROOT), unit);
    double[] reach =
        dots.stream()
            .flatMapToDouble(dot -> DoubleStream.of(dot.point().low(), dot.point().high()))
            .sorted()
            .toArray();
    if (factors && reach[0] > 0) {
      Range range = LogRange.around(DoubleStream.of(reach), FACTORS, 0.05, 0.05);
      return new TickedLogAxis(label, range, Format::round, theme);
    }
    double low = Math.min(0, reach[0]);
    double high = Math.max(0, reach[reach.length - 1]);
    double margin = high == low ? 1 : (high - low) * 0.05;
    return LinearAxis.of(label, new Range(low < 0 ? low - margin : 0, high + margin), theme);
  }

  private Table table(List<Score> scores) {
    return new Table.Plain(
        List.of("benchmark", unit, "95% interval", "forks"),
        scores.stream()
            .map(
                score ->
                    List.of(
                        Table.Cell.of(score.name()),
                        Numbers.value(score.estimate()),
                        Numbers.interval(score.estimate()),
                        Table.Cell.of(
                            Integer.toString(score.estimate().forks()), score.estimate().forks())))
            .toList());
  }
}
