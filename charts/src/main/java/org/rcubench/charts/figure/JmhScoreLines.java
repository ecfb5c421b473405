package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.selection.SeriesNames;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * Scores of any JMH benchmarks by threads or by a parameter, a line for each.
 *
 * @param id the figure's
 * @param title what it shows
 * @param mode what JMH measured, in words
 * @param unit its unit
 * @param by what the x axis is
 */
record JmhScoreLines(String id, String title, String mode, String unit, JmhScoreAxis by) {

  Figure of(Run run, List<Measurement> measurements, SeriesNames names) {
    LineSet set = LineSet.of(measurements, names::of, by::position, this::words);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, String.join("; ", set.notes()));
    }
    LengthScale scale = LengthScale.of(set.positions());
    List<Line> placed = set.lines().stream().map(line -> line.placed(scale::place)).toList();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    notes.addAll(set.notes());
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(run.environment()),
        set.description("%s in %s".formatted(mode, unit)),
        new LineDiagram(
            placed,
            by.over(scale),
            new LogScale(
                "%s, %s".formatted(mode.toLowerCase(Locale.ROOT), unit),
                LogRange.around(set.ends(), 10, 0.07, 0.07),
                Format::round),
            scale.breaks()),
        table(set),
        notes);
  }

  private String words(double place) {
    return by.param().isEmpty() ? ThreadAxis.count(place) : by.param() + " " + Format.round(place);
  }

  private Table table(LineSet set) {
    return new Table.Plain(
        List.of("benchmark", by.words(), unit, "95% interval", "forks"),
        set.rows().stream()
            .map(
                row ->
                    List.of(
                        Table.Cell.of(row.strategy()),
                        Table.Cell.of(Format.round(row.position()), row.position()),
                        Numbers.value(row.estimate()),
                        Numbers.interval(row.estimate()),
                        Table.Cell.of(
                            Integer.toString(row.estimate().forks()), row.estimate().forks())))
            .toList());
  }
}
