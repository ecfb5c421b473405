package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.PercentileTicks;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.CurvePlot;
import org.rcubench.charts.plot.CurvePlot.At;
import org.rcubench.charts.plot.CurvePlot.Between;
import org.rcubench.charts.plot.CurvePlot.Curve;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.selection.LatencyLines;
import org.rcubench.charts.selection.LatencyRole;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.latency.LatencyCurve;
import org.rcubench.results.latency.RoleLatencies;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * Latencies of one role in one setting on HdrHistogram's axis, a curve for each strategy. A curve
 * ends where fewer values lie beyond it than say anything.
 *
 * @param role whose latencies
 * @param id the figure's
 * @param title what it shows
 * @param setting in which they were measured
 */
record LatencyFigure(LatencyRole role, String id, String title, ForkSetting setting) {
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9", "max");

  /** The figure; empty if nothing of the kind was recorded. */
  Optional<Figure> of(Run run, LatencyLines lines, List<String> particular, Theme theme) {
    SortedMap<String, RoleLatencies> strategies = lines.of(role);
    List<String> notes = new ArrayList<>();
    notes.add(role.note(setting));
    List<Curve> curves = new ArrayList<>();
    strategies.forEach((strategy, all) -> curve(strategy, all, notes).ifPresent(curves::add));
    if (strategies.values().stream().allMatch(all -> all.count() == 0)) {
      return Optional.empty();
    }
    if (curves.isEmpty()) {
      return Optional.of(new Figure.Absent(id, title, String.join("; ", notes)));
    }
    notes.add(1, spread(curves, strategies));
    notes.addAll(2, particular);
    double furthest = curves.stream().mapToDouble(curve -> curve.last().x()).max().getAsDouble();
    Range x = LogRange.around(DoubleStream.of(1, Math.max(10, furthest)), 10, 0, 0.01);
    Range y =
        LogRange.around(curves.stream().flatMapToDouble(LatencyFigure::heights), 10, 0.05, 0.05);
    XYPlot plot =
        CurvePlot.of(
            curves,
            new TickedLogAxis("percentile", x, PercentileTicks.within(x), theme),
            new TickedLogAxis(role.axis(), y, Format::roundTime, theme),
            theme);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(theme.gridline());
    plot.setDomainGridlineStroke(plot.getRangeGridlineStroke());
    return Optional.of(
        new Figure.Drawn(
            id,
            title,
            description(strategies),
            Sheet.of(plot, title, run.environment(), notes, theme),
            table(strategies),
            notes));
  }

  private static Optional<Curve> curve(String strategy, RoleLatencies all, List<String> notes) {
    List<Long> nanos = all.together().nanos();
    List<At> points =
        IntStream.range(0, nanos.size())
            .filter(step -> nanos.get(step) > 0)
            .mapToObj(step -> new At(LatencyCurve.oneIn(step), nanos.get(step)))
            .toList();
    if (points.isEmpty()) {
      notes.add("Not drawn: %s, %s".formatted(strategy, shortage(all.count())));
      return Optional.empty();
    }
    if (points.size() < nanos.size()) {
      notes.add(
          "Not drawn: the part of %s at 0, which has no place on a logarithmic axis"
              .formatted(strategy));
    }
    return Optional.of(new Curve(strategy, points, band(all.forks())));
  }

  private static String shortage(long count) {
    if (count >= LatencyCurve.FEWEST_BEYOND) {
      return "of which nothing above 0 was recorded";
    }
    return "of which %d %s recorded".formatted(count, count == 1 ? "value was" : "values were");
  }

  /** From the lowest to the highest fork, as far as all of them reach. */
  private static List<Between> band(List<LatencyCurve> forks) {
    int reach = forks.stream().mapToInt(fork -> fork.nanos().size()).min().orElse(0);
    return forks.size() < 2
        ? List.of()
        : IntStream.range(0, reach)
            .mapToObj(
                step -> {
                  long[] nanos =
                      forks.stream().mapToLong(fork -> fork.nanos().get(step)).sorted().toArray();
                  return new Between(LatencyCurve.oneIn(step), nanos[0], nanos[nanos.length - 1]);
                })
            .filter(at -> at.low() > 0)
            .toList();
  }

  private static String spread(List<Curve> curves, SortedMap<String, RoleLatencies> strategies) {
    String end =
        "A curve ends where fewer than %s values lie beyond".formatted(LatencyCurve.FEWEST_BEYOND);
    boolean bands = curves.stream().anyMatch(curve -> !curve.band().isEmpty());
    int[] forks =
        strategies.values().stream().mapToInt(all -> all.forks().size()).sorted().toArray();
    int fewest = forks[0];
    int most = forks[forks.length - 1];
    String count = fewest == most ? Integer.toString(most) : fewest + " to " + most;
    return bands
        ? "Lines: %s forks together; bands: from the lowest to the highest fork. %s"
            .formatted(count, end)
        : end;
  }

  private static DoubleStream heights(Curve curve) {
    return DoubleStream.concat(
        curve.points().stream().mapToDouble(At::y),
        curve.band().stream().flatMapToDouble(at -> DoubleStream.of(at.low(), at.high())));
  }

  private String description(SortedMap<String, RoleLatencies> strategies) {
    return "The %s by percentile, in nanoseconds on logarithmic axes. %s."
        .formatted(
            role.axis(),
            strategies.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + described(entry.getValue()))
                .collect(joining("; ")));
  }

  private static String described(RoleLatencies all) {
    return Stream.of("p50", "p99", "max")
        .filter(all.percentiles()::containsKey)
        .map(name -> name + " " + Format.number(all.percentiles().get(name)))
        .collect(joining(", "));
  }

  private static Table table(SortedMap<String, RoleLatencies> strategies) {
    List<String> columns = new ArrayList<>(List.of("strategy", "values", "forks"));
    PERCENTILES.forEach(name -> columns.add(name + ", ns"));
    List<List<Table.Cell>> rows = new ArrayList<>();
    strategies.forEach(
        (strategy, all) -> {
          List<Table.Cell> row = new ArrayList<>();
          row.add(Table.Cell.of(strategy));
          row.add(number((double) all.count()));
          row.add(Table.Cell.of(Integer.toString(all.forks().size()), all.forks().size()));
          Map<String, Long> percentiles = all.percentiles();
          for (String name : PERCENTILES) {
            row.add(
                percentiles.containsKey(name)
                    ? number(percentiles.get(name).doubleValue())
                    : Table.Cell.NOTHING);
          }
          rows.add(row);
        });
    return new Table.Plain(columns, rows);
  }

  private static Table.Cell number(double value) {
    return Table.Cell.of(Format.number(value), value);
  }
}
