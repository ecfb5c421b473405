package org.rcubench.charts.claims;

import java.util.List;
import java.util.Optional;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;

/** What is claimed of updates. */
final class Updates {
  private static final String COUNTERS = "counter-pair";
  private static final String PEOPLE = "person-registry";
  private static final String FEW = "0.001";
  private static final String SOME = "0.1";
  private static final String HALF = "0.5";

  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "read-mostly-favours-rcu",
              "Where data is mostly read, one operation in a thousand being an update, RCU gets"
                  + " more done than a read-write lock.",
              Source.REQUIREMENTS,
              run -> mixed(run, FEW, true)),
          new Claim(
              "updates-turn-the-tables",
              "Where more than a tenth of all operations are updates RCU is the wrong tool: with"
                  + " one half, a read-write lock gets more done.",
              Source.checklist(0),
              run -> mixed(run, HALF, false)),
          new Claim(
              "updates-cost-more",
              "RCU makes reading cheap by making updates dear: one that waits for readers takes"
                  + " longer than one under a read-write lock.",
              Source.checklist(0),
              run -> {
                Measurements cells = latencies(run, COUNTERS);
                String flavor = Representatives.flavor(cells);
                return judged(
                    cells,
                    List.of(flavor, Representatives.LOCK),
                    "times the update (p50) under rwlock",
                    "CounterPair.mixed",
                    options(run, SOME, "rwlock," + flavor));
              }),
          new Claim(
              "updates-do-not-wait-for-readers",
              "A writer of a read-write lock waits for readers; one who leaves what is old to them"
                  + " and to the reclaimer does not.",
              Source.USAGE,
              run ->
                  judged(
                      latencies(run, PEOPLE),
                      List.of(Representatives.LOCK, "snapshot"),
                      "times the update (p50) under snapshot",
                      "PersonRegistry.mixed",
                      options(run, SOME, "rwlock,snapshot")
                          + " -p reclaim=synchronize -p size=1000")),
          new Claim(
              "callbacks-beat-waiting",
              "An updater that leaves reclamation to a callback is done sooner than one that waits"
                  + " for a grace period.",
              Source.checklist(8),
              Updates::callbacks));

  private Updates() {}

  private static Answer mixed(Run run, String ratio, boolean lockAbove) {
    Measurements cells = mixes(run, COUNTERS, ratio).costs();
    String flavor = Representatives.flavor(cells);
    String above = lockAbove ? Representatives.LOCK : flavor;
    String below = lockAbove ? flavor : Representatives.LOCK;
    return cells
        .pair(above, below)
        .map(
            pair ->
                Bound.dearer()
                    .judge(
                        pair.ratio(),
                        "times the cost of an operation under %s, a share of %s being updates, threads: %s"
                                .formatted(below, ratio, pair.above().subject().readers())
                            + " (%s, %s)".formatted(above, COUNTERS)))
        .orElseGet(
            () ->
                Answer.missing(
                    "reads mixed with updates under rwlock and " + flavor,
                    "CounterPair.mixed",
                    options(run, ratio, "rwlock," + flavor)));
  }

  private static Measurements mixes(Run run, String workload, String ratio) {
    return run.measurements()
        .workload(workload)
        .method("mixed")
        .param("update", "copy")
        .param("updateRatio", ratio)
        .within(run.cores());
  }

  private static Measurements latencies(Run run, String workload) {
    return mixes(run, workload, SOME).role(Sample.UPDATER).metric("latency.p50");
  }

  private static Answer judged(
      Measurements cells, List<String> pair, String words, String benchmark, String options) {
    return cells
        .pair(pair.get(0), pair.get(1))
        .map(
            both ->
                Bound.dearer()
                    .judge(
                        both.ratio(),
                        "%s, a tenth of operations being updates, threads: %s (%s, %s)"
                            .formatted(
                                words,
                                both.above().subject().readers(),
                                pair.get(0),
                                both.above().subject().workload())))
        .orElseGet(
            () ->
                Answer.missing(
                    "updates mixed with reads under " + String.join(" and ", pair),
                    benchmark,
                    options));
  }

  private static String options(Run run, String ratio, String strategies) {
    return "-t %s -p update=copy -p updateRatio=%s -p strategy=%s"
        .formatted(run.cores(), ratio, strategies);
  }

  /** A callback with its share of the barrier that ends the batch, against a wait of one's own. */
  private static Answer callbacks(Run run) {
    Measurements calls =
        run.measurements().workload("call-throughput").method("call").updaters(1).costs();
    String flavor = Representatives.flavor(calls);
    Optional<Measurement> wait =
        run.measurements()
            .workload("synchronize")
            .method("synchronize")
            .readers(1)
            .updaters(1)
            .strategy(flavor)
            .costs()
            .first();
    Optional<Measurement> call = calls.strategy(flavor).first();
    return wait.flatMap(above -> call.map(above::ratioTo))
        .map(
            ratio ->
                Bound.dearer()
                    .judge(
                        ratio,
                        "times the cost of a callback, until it has run, to wait for 1 reader (%s,"
                                .formatted(flavor)
                            + " synchronize and call-throughput)"))
        .orElseGet(
            () ->
                Answer.missing(
                    "grace periods and callbacks under " + flavor,
                    "Synchronize.synchronize|CallThroughput.call",
                    "-t 1 -p readers=1 -p strategy=" + flavor));
  }
}
