package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestDiagram;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * A figure of how a duration is distributed, from its median to its longest, by workload and
 * strategy.
 *
 * @param title see {@link Figure#title()}
 * @param axis what the durations are
 * @param metric what their metrics' names begin with
 * @param isShown which measurements are of the figure
 * @param particular what a reader must know of this kind of figure
 */
public record QuantileRanges(
    String title, String axis, String metric, Predicate<Subject> isShown, String particular) {
  /** Updates as fast as they go, which were due at no time. */
  private static final String UNPACED = "0";

  /** Whether updaters starve. */
  public static final FigureKind UPDATE_LATENCY =
      kind(
          "update-latency",
          "how long updates take, from when they were due",
          new QuantileRanges(
              "How long an update takes from when it was due",
              "time of an update from when it was due",
              "latency.",
              subject ->
                  subject.role().equals(Sample.UPDATER)
                      && subject.readers() > 0
                      && subject.updaters() > 0
                      && !subject.params().getOrDefault("updateRate", UNPACED).equals(UNPACED),
              "An updater that readers starve has long strokes far to the right"));

  /** How old what readers read is. */
  public static final FigureKind FRESHNESS =
      kind(
          "freshness",
          "how old what readers read is",
          new QuantileRanges(
              "How old what readers read is",
              "age of what was read",
              "age.",
              subject -> subject.role().equals(Sample.READER),
              "Age counts from when the value was published; where updates are paced, their pace is"
                  + " in it"));

  private static FigureKind kind(String id, String shows, QuantileRanges ranges) {
    return new FigureKind(id, shows, run -> ranges.of(id, run));
  }

  private static final String MEDIAN = "p50";
  private static final String LONGEST = "max";
  private static final List<String> QUANTILES = List.of(MEDIAN, "p90", "p99", "p99.9", LONGEST);
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);
  private static final int MOST_PAGES = 2;

  /** The quantiles of one strategy at one place. */
  private record Ranges(Panel place, String strategy, Map<String, Measurement> quantiles) {

    /** The median over forks, in nanoseconds; empty if it was not measured. */
    OptionalDouble nanos(String quantile) {
      Measurement measurement = quantiles.get(quantile);
      return measurement == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(measurement.median() * scale(measurement));
    }

    Optional<Estimate> estimate(String quantile) {
      return Optional.ofNullable(quantiles.get(quantile))
          .map(measurement -> scaled(measurement.estimate(), scale(measurement)));
    }

    int forks() {
      return quantiles.values().stream().mapToInt(Measurement::forks).max().orElse(0);
    }

    private static double scale(Measurement measurement) {
      return NANOS.get(unit(measurement.subject()));
    }

    private static Estimate scaled(Estimate estimate, double by) {
      return new Estimate(
          estimate.value() * by, estimate.low() * by, estimate.high() * by, estimate.forks());
    }
  }

  private List<Figure> of(String id, Run run) {
    List<String> notes = new ArrayList<>();
    List<Ranges> all = ranges(run, notes);
    if (all.isEmpty()) {
      return List.of();
    }
    Map<Panel, List<Ranges>> byPlace = new LinkedHashMap<>();
    all.forEach(
        each -> byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>()).add(each));
    List<Panel> shown =
        Pages.spread(
            byPlace.keySet(), place -> byPlace.get(place).size(), MOST_PAGES * ForestDiagram.MOST);
    if (shown.size() < byPlace.size()) {
      notes.add(
          "Left out: %s settings, for there is no room".formatted(byPlace.size() - shown.size()));
    }
    Map<Panel, String> names = PanelNames.of(shown);
    return Portion.of(
            id, title, Pages.of(shown, place -> byPlace.get(place).size(), ForestDiagram.MOST))
        .stream()
        .map(
            portion ->
                figure(
                    new Portion<>(
                        portion.id(),
                        portion.title(),
                        portion.things().stream()
                            .flatMap(place -> byPlace.get(place).stream())
                            .toList()),
                    run,
                    names,
                    notes))
        .toList();
  }

  private List<Ranges> ranges(Run run, List<String> notes) {
    Map<Panel, SortedMap<String, Map<String, Measurement>>> found = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      if (!subject.metric().startsWith(metric) || !isShown.test(subject)) {
        continue;
      }
      if (!NANOS.containsKey(unit(subject))) {
        notes.add(
            "Left out: %s of %s in %s, which is no unit of time"
                .formatted(subject.metric(), subject.strategy(), subject.unit()));
        continue;
      }
      found
          .computeIfAbsent(subject.panel(), place -> new TreeMap<>(StrategyStyles.order()))
          .computeIfAbsent(subject.strategy(), strategy -> new LinkedHashMap<>())
          .putIfAbsent(subject.metric().substring(metric.length()), measurement);
    }
    List<Ranges> ranges = new ArrayList<>();
    found.forEach(
        (place, strategies) ->
            strategies.forEach(
                (strategy, quantiles) -> ranges.add(new Ranges(place, strategy, quantiles))));
    return ranges;
  }

  private Figure figure(
      Portion<Ranges> page, Run run, Map<Panel, String> names, List<String> particularToRun) {
    List<String> leftOut = new ArrayList<>();
    List<ForestRow> rows = new ArrayList<>();
    for (Ranges ranges : page.things()) {
      String name = names.get(ranges.place());
      List<Dot> dots = dots(ranges, name, leftOut);
      if (!dots.isEmpty()) {
        rows.add(ForestRow.of(name, ranges.strategy(), dots, ""));
      }
    }
    if (rows.isEmpty()) {
      return new Figure.Absent(page.id(), page.title(), String.join("; ", leftOut));
    }
    Range x =
        LogRange.around(
            rows.stream().flatMap(row -> row.dots().stream()).mapToDouble(Dot::x), 10, 0.04, 0.04);
    List<String> notes = new ArrayList<>();
    notes.add(
        "Mark: median; short strokes: p90 and, if there were enough, p99, p99.9; long: longest");
    notes.add(particular);
    notes.add("Each is the median over iterations and forks");
    if (page.things().stream().anyMatch(ranges -> ranges.forks() < Estimate.FEWEST_FORKS)) {
      notes.add("Hollow: fewer than %s forks".formatted(Estimate.FEWEST_FORKS));
    }
    notes.addAll(particularToRun);
    notes.addAll(leftOut);
    return new Figure.Drawable(
        page.id(),
        page.title(),
        Figure.provenance(run.environment()),
        description(page.things(), names),
        new ForestDiagram(rows, new LogScale(axis, x, Format::roundTime)),
        table(page.things(), names),
        notes);
  }

  private static List<Dot> dots(Ranges ranges, String name, List<String> leftOut) {
    List<Dot> dots = new ArrayList<>();
    for (String quantile : QUANTILES) {
      OptionalDouble nanos = ranges.nanos(quantile);
      if (nanos.isEmpty()) {
        continue;
      }
      double value = nanos.getAsDouble();
      if (value > 0 && Double.isFinite(value)) {
        dots.add(Dot.at(value, kind(quantile, ranges.forks())));
      } else {
        leftOut.add(
            "Not drawn: %s of %s at %s, whose value %s has no place on a logarithmic axis"
                .formatted(quantile, ranges.strategy(), name, Format.number(value)));
      }
    }
    return dots;
  }

  private static Dot.Kind kind(String quantile, int forks) {
    return switch (quantile) {
      case MEDIAN -> forks < Estimate.FEWEST_FORKS ? Dot.Kind.HOLLOW : Dot.Kind.FILLED;
      case LONGEST -> Dot.Kind.END;
      default -> Dot.Kind.TICK;
    };
  }

  private String description(List<Ranges> page, Map<Panel, String> names) {
    return "%s, median and longest. %s."
        .formatted(
            title,
            Listing.of(
                page.stream()
                    .sorted(
                        Comparator.comparingInt(
                            each -> List.copyOf(names.keySet()).indexOf(each.place())))
                    .map(
                        each ->
                            "%s, %s: %s and %s"
                                .formatted(
                                    names.get(each.place()),
                                    each.strategy(),
                                    inWords(each.nanos(MEDIAN)),
                                    inWords(each.nanos(LONGEST))))
                    .toList()));
  }

  private static String inWords(OptionalDouble nanos) {
    return nanos.isPresent() ? Format.roundTime(nanos.getAsDouble()) : "not measured";
  }

  private static Table table(List<Ranges> page, Map<Panel, String> names) {
    return new Table.Plain(
        List.of(
            "workload",
            "strategy",
            "p50, ns",
            "95% interval",
            "p90, ns",
            "p99, ns",
            "p99.9, ns",
            "longest, ns",
            "95% interval of it",
            "forks"),
        page.parallelStream()
            .map(
                ranges -> {
                  Optional<Estimate> median = ranges.estimate(MEDIAN);
                  Optional<Estimate> longest = ranges.estimate(LONGEST);
                  return Stream.of(
                          Table.Cell.of(names.get(ranges.place())),
                          Table.Cell.of(ranges.strategy()),
                          median.map(Numbers::value).orElse(Table.Cell.NOTHING),
                          median.map(Numbers::interval).orElse(Table.Cell.NOTHING),
                          cell(ranges.nanos("p90")),
                          cell(ranges.nanos("p99")),
                          cell(ranges.nanos("p99.9")),
                          longest.map(Numbers::value).orElse(Table.Cell.NOTHING),
                          longest.map(Numbers::interval).orElse(Table.Cell.NOTHING),
                          Table.Cell.of(Integer.toString(ranges.forks()), ranges.forks()))
                      .toList();
                })
            .toList());
  }

  private static Table.Cell cell(OptionalDouble nanos) {
    return nanos.isPresent()
        ? Table.Cell.of(Format.number(nanos.getAsDouble()), nanos.getAsDouble())
        : Table.Cell.NOTHING;
  }

  /** The unit of time; an operation's duration is written as time per operation. */
  private static String unit(Subject subject) {
    return subject.unit().replaceFirst("/op$", "");
  }
}
