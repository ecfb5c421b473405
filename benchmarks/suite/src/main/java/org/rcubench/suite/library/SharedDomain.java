package org.rcubench.suite.library;

import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;

/** The RCU domain of a fork, with default options. */
@State(Scope.Benchmark)
public class SharedDomain {
  /**
   * One flavor, which stands in an annotation for every flavor that has grace periods: an
   * annotation cannot list what is registered.
   */
  static final String EVERY_FLAVOR = "rcu-fenced";

  /** The id of its flavor. */
  @Param(EVERY_FLAVOR)
  public String strategy;

  Rcu rcu;

  /** Opens the domain. */
  @Setup(Level.Trial)
  public void open() {
    rcu = flavor(strategy).open();
  }

  /** Closes the domain. */
  @TearDown(Level.Trial)
  public void close() {
    rcu.close();
  }

  /**
   * The strategies that a benchmark of the library runs under.
   *
   * @param annotated what its annotation says
   * @return every flavor in place of {@link #EVERY_FLAVOR}, and the others as they are
   */
  public static List<String> strategies(List<String> annotated) {
    return annotated.stream()
        .flatMap(
            id ->
                id.equals(EVERY_FLAVOR)
                    ? RcuFlavor.withGracePeriods().stream().map(RcuFlavor::id)
                    : Stream.of(id))
        .toList();
  }

  static RcuFlavor flavor(String id) {
    return RcuFlavor.named(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "strategy=%s: expected a flavor, one of %s"
                        .formatted(id, String.join(", ", RcuFlavor.ids()))));
  }
}
