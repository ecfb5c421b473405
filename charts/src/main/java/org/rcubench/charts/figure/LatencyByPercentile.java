package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.charts.plot.CurveDiagram;
import org.rcubench.charts.plot.CurveDiagram.Curve;
import org.rcubench.charts.plot.CurveDiagram.CurveInterval;
import org.rcubench.charts.plot.CurveDiagram.CurvePoint;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.selection.WorkloadFiles;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.latency.LatencyCurve;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.latency.RoleLatencies;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * How long reads and updates take, on HdrHistogram's axis, a curve for each strategy. A curve ends
 * where fewer values lie beyond it than say anything. Of a workload one setting is drawn for each
 * way in which it updates, the one with the most strategies: the page would be endless otherwise,
 * and the logs have the rest.
 *
 * @param id the id of the kind
 * @param role whose latencies
 * @param title how the titles begin
 * @param axis what the axis says
 * @param note what one must know of the numbers
 */
public record LatencyByPercentile(String id, String role, String title, String axis, String note) {
  private static final String INCLUDES_THE_CLOCK = "A latency includes a look at the clock";

  /** Of reads: that is where RCU wins or loses. */
  public static final FigureKind READER =
      kind(
          "reads by percentile, a workload each",
          new LatencyByPercentile(
              "reader-latency",
              LatencyInterval.READER,
              "Read latency by percentile",
              "latency of a read",
              INCLUDES_THE_CLOCK));

  /** Of updates. */
  public static final FigureKind UPDATER =
      kind(
          "updates by percentile, a workload each",
          new LatencyByPercentile(
              "updater-latency",
              LatencyInterval.UPDATER,
              "Update latency by percentile",
              "latency of an update",
              "An update is measured from when it was due"));

  /** Of the age of what was read. */
  public static final FigureKind AGE =
      kind(
          "the age of what was read, by percentile",
          new LatencyByPercentile(
              "read-age",
              LatencyInterval.AGE,
              "Age of what is read, by percentile",
              "age of what is read",
              "An age is the time since what is read was published"));

  private static final String ENDING = ".hlog";
  private static final String WAY = "update";
  private static final int DIGITS = 3;
  private static final List<String> PERCENTILES = List.of("p50", "p90", "p99", "p99.9", "max");
  private static final List<String> PACES = List.of("updateRate", "graceRate");
  private static final List<String> UNPACED = List.of("", "0", "max");

  private static FigureKind kind(String shows, LatencyByPercentile figures) {
    return new FigureKind(figures.id, shows, figures::of);
  }

  private List<Figure> of(Run run) {
    WorkloadFiles logs = WorkloadFiles.in(run.folder().latency(), ENDING, run);
    // Files that belong to no workload are reported by one kind, not by all three.
    boolean isFirst = role.equals(LatencyInterval.READER);
    List<String> faults = new ArrayList<>(isFirst ? logs.faults() : List.of());
    List<Figure> figures = new ArrayList<>();
    logs.byWorkload()
        .forEach(
            (workload, log) -> {
              try {
                figures.addAll(of(run, workload, log));
              } catch (ResultsException e) {
                faults.add("Left out: " + e.getMessage());
              }
            });
    if (!faults.isEmpty()) {
      figures.add(
          new Figure.Absent(id + "-logs", "Latency by percentile", String.join("; ", faults)));
    }
    return figures;
  }

  private List<Figure> of(Run run, String workload, Path log) {
    int cores = run.environment().machine().physicalCores();
    List<ForkSetting> settings = ForkSetting.withRoles(ForkSetting.of(LatencyFile.forks(log)));
    Map<List<String>, List<ForkSetting>> shown = new LinkedHashMap<>();
    settings.stream()
        .sorted(ForkSetting.order(cores))
        .forEach(
            setting ->
                shown
                    .computeIfAbsent(
                        List.of(setting.method(), setting.param(WAY)), key -> new ArrayList<>())
                    .add(setting));
    Map<ForkSetting, SortedMap<String, RoleLatencies>> latencies =
        latencies(log, shown.values().stream().map(alike -> alike.get(0)).toList());
    boolean severalMethods = shown.keySet().stream().map(key -> key.get(0)).distinct().count() > 1;
    boolean severalWays = shown.keySet().stream().map(key -> key.get(1)).distinct().count() > 1;
    List<Figure> figures = new ArrayList<>();
    shown.forEach(
        (key, alike) -> {
          String name =
              workload
                  + (severalMethods ? "-" + key.get(0) : "")
                  + (severalWays ? "-" + key.get(1) : "");
          String words =
              workload
                  + (severalMethods ? " " + key.get(0) : "")
                  + (severalWays ? ", " + updates(key.get(1)) : "");
          of(run, latencies.get(alike.get(0)), name, words, alike).ifPresent(figures::add);
        });
    return figures;
  }

