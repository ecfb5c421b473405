package org.rcubench.charts.claims;

import java.util.List;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurements;

/**
 * What is claimed of readers while somebody updates: of the pair of counters, which an updater
 * replaces a thousand times a second.
 */
final class BesideUpdaters {
  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "readers-have-a-flat-tail",
              "Beside an updater the slowest reads in a thousand take longer under a read-write"
                  + " lock than under RCU, whose readers neither spin nor block.",
              Source.USAGE,
              run ->
                  compared(
                      run,
                      new Question("latency.p99.9", "times a reader's p99.9 under"),
                      true,
                      Bound.dearer())),
          new Claim(
              "changes-are-seen-no-later",
              "Readers under RCU may see stale data, yet see a change no later than those who must"
                  + " let the writer of a lock go first.",
              Source.USAGE,
              run ->
                  compared(
                      run,
                      new Question("age.p99", "times the age (p99) of what is read under"),
                      false,
                      Bound.noDearer())));

  private record Question(String metric, String words) {}

  private BesideUpdaters() {}

  private static Answer compared(Run run, Question question, boolean lockAbove, Bound bound) {
    Measurements cells =
        run.measurements()
            .workload("counter-pair")
            .method("pair")
            .param("update", "copy")
            .param("updateRate", "1000")
            .within(run.cores())
            .role(Sample.READER)
            .metric(question.metric());
    String flavor = Representatives.flavor(cells);
    String above = lockAbove ? Representatives.LOCK : flavor;
    String below = lockAbove ? flavor : Representatives.LOCK;
    return cells
        .pair(above, below)
        .map(
            pair ->
                bound.judge(
                    pair.ratio(),
                    "%s %s, readers: %s, updaters: %s (%s, counter-pair)"
                        .formatted(
                            question.words(),
                            below,
                            pair.above().subject().readers(),
                            pair.above().subject().updaters(),
                            above)))
        .orElseGet(
            () ->
                Answer.missing(
                    "%s of readers beside an updater, all with a core each"
                        .formatted(question.metric()),
                    "CounterPair.pair",
                    "-tg 1,1 -p update=copy -p updateRate=1000 -p strategy=rwlock," + flavor));
  }
}
