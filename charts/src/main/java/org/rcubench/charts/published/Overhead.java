package org.rcubench.charts.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.SideBySide;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.text.Format;

/**
 * The figure that this project is named after and its repetition twelve years later, over all their
 * CPUs, with this run's lock and RCU among them.
 */
final class Overhead {
  static final String TABLE = "overhead-by-threads";
  static final String LOCK = "rwlock";
  static final String RCU = "RCU";
  static final String ID = "published-overhead-by-threads";
  private static final String TITLE = "Overhead of an empty section, as published and here";
  private static final String WORKLOAD = "empty-section";
  private static final int OLDER = 2008;

  /** The most that RCU grows in the published figures, from 2.90 to 4.19 ns. */
  private static final double LEVEL = 1.5;

  private final PublishedTable table = PublishedTable.named(TABLE);
  private final Measurements costs;
  private final String flavor;

  private Overhead(Run run) {
    costs = RunPart.costs(run, WORKLOAD);
    flavor = Representatives.flavor(costs);
  }

  static Figure of(Run run) {
    Overhead overhead = new Overhead(run);
    List<Line> ours =
        Stream.of(Representatives.LOCK, overhead.flavor)
            .flatMap(id -> overhead.line(id).stream())
            .toList();
    List<String> notes = new ArrayList<>();
    notes.addAll(overhead.words());
    notes.add(overhead.table.citation());
    notes.add(
        "Left out: reference counts of 2008, whose line lies among those of 2020; and RCU of 2008"
            + " in a kernel without preemption, 0.0001 ns, which lies below the measurement floor:"
            + " a loop that the compiler emptied");
    return new SideBySide(
            ID,
            TITLE,
            RunPart.provenance(run, !ours.isEmpty()),
            "time per section, each thread",
            Format::roundTime,
            ours,
            overhead.theirs(),
            notes)
        .byThreads();
  }

  private List<PublishedLine> theirs() {
    PublishedSeries crowding = table.series("refcount", OLDER);
    return table.series().stream()
        .filter(series -> !series.equals(crowding))
        .map(PublishedSeries::line)
        .toList();
  }

  private Optional<Line> line(String strategy) {
    return RunPart.line(
        strategy,
        costs.strategy(strategy).stream()
            .sorted(Comparator.comparingInt(cost -> cost.subject().readers()))
            .map(cost -> new LinePoint(cost.subject().readers(), cost.estimate()))
            .toList());
  }

  private List<String> words() {
    Optional<Measurements.Pair> pair = costs.pair(Representatives.LOCK, flavor);
    int most = pair.map(each -> each.above().subject().readers()).orElse(0);
    Optional<Estimate> ratio = pair.map(Measurements.Pair::ratio);
    Optional<Estimate> lockGrowth = growth(Representatives.LOCK, most);
    Optional<Estimate> rcuGrowth = growth(flavor, most);
    if (most < 2 || ratio.isEmpty() || lockGrowth.isEmpty() || rcuGrowth.isEmpty()) {
      return List.of(
          "This run did not measure empty sections under %s and a flavor of RCU with 1 and with"
                  .formatted(Representatives.LOCK)
              + " more threads, all with a core each: nothing is compared");
    }
    Story story =
        Story.of(
            Story.above(ratio.get(), 1),
            Story.above(lockGrowth.get(), 1),
            Story.notAbove(rcuGrowth.get(), LEVEL));
    return List.of(
        story.words(
            "the lock costs more than RCU and the more threads the more, while RCU grows to at most"
                + " %s times".formatted(LEVEL)),
        "With %s threads %s costs %s times %s here; the lock cost %s"
            .formatted(most, Representatives.LOCK, RunPart.text(ratio.get()), flavor, theirs(most)),
        "From 1 thread to %s %s grows %s times and %s %s times here; there the lock %s, RCU %s"
            .formatted(
                most,
                Representatives.LOCK,
                RunPart.text(lockGrowth.get()),
                flavor,
                RunPart.text(rcuGrowth.get()),
                theirGrowth(LOCK, most),
                theirGrowth(RCU, most)));
  }

  private Optional<Estimate> growth(String strategy, int most) {
    Measurements all = costs.strategy(strategy);
    return all.readers(most).first().flatMap(many -> all.readers(1).first().map(many::ratioTo));
  }

  private String theirs(int cpus) {
    return String.join(
        ", ",
        years()
            .map(
                year ->
                    quotient(table.series(LOCK, year).at(cpus), table.series(RCU, year).at(cpus))
                        + " times RCU in "
                        + year)
            .toList());
  }

  private String theirGrowth(String series, int cpus) {
    return String.join(
        " and ",
        years()
            .map(
                year ->
                    "%s (%s)"
                        .formatted(
                            quotient(
                                table.series(series, year).at(cpus),
                                table.series(series, year).at(1)),
                            year))
            .toList());
  }

  private Stream<Integer> years() {
    return table.points().stream().map(PublishedPoint::year).distinct();
  }

  private static String quotient(OptionalDouble above, OptionalDouble below) {
    return above.isPresent() && below.isPresent()
        ? Format.number(above.getAsDouble() / below.getAsDouble())
        : "an unpublished number of";
  }
}
