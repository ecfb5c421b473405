package org.rcubench.charts.claims;

import java.util.List;
import java.util.Optional;
import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;

/** What is claimed of reading alone. */
final class ReadSide {
  /** What a fence costs at least where it is what a section consists of. */
  private static final Bound SEVERAL_TIMES = Bound.atLeast(2);

  private static final Bound ORDER_OF_MAGNITUDE = Bound.atLeast(10);

  private static final String LONG_SECTION = "10000";

  static final List<Claim> CLAIMS =
      List.of(
          new Claim(
              "rcu-readers-scale",
              "Reading under RCU costs the same however many threads read.",
              Source.USAGE,
              run -> {
                EmptySections sections = new EmptySections(run);
                return sections.growth(sections.flavor(), Bound.level());
              }),
          new Claim(
              "rwlock-readers-do-not-scale",
              "Readers of a read-write lock slow each other down, though they may read together.",
              Source.USAGE,
              run -> new EmptySections(run).growth("rwlock", Bound.growing())),
          new Claim(
              "rwlock-an-order-dearer",
              "With several threads an empty section costs at least an order of magnitude more"
                  + " under a read-write lock than under RCU.",
              Source.USAGE,
              run -> {
                EmptySections sections = new EmptySections(run);
                return sections.ratio("rwlock", sections.flavor(), ORDER_OF_MAGNITUDE);
              }),
          new Claim(
              "uncontended-lock-an-order-dearer",
              "Even a lock that nobody else wants costs an order of magnitude more than entering"
                  + " and leaving a section of RCU.",
              Source.USER_LEVEL,
              run -> {
                EmptySections sections = new EmptySections(run);
                return sections.ratioAlone("rwlock", sections.flavor(), ORDER_OF_MAGNITUDE);
              }),
          new Claim(
              "qsbr-is-free",
              "Where threads announce quiescent states, a section costs nothing beyond the read in"
                  + " it.",
              Source.USER_LEVEL,
              ReadSide::qsbr),
          new Claim(
              "fences-cost-readers",
              "A full fence in each section costs readers several times as much as leaving the"
                  + " fence to the updater.",
              Source.USER_LEVEL,
              run -> sections(run, "rcu-fenced", "rcu-membarrier", SEVERAL_TIMES)),
          new Claim(
              "srcu-costs-more",
              "Sections that may sleep cost readers more than those of RCU proper.",
              Source.checklist(13),
              run -> sections(run, "rcu-striped", "rcu-membarrier", Bound.dearer())),
          new Claim(
              "locks-catch-up",
              "RCU's advantage over a read-write lock is gone where sections are long: of 10 us"
                  + " each, at most a tenth is left.",
              Source.perfbook("RCU Usage"),
              ReadSide::longSections));

  private ReadSide() {}

  /**
   * Of loops of sections alone: beside what the harness does around each single call, a section of
   * no cost and one of a little look the same.
   */
  private static Answer qsbr(Run run) {
    Measurements alone = loops(run);
    return alone
        .method("handle")
        .strategy("rcu-qsbr")
        .first()
        .flatMap(
            section -> alone.method("plainRead").strategy("none").first().map(section::ratioTo))
        .map(
            ratio ->
                Bound.noDearer()
                    .judge(
                        ratio,
                        "times the cost of the read alone, with 1 thread (rcu-qsbr,"
                            + " read-section)"))
        .orElseGet(
            () ->
                Answer.missing(
                    "loops of sections under rcu-qsbr and of reads without",
                    "ReadSection.(handle|plainRead)",
                    "-t 1"));
  }

  private static Measurements loops(Run run) {
    return run.measurements().workload("read-section").readers(1).costs();
  }

  /** In loops of sections if those were measured, else in single ones, which differ by less. */
  static Answer sections(Run run, String above, String below, Bound bound) {
    return loops(run)
        .method("handle")
        .pair(above, below)
        .map(
            pair ->
                bound.judge(
                    pair.ratio(),
                    "times the cost under %s, with 1 thread (%s, read-section)"
                        .formatted(below, above)))
        .or(
            () ->
                Optional.of(new EmptySections(run).ratioAlone(above, below, bound))
                    .filter(answer -> answer.status() != Status.NOT_MEASURED))
        .orElseGet(
            () ->
                Answer.missing(
                    "loops of sections under %s and %s".formatted(above, below),
                    "ReadSection.handle",
                    "-t 1 -p strategy=%s,%s".formatted(above, below)));
  }

  private static Answer longSections(Run run) {
    Measurements sections =
        run.measurements()
            .workload("section-length")
            .param("length", LONG_SECTION)
            .within(run.cores())
            .costs();
    String flavor = Representatives.flavor(sections);
    return sections
        .pair(Representatives.LOCK, flavor)
        .map(
            pair ->
                Bound.noDearer()
                    .judge(
                        pair.ratio(),
                        ("times the cost under %s, sections of 10 us, readers: %s (rwlock,"
                                + " section-length)")
                            .formatted(flavor, pair.above().subject().readers())))
        .orElseGet(
            () ->
                Answer.missing(
                    "sections of 10 us under rwlock and " + flavor,
                    "SectionLength",
                    "-t %s -p length=%s -p strategy=rwlock,%s"
                        .formatted(run.cores(), LONG_SECTION, flavor)));
  }
}
