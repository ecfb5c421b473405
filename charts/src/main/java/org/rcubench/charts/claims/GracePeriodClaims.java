package org.rcubench.charts.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** What is claimed of grace periods, and of who pays for them. */
final class GracePeriodClaims {
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
              GracePeriodClaims::byLength),
          new Claim(
              "callers-share-grace-periods",
              "Those who wait at the same time share a grace period: eight get more than twice as"
                  + " many as one in the same time.",
              Source.REQUIREMENTS,
              GracePeriodClaims::shared),
          new Claim(
              "expedited-is-faster",
              "An expedited grace period is over sooner than a normal one.",
              Source.REQUIREMENTS,
              GracePeriodClaims::expedited),
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
              GracePeriodClaims::bystanders));

  private GracePeriodClaims() {}

  private static Answer byLength(Run run) {
    Measurements waits =
        run.measurements().workload("grace-period").method("await").readers(1).updaters(1).costs();
    Optional<String> longest =
        waits.by(Subject::params).keySet().stream()
            .map(params -> params.getOrDefault("length", "0"))
            .filter(length -> !length.equals("0"))
            .max(Comparator.comparingLong(Long::parseLong));
    return longest
        .flatMap(
            length ->
                LIGHT.stream()
                    .flatMap(flavor -> waits.strategy(flavor).pair("length", length, "0").stream())
                    .findFirst()
                    .map(
                        pair ->
                            Bound.dearer()
                                .judge(
                                    pair.ratio(),
                                    "times the wait beside empty sections, beside sections of %s"
                                            .formatted(Format.roundTime(Double.parseDouble(length)))
                                        + " (%s, grace-period)"
                                            .formatted(pair.above().subject().strategy()))))
        .orElseGet(
            () ->
                Answer.missing(
                    "grace periods beside one reader of sections of several lengths",
                    "GracePeriod.await",
                    "-t 1 -p readers=1 -p length=0,1000,100000 -p strategy=rcu-fenced"));
  }

  /** Callers and reader rarely have a core each, which takes from what callers get. */
  private static Answer shared(Run run) {
    Measurements waits =
        besideOneReader(run).method("synchronize").metric("throughput").throughputs();
    String flavor = Representatives.flavor(waits);
    Measurements callers = waits.strategy(flavor);
    return callers
        .updaters(CALLERS)
        .first()
        .flatMap(several -> callers.updaters(1).first().map(several::ratioTo))
        .map(
            ratio ->
                Bound.atLeast(2)
                    .judge(
                        ratio,
                        "times the grace periods of 1 caller in the same time, with %s callers (%s,"
                                .formatted(CALLERS, flavor)
                            + " synchronize)"))
        .map(answer -> CALLERS + 1 > run.cores() ? oversubscribed(answer) : answer)
        .orElseGet(
            () ->
                Answer.missing(
                    "synchronize by 1 and by %s callers".formatted(CALLERS),
                    "Synchronize.synchronize",
                    "-t 1,%s -p readers=1 -p strategy=%s".formatted(CALLERS, flavor)));
  }

  private static Measurements besideOneReader(Run run) {
    return run.measurements().workload("synchronize").readers(1);
  }

  private static Answer oversubscribed(Answer answer) {
    return new Answer(
        answer.measured() + "; too few cores for all callers can hide it, but not feign it",
        answer.status() == Status.DOES_NOT_HOLD ? Status.UNDECIDED : answer.status());
  }

  private static Answer expedited(Run run) {
    Measurements waits = besideOneReader(run).updaters(1).costs();
    Measurements expedited = waits.method("expedited");
    String flavor = Representatives.flavor(expedited);
    return waits
        .method("synchronize")
        .strategy(flavor)
        .first()
        .flatMap(normal -> expedited.strategy(flavor).first().map(normal::ratioTo))
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
                    "Synchronize.(synchronize|expedited)",
                    "-t 1 -p readers=1 -p strategy=" + flavor));
  }

  private static Answer waits(Run run) {
    return Stream.of(
            besideOneReader(run).method("synchronize"),
            run.measurements().workload("grace-period").readers(1).method("await"))
        .flatMap(waits -> waits.updaters(1).costs().pair("rcu-membarrier", "rcu-fenced").stream())
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
                    "Synchronize.synchronize",
                    "-t 1 -p readers=1 -p strategy=rcu-fenced,rcu-membarrier"));
  }

  private static Answer bystanders(Run run) {
    return run.measurements()
        .workload("grace-period")
        .method("bystander")
        .strategy("rcu-membarrier")
        .role(Sample.READER)
        .within(run.cores())
        .costs()
        .pair("graceRate", "max", "0")
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
                    "GracePeriod.bystander",
                    "-tg 1,1 -p graceRate=0,max -p strategy=rcu-membarrier"));
  }
}
