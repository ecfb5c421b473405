package org.rcubench.charts.claims;

import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;

/** What is claimed of the other ways to spare readers a lock. */
final class OtherSchemes {
  private static final String TENTH_OF_UPDATES = "0.1";

  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "reference-counts-do-not-scale",
              "Readers that count references slow each other down as those of a lock do.",
              Source.perfbook("Reference Counting"),
              run -> new EmptySections(run).growth("refcount", Bound.growing())),
          new Claim(
              "hazard-pointers-scale-at-a-price",
              "Hazard pointers scale as RCU does, but their fence makes each read dearer.",
              Source.perfbook("Which to Choose?"),
              run -> {
                EmptySections sections = new EmptySections(run);
                return Answer.all(
                    sections.growth("hazard-pointer", Bound.level()),
                    sections.ratioAlone("hazard-pointer", sections.flavor(), Bound.dearer()));
              }),
          new Claim(
              "bravo-readers-scale",
              "A read-write lock whose readers leave the lock alone while no writer comes makes"
                  + " reading several times cheaper where many read.",
              Source.BRAVO,
              run -> new EmptySections(run).ratio("rwlock", "bravo", Bound.atLeast(2))),
          new Claim(
              "optimistic-readers-retry",
              "Optimistic readers must read again when an update comes between.",
              Source.SEQLOCKS,
              OtherSchemes::retries));

  private OtherSchemes() {}

  private static Answer retries(Run run) {
    Measurements counts =
        run.measurements()
            .workload("counter-pair")
            .method("mixed")
            .param("updateRatio", TENTH_OF_UPDATES)
            .within(run.cores())
            .metric("retries");
    return Stream.of("seqlock", "stamped-optimistic")
        .map(counts::strategy)
        .map(each -> each.atTheCores(run.cores()))
        .filter(each -> each.stream().anyMatch(retries -> retries.subject().readers() > 1))
        .flatMap(each -> each.first().stream())
        .findFirst()
        .map(
            retries ->
                Bound.atLeast(1)
                    .judge(
                        retries.estimate(),
                        ("retries in an iteration, a tenth of operations being updates, by %s"
                                + " threads (%s, counter-pair)")
                            .formatted(retries.subject().readers(), retries.subject().strategy())))
        .orElseGet(
            () ->
                Answer.missing(
                    "retries of readers that must fear updates",
                    "CounterPair.mixed",
                    "-t 2 -p update=copy -p updateRatio=%s -p strategy=seqlock"
                        .formatted(TENTH_OF_UPDATES)));
  }
}
