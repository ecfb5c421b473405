package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.charts.table.Decimal;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;

/** What is claimed of grace periods, and of who pays for them. */
final class GracePeriods {
  private static final int CALLERS = 8;

  /**
   * Those first whose grace periods have little cost of their own that would hide the sections':
   * neither a system call nor announcements that readers make later.
   */
  private static final List<String> LIGHT =
      List.of("rcu-fenced", "rcu-striped", "rcu-qsbr", "rcu-membarrier");

  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "grace-periods-follow-sections",
              "A grace period lasts the longer, the longer the sections are that it must wait for.",
              Source.REQUIREMENTS,
              GracePeriods::byLength),
          new Claim(
              "callers-share-grace-periods",
              "Those who wait at the same time share a grace period: eight get more than twice as"
                  + " many as one in the same time.",
              Source.REQUIREMENTS,
              GracePeriods::shared),
          new Claim(
              "expedited-is-faster",
              "An expedited grace period is over sooner than a normal one.",
              Source.REQUIREMENTS,
              GracePeriods::expedited),
          new Claim(
              "membarrier-moves-the-cost",
              "membarrier(2) takes cost from the readers and adds it to the updater.",
              Source.MEMBARRIER,
              run ->
                  Answer.all(
                      ReadSide.sections(run, "rcu-fenced", "rcu-membarrier", Bound.dearer()),
                      waits(run))),
          new Claim(
              "membarrier-disturbs-bystanders",
              "An expedited membarrier(2) costs threads that have nothing to do with it.",
              Source.MEMBARRIER,
              GracePeriods::bystanders));

  private GracePeriods() {}

  private static Answer byLength(Run run) {
    Pick waits = Pick.of(run, "grace-period").method("await").readers(1).updaters(1).costs();
    Optional<String> longest =
        waits.among().stream()
            .map(each -> each.subject().params().getOrDefault("length", "0"))
            .filter(length -> !length.equals("0"))
            .max(Comparator.comparingLong(Long::parseLong));
    return longest
        .flatMap(
            length ->
                LIGHT.stream()
                    .flatMap(
                        flavor -> waits.strategy(flavor).values("length", length, "0").stream())
                    .findFirst()
                    .map(
                        pair ->
                            Bound.dearer()
                                .judge(
                                    pair.ratio(),
                                    "times the wait beside empty sections, beside sections of %s"
                                            .formatted(Decimal.duration(Double.parseDouble(length)))
                                        + " (%s, grace-period)"
                                            .formatted(pair.above().subject().strategy()))))
        .orElseGet(
            () ->
                Answer.missing(
                    "grace periods beside one reader of sections of several lengths",
                    Command.of(
                        "GracePeriod.await",
                        "-t 1 -p readers=1 -p length=0,1000,100000 -p strategy=rcu-fenced")));
  }

  /** Callers and reader rarely have a core each, which takes from what callers get. */
  private static Answer shared(Run run) {
    Pick waits = Pick.of(run, "synchronize").method("synchronize").readers(1);
    String flavor = waits.flavor();
    Optional<Measurement> one = inTheSameTime(waits.strategy(flavor).updaters(1));
    Optional<Measurement> several = inTheSameTime(waits.strategy(flavor).updaters(CALLERS));
    return several
        .flatMap(above -> one.map(above::ratioTo))
        .map(
            ratio ->
                Bound.atLeast(2)
                    .judge(
                        ratio,
                        "times the grace periods of 1 caller in the same time, with %s callers (%s,"
                                .formatted(CALLERS, flavor)
                            + " synchronize)"))
        .map(answer -> CALLERS + 1 > Pick.cores(run) ? oversubscribed(answer) : answer)
        .orElseGet(
            () ->
                Answer.missing(
                    "synchronize by 1 and by %s callers".formatted(CALLERS),
                    Command.of(
                        "Synchronize.synchronize",
                        "-t 1,%s -p readers=1 -p strategy=%s".formatted(CALLERS, flavor))));
  }

  private static Answer oversubscribed(Answer answer) {
    return new Answer(
        answer.measured() + "; too few cores for all callers can hide it, but not feign it",
        answer.verdict() == Verdict.DOES_NOT_HOLD ? Verdict.UNDECIDED : answer.verdict());
  }

  private static Optional<Measurement> inTheSameTime(Pick waits) {
    return waits.metric("throughput").first().flatMap(Measurement::throughput);
  }

  private static Answer expedited(Run run) {
    Pick waits = Pick.of(run, "synchronize").readers(1).updaters(1).costs();
    String flavor = waits.method("expedited").flavor();
    Optional<Measurement> normal = waits.method("synchronize").strategy(flavor).first();
    Optional<Measurement> expedited = waits.method("expedited").strategy(flavor).first();
    return normal
        .flatMap(above -> expedited.map(above::ratioTo))
        .map(
            ratio ->
                Bound.dearer()
                    .judge(
                        ratio,
                        "times the expedited wait, a normal one beside 1 reader (%s, synchronize)"
                            .formatted(flavor)))
        .orElseGet(
            () ->
                Answer.missing(
                    "normal and expedited grace periods",
                    Command.of(
                        "Synchronize.(synchronize|expedited)",
                        "-t 1 -p readers=1 -p strategy=" + flavor)));
  }

  private static Answer waits(Run run) {
    return Stream.of(
            Pick.of(run, "synchronize").method("synchronize"),
            Pick.of(run, "grace-period").method("await"))
        .flatMap(
            waits ->
                waits
                    .readers(1)
                    .updaters(1)
                    .costs()
                    .strategies("rcu-membarrier", "rcu-fenced")
                    .stream())
        .findFirst()
        .map(
            pair ->
                Bound.dearer()
                    .judge(
                        pair.ratio(),
                        "times the wait for 1 reader under rcu-fenced (rcu-membarrier, %s)"
                            .formatted(pair.above().subject().workload())))
        .orElseGet(
            () ->
                Answer.missing(
                    "grace periods under rcu-fenced and rcu-membarrier",
                    Command.of(
                        "Synchronize.synchronize",
                        "-t 1 -p readers=1 -p strategy=rcu-fenced,rcu-membarrier")));
  }

  private static Answer bystanders(Run run) {
    return Pick.of(run, "grace-period")
        .method("bystander")
        .strategy("rcu-membarrier")
        .role(Sample.READER)
        .withinCores(run)
        .costs()
        .values("graceRate", "max", "0")
        .map(
            pair ->
                Bound.dearer()
                    .judge(
                        pair.ratio(),
                        "times the cost of a bystander's work, beside grace periods without a pause"
                            + " (rcu-membarrier, grace-period)"))
        .orElseGet(
            () ->
                Answer.missing(
                    "bystanders of rcu-membarrier, all with a core each",
                    Command.of(
                        "GracePeriod.bystander",
                        "-tg 1,1 -p graceRate=0,max -p strategy=rcu-membarrier")));
  }
}
