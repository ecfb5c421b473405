package org.rcubench.charts.claims;

import static org.rcubench.charts.claims.Cells.Threads.mixed;
import static org.rcubench.charts.claims.Cells.Threads.readers;
import static org.rcubench.charts.claims.Cells.Threads.updaters;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rcubench.charts.claims.Cells.Cell;
import org.rcubench.charts.claims.Cells.Threads;
import org.rcubench.results.samples.Sample;

/**
 * How to make a run of which a claim's number is as one likes.
 *
 * @param id the claim
 * @param holding a number with which it holds
 * @param limit the number beyond which it does not
 * @param contradicting a number with which it does not
 * @param measuring makes the cells, given the number
 */
record ClaimCase(
    String id,
    double holding,
    double limit,
    double contradicting,
    BiConsumer<Cells, Double> measuring) {
  private static final String RCU = "rcu-membarrier";
  private static final Threads READER_OF_PAIR = new Threads(1, 1, Sample.READER);
  private static final Map<String, String> PACED = Map.of("update", "copy", "updateRate", "1000");

  static final List<ClaimCase> ALL =
      List.of(
          new ClaimCase("rcu-readers-scale", 1, 1.5, 3, byThreads(RCU)),
          new ClaimCase("rwlock-readers-do-not-scale", 5, 1.5, 1, byThreads("rwlock")),
          new ClaimCase("rwlock-an-order-dearer", 50, 10, 3, twoAt(2, "rwlock", RCU)),
          new ClaimCase("uncontended-lock-an-order-dearer", 50, 10, 3, twoAt(1, "rwlock", RCU)),
          new ClaimCase(
              "qsbr-is-free",
              1,
              1.1,
              2,
              (cells, ratio) ->
                  cells
                      .readSection("handle", "rcu-qsbr", 10 * ratio)
                      .readSection("plainRead", "none", 10)),
          new ClaimCase("fences-cost-readers", 4, 2, 1, inLoops("rcu-fenced")),
          new ClaimCase("srcu-costs-more", 4, 1.1, 1, inLoops("rcu-striped")),
          new ClaimCase(
              "locks-catch-up",
              1.01,
              1.1,
              1.5,
              (cells, ratio) ->
                  cells
                      .cost(longSections("rwlock"), readers(2), 10_000 * ratio)
                      .cost(longSections(RCU), readers(2), 10_000)),
          new ClaimCase("reference-counts-do-not-scale", 5, 1.5, 1, byThreads("refcount")),
          new ClaimCase(
              "hazard-pointers-scale-at-a-price",
              1,
              1.5,
              3,
              (cells, ratio) -> {
                cells.emptySection(RCU, 1, 3);
                byThreads("hazard-pointer").accept(cells, ratio);
              }),
          new ClaimCase("bravo-readers-scale", 5, 2, 1, twoAt(2, "rwlock", "bravo")),
          new ClaimCase(
              "optimistic-readers-retry",
              40,
              1,
              0,
              (cells, count) ->
                  cells.put(
                      counters("stamped-optimistic", "0.1"),
                      mixed(2, Sample.ALL),
                      "retries",
                      "#",
                      count)),
          new ClaimCase(
              "readers-have-a-flat-tail",
              3,
              1.1,
              1,
              (cells, ratio) ->
                  cells
                      .put(pair("rwlock"), READER_OF_PAIR, "latency.p99.9", "ns/op", 100 * ratio)
                      .put(pair(RCU), READER_OF_PAIR, "latency.p99.9", "ns/op", 100)),
          new ClaimCase(
              "changes-are-seen-no-later",
              1,
              1.1,
              2,
              (cells, ratio) ->
                  cells
                      .put(pair(RCU), READER_OF_PAIR, "age.p99", "ns", 100 * ratio)
                      .put(pair("rwlock"), READER_OF_PAIR, "age.p99", "ns", 100)),
          new ClaimCase("read-mostly-favours-rcu", 3, 1.1, 0.5, operations("rwlock", RCU, "0.001")),
          new ClaimCase("updates-turn-the-tables", 3, 1.1, 0.5, operations(RCU, "rwlock", "0.5")),
          new ClaimCase(
              "updates-cost-more",
              3,
              1.1,
              0.5,
              updates(counters(RCU, "0.1"), counters("rwlock", "0.1"))),
          new ClaimCase(
              "updates-do-not-wait-for-readers",
              3,
              1.1,
              0.5,
              updates(people("rwlock"), people("snapshot"))),
          new ClaimCase(
              "callbacks-beat-waiting",
              10,
              1.1,
              0.5,
              (cells, ratio) ->
                  cells
                      .synchronize("synchronize", RCU, 1, 1000 * ratio)
                      .cost(
                          new Cell("CallThroughput.call", "call-throughput", RCU, Map.of()),
                          updaters(1, 0),
                          1000)),
          new ClaimCase(
              "grace-periods-follow-sections",
              10,
              1.1,
              1,
              (cells, ratio) ->
                  cells
                      .cost(wait("100000"), updaters(1, 1), 1000 * ratio)
                      .cost(wait("0"), updaters(1, 1), 1000)),
          new ClaimCase(
              "callers-share-grace-periods",
              6,
              2,
              1,
              (cells, ratio) ->
                  cells
                      .cores(9)
                      .synchronize("synchronize", RCU, 8, 8000 / ratio)
                      .synchronize("synchronize", RCU, 1, 1000)),
          new ClaimCase(
              "expedited-is-faster",
              3,
              1.1,
              1,
              (cells, ratio) ->
                  cells
                      .synchronize("synchronize", RCU, 1, 1000 * ratio)
                      .synchronize("expedited", RCU, 1, 1000)),
          new ClaimCase(
              "membarrier-moves-the-cost",
              3,
              1.1,
              1,
              (cells, ratio) -> {
                cells
                    .synchronize("synchronize", RCU, 1, 1000 * ratio)
                    .synchronize("synchronize", "rcu-fenced", 1, 1000);
                inLoops("rcu-fenced").accept(cells, 10.0);
              }),
          new ClaimCase(
              "membarrier-disturbs-bystanders",
              3,
              1.1,
              1,
              (cells, ratio) ->
                  cells
                      .cost(bystander("max"), READER_OF_PAIR, 1000 * ratio)
                      .cost(bystander("0"), READER_OF_PAIR, 1000)),
          new ClaimCase(
              "locks-take-more-memory",
              3,
              1.1,
              1,
              (cells, ratio) ->
                  cells
                      .put(object("read-write-lock"), readers(1), "bytesPerObject", "B", 40 * ratio)
                      .put(object("rcu-retire"), readers(1), "bytesPerObject", "B", 40)),
          new ClaimCase(
              "backlog-needs-a-limit",
              1,
              0.9,
              0.2,
              (cells, share) ->
                  cells.put(
                      new Cell(
                          "CallbackFlood.call",
                          "callback-flood",
                          RCU,
                          Map.of("limit", "1000", "policy", "wait", "stall", "1")),
                      new Threads(0, 1, Sample.ALL),
                      "backlogPeak",
                      "callbacks",
                      1000 * share)));

  static BiConsumer<Cells, Double> byThreads(String strategy) {
    return (cells, ratio) ->
        cells.emptySection(strategy, 1, 10).emptySection(strategy, 2, 10 * ratio);
  }

  private static BiConsumer<Cells, Double> twoAt(int readers, String above, String below) {
    return (cells, ratio) ->
        cells.emptySection(above, readers, 10 * ratio).emptySection(below, readers, 10);
  }

  static BiConsumer<Cells, Double> inLoops(String above) {
    return (cells, ratio) ->
        cells.readSection("handle", above, 10 * ratio).readSection("handle", RCU, 10);
  }

  private static BiConsumer<Cells, Double> operations(String above, String below, String ratio) {
    return (cells, times) ->
        cells
            .cost(counters(above, ratio), mixed(2, Sample.ALL), 100 * times)
            .cost(counters(below, ratio), mixed(2, Sample.ALL), 100);
  }

  private static BiConsumer<Cells, Double> updates(Cell above, Cell below) {
    return (cells, ratio) ->
        cells
            .put(above, mixed(2, Sample.UPDATER), "latency.p50", "ns/op", 100 * ratio)
            .put(below, mixed(2, Sample.UPDATER), "latency.p50", "ns/op", 100);
  }

  private static Cell longSections(String strategy) {
    return new Cell("SectionLength.read", "section-length", strategy, Map.of("length", "10000"));
  }

  private static Cell counters(String strategy, String ratio) {
    return new Cell(
        "CounterPair.mixed",
        "counter-pair",
        strategy,
        Map.of("update", "copy", "updateRatio", ratio));
  }

  private static Cell pair(String strategy) {
    return new Cell("CounterPair.pair", "counter-pair", strategy, PACED);
  }

  private static Cell people(String strategy) {
    return new Cell(
        "PersonRegistry.mixed",
        "person-registry",
        strategy,
        Map.of("update", "copy", "updateRatio", "0.1", "reclaim", "synchronize"));
  }

  private static Cell wait(String length) {
    return new Cell(
        "GracePeriod.await",
        "grace-period",
        "rcu-fenced",
        Map.of("readers", "1", "length", length));
  }

  private static Cell bystander(String rate) {
    return new Cell("GracePeriod.bystander", "grace-period", RCU, Map.of("graceRate", rate));
  }

  private static Cell object(String kind) {
    return new Cell("Footprint.make", "footprint", "", Map.of("object", kind));
  }

  @Override
  public String toString() {
    return id;
  }
}
