package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearScale;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.plot.DotDiagram;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.selection.SeriesNames;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * Scores of any JMH benchmarks, one below the other.
 *
 * @param id the figure's
 * @param title what it shows
 * @param mode what JMH measured, in words
 * @param unit its unit
 */
record JmhScoreDots(String id, String title, String mode, String unit) {
  private static final double FACTORS = 10;

  private record Score(String name, Estimate estimate) {}

  Figure of(Run run, List<Measurement> measurements, SeriesNames names) {
    List<Score> scores =
        measurements.stream()
            .map(each -> new Score(names.of(each.subject()), each.estimate()))
            .toList();
    double[] values =
        scores.stream().mapToDouble(score -> score.estimate().value()).sorted().toArray();
    boolean factors = values[0] > 0 && values[values.length - 1] / values[0] >= FACTORS;
    List<DotDiagram.DotRow> dots =
        scores.stream()
            .map(
                score ->
                    new DotDiagram.DotRow(
                        score.name(), score.name(), new LinePoint(0, score.estimate())))
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(scores.stream().map(Score::estimate)));
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(run.environment()),
        "%s in %s. %s."
            .formatted(
                mode,
                unit,
                scores.stream()
                    .map(score -> score.name() + ": " + Format.number(score.estimate().value()))
                    .collect(Collectors.joining(", "))),
        new DotDiagram(dots, axis(dots, factors), OptionalDouble.empty()),
        table(scores),
        notes);
  }

  private Scale axis(List<DotDiagram.DotRow> dots, boolean factors) {
    String label = "%s, %s".formatted(mode.toLowerCase(Locale.ROOT), unit);
    double[] reach =
        dots.stream()
            .flatMapToDouble(dot -> DoubleStream.of(dot.point().low(), dot.point().high()))
            .sorted()
            .toArray();
    if (factors && reach[0] > 0) {
      Range range = LogRange.around(DoubleStream.of(reach), FACTORS, 0.05, 0.05);
      return new LogScale(label, range, Format::round);
    }
    double low = Math.min(0, reach[0]);
    double high = Math.max(0, reach[reach.length - 1]);
    double margin = high == low ? 1 : (high - low) * 0.05;
    return new LinearScale(label, new Range(low < 0 ? low - margin : 0, high + margin));
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
