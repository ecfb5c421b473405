package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * Picks measurements of a run, narrowing down step by step.
 *
 * @param among what is left to pick from
 */
record Pick(List<Measurement> among) {
  private static final List<String> SPEEDS = List.of("throughput", "time");

  /** Where any flavor will do, the first of these that was measured. */
  private static final List<String> FLAVORS =
      List.of("rcu-membarrier", "rcu-qsbr", "rcu-fenced", "rcu-striped");

  /** Two measurements that are alike but for what is compared. */
  record Pair(Measurement above, Measurement below) {
    Estimate ratio() {
      return above.ratioTo(below);
    }
  }

  static Pick of(Run run, String workload) {
    return new Pick(run.measurements()).where(subject -> subject.workload().equals(workload));
  }

  private Pick where(Predicate<Subject> predicate) {
    return new Pick(among.stream().filter(each -> predicate.test(each.subject())).toList());
  }

  /** Of the benchmark's method of that name, or of the group. */
  Pick method(String name) {
    return where(subject -> subject.benchmark().endsWith("." + name));
  }

  Pick strategy(String id) {
    return where(subject -> subject.strategy().equals(id));
  }

  Pick param(String name, String value) {
    return where(subject -> value.equals(subject.params().get(name)));
  }

  Pick readers(int count) {
    return where(subject -> subject.readers() == count);
  }

  Pick updaters(int count) {
    return where(subject -> subject.updaters() == count);
  }

  Pick role(String role) {
    return where(subject -> subject.role().equals(role));
  }

  Pick metric(String name) {
    return where(subject -> subject.metric().equals(name));
  }

  /** What was measured with a core for each thread. */
  Pick withinCores(Run run) {
    int cores = cores(run);
    return where(subject -> subject.readers() + subject.updaters() <= cores);
  }

  /**
   * Nanoseconds that an operation takes a thread, for all that is a measure of speed; from a
   * throughput first, which an unfair lock cannot distort.
   */
  Pick costs() {
    return new Pick(
        SPEEDS.stream()
            .flatMap(speed -> metric(speed).among.stream())
            .flatMap(speed -> speed.cost().stream())
            .toList());
  }

  Optional<Measurement> first() {
    return among.stream().findFirst();
  }

  /** The flavor of RCU that stands for all. */
  String flavor() {
    return FLAVORS.stream()
        .filter(flavor -> !strategy(flavor).among.isEmpty())
        .findFirst()
        .orElse(FLAVORS.get(0));
  }

  /** The counts of readers with which all of these strategies were measured, the most first. */
  List<Integer> readerCounts(String... strategies) {
    return among.stream()
        .map(each -> each.subject().readers())
        .distinct()
        .filter(
            count ->
                List.of(strategies).stream()
                    .noneMatch(id -> strategy(id).readers(count).among.isEmpty()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The same cell under two strategies; of several, that with most readers. */
  Optional<Pair> strategies(String above, String below) {
    return readerCounts(above, below).stream()
        .map(this::readers)
        .flatMap(
            cells -> pair(cells.strategy(above), cells.strategy(below), Subject::params).stream())
        .findFirst();
  }

  /** The same cell with two values of a parameter. */
  Optional<Pair> values(String name, String above, String below) {
    return pair(
        param(name, above),
        param(name, below),
        subject -> {
          Map<String, String> others = new HashMap<>(subject.params());
          others.remove(name);
          return others;
        });
  }

  /** The first two that are alike in benchmark, threads, role, metric and what is asked for. */
  private static Optional<Pair> pair(Pick aboves, Pick belows, Function<Subject, Object> alike) {
    return aboves.among.stream()
        .flatMap(
            above ->
                belows.among.stream()
                    .filter(below -> isAlike(above.subject(), below.subject(), alike))
                    .map(below -> new Pair(above, below)))
        .findFirst();
  }

  private static boolean isAlike(Subject one, Subject other, Function<Subject, Object> alike) {
    return one.benchmark().equals(other.benchmark())
        && one.role().equals(other.role())
        && one.metric().equals(other.metric())
        && one.unit().equals(other.unit())
        && one.readers() == other.readers()
        && one.updaters() == other.updaters()
        && alike.apply(one).equals(alike.apply(other));
  }

  static int cores(Run run) {
    return run.environment().machine().physicalCores();
  }
}
