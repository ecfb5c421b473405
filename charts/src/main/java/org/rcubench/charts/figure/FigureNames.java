package org.rcubench.charts.figure;

import java.util.List;

/** The kinds of figures by name, for who chooses among them. */
public final class FigureNames {

  /**
   * A kind of figure.
   *
   * @param id see {@link Figure#id()}; where a run has several figures of a kind, with which their
   *     ids begin
   * @param shows what it shows, in a few words
   */
  public record Name(String id, String shows) {}

  private static final List<Name> ALL =
      List.of(
          new Name("overhead-by-threads", "the figure: what an empty section costs a reader"),
          new Name("throughput-by-threads", "sections of all readers together, and the ideal"),
          new Name("speed-up-over-rwlock", "how many times faster than rwlock an empty section is"),
          new Name("cost-by-section-length", "where locks catch up"),
          new Name(
              "workload-speed-up", "how many times faster than rwlock readers of workloads are"),
          new Name(
              "best-by-update-ratio",
              "the best strategy of each workload, by the share of updates"),
          new Name("best-by-threads-and-update-ratio", "the same of one workload, by threads too"),
          new Name("throughput-by-update-ratio", "where RCU begins to lose"),
          new Name("update-latency", "how long updates take, from when they were due"),
          new Name("freshness", "how old what readers read is"),
          new Name("allocation", "bytes that an operation allocates"),
          new Name("footprint", "bytes of an object, by what it carries to be protected"),
          new Name("read-section-by-threads", "sections of the library, beside liburcu in C"),
          new Name("grace-period-latency", "what synchronize costs, by readers"),
          new Name("callback-cost", "what a callback costs, by enqueuing threads"),
          new Name("grace-period-by-section-length", "how long a grace period takes, by sections"),
          new Name("bystander", "what grace periods cost threads that use no RCU"),
          new Name("reader-latency", "reads by percentile, a workload each"),
          new Name("updater-latency", "updates by percentile, a workload each"),
          new Name("read-age", "the age of what was read, by percentile"),
          new Name("callback-backlog", "callbacks that wait, over time"),
          new Name("callback-heap", "the heap during a flood of callbacks"),
          new Name("published-overhead-by-threads", "the published figure, and ours in it"),
          new Name(
              "published-cost-by-section-length", "where locks catch up, as published and here"),
          new Name("published-routing-table", "look-ups in a routing table, as published and here"),
          new Name("score", "somebody else's results of JMH, by threads or a parameter"),
          new Name("scores", "the same where there is neither"));

  private FigureNames() {}

  /** {@return all kinds, in the order of the page} */
  public static List<Name> all() {
    return ALL;
  }
}