  private static String updates(String way) {
    return switch (way) {
      case "copy" -> "copying updates";
      case "in-place" -> "updates in place";
      default -> way;
    };
  }

  /** The latencies of settings, by strategy, in one reading of the log. */
  private Map<ForkSetting, SortedMap<String, RoleLatencies>> latencies(
      Path log, List<ForkSetting> settings) {
    Map<ForkIdentity, ForkSetting> settingOf = new HashMap<>();
    Map<ForkSetting, SortedMap<String, RoleLatencies>> latencies = new HashMap<>();
    for (ForkSetting setting : settings) {
      latencies.put(setting, new TreeMap<>(StrategyStyles.order()));
      setting.forks().forEach(fork -> settingOf.put(fork, setting));
    }
    LatencyFile.read(
        log,
        role,
        settingOf::containsKey,
        (fork, iterations) -> {
          Histogram together = new Histogram(DIGITS);
          iterations.forEach(iteration -> together.add(iteration.histogram()));
          latencies
              .get(settingOf.get(fork))
              .computeIfAbsent(fork.strategy(), key -> new RoleLatencies(role))
              .add(together);
        });
    return latencies;
  }

  /** The figure of the first of settings that are alike; empty if nothing was recorded in it. */
  private Optional<Figure> of(
      Run run,
      SortedMap<String, RoleLatencies> strategies,
      String name,
      String words,
      List<ForkSetting> alike) {
    ForkSetting setting = alike.get(0);
    String figureId = id + "-" + name;
    String figureTitle = "%s, %s, %s".formatted(title, words, setting.threads());
    List<String> leftOut = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    strategies.forEach((strategy, all) -> curve(strategy, all, leftOut).ifPresent(curves::add));
    if (strategies.values().stream().allMatch(all -> all.count() == 0)) {
      return Optional.empty();
    }
    if (curves.isEmpty()) {
      return Optional.of(
          new Figure.Absent(
              figureId, figureTitle, note(setting) + "; " + String.join("; ", leftOut)));
    }
    List<String> notes = new ArrayList<>();
    notes.add(note(setting));
    notes.add(spread(curves, strategies));
    if (!setting.params().isEmpty()) {
      notes.add(setting.params());
    }
    if (alike.size() > 1) {
      notes.add(
          "Not drawn: %s other %s, whose logs lie beside this one's"
              .formatted(alike.size() - 1, alike.size() == 2 ? "setting" : "settings"));
    }
    notes.addAll(leftOut);
    double furthest = curves.stream().mapToDouble(curve -> curve.last().x()).max().getAsDouble();
    Range reach = LogRange.around(DoubleStream.of(1, Math.max(10, furthest)), 10, 0, 0.01);
    Range heights =
        LogRange.around(
            curves.stream().flatMapToDouble(LatencyByPercentile::heights), 10, 0.05, 0.05);
    return Optional.of(
        new Figure.Drawable(
            figureId,
            figureTitle,
            Figure.provenance(run.environment()),
            description(strategies),
            new CurveDiagram(
                curves,
                new LogScale("percentile", reach, Ticks.percentiles(reach)),
                new LogScale(axis, heights, Format::roundTime)),
            table(strategies),
            notes));
  }

  private String note(ForkSetting setting) {
    boolean due = PACES.stream().anyMatch(name -> !UNPACED.contains(setting.param(name)));
    return role.equals(LatencyInterval.UPDATER) && !due ? INCLUDES_THE_CLOCK : note;
  }

  private static Optional<Curve> curve(String strategy, RoleLatencies all, List<String> notes) {
    List<Long> nanos = all.together().nanos();
    List<CurvePoint> points =
        IntStream.range(0, nanos.size())
            .filter(step -> nanos.get(step) > 0)
            .mapToObj(step -> new CurvePoint(LatencyCurve.oneIn(step), nanos.get(step)))
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
  private static List<CurveInterval> band(List<LatencyCurve> forks) {
    int reach = forks.stream().mapToInt(fork -> fork.nanos().size()).min().orElse(0);
    return forks.size() < 2
        ? List.of()
        : IntStream.range(0, reach)
            .mapToObj(
                step -> {
                  long[] nanos =
                      forks.stream().mapToLong(fork -> fork.nanos().get(step)).sorted().toArray();
                  return new CurveInterval(
                      LatencyCurve.oneIn(step), nanos[0], nanos[nanos.length - 1]);
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
        curve.points().stream().mapToDouble(CurvePoint::y),
        curve.band().stream().flatMapToDouble(at -> DoubleStream.of(at.low(), at.high())));
  }

  private String description(SortedMap<String, RoleLatencies> strategies) {
    return "The %s by percentile, in nanoseconds on logarithmic axes. %s."
        .formatted(
            axis,
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
