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
          new Name("cost-by-section-length", "where locks catch up"),
          new Name("read-section-by-threads", "sections of the library, beside liburcu in C"),
          new Name("grace-period-latency", "what synchronize costs, by readers"),
          new Name("callback-cost", "what a callback costs, by enqueuing threads"));

  private FigureNames() {}

  /** {@return all kinds, in the order of the page} */
  public static List<Name> all() {
    return ALL;
  }
}
