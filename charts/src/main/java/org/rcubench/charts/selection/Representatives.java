package org.rcubench.charts.selection;

import java.util.List;
import org.rcubench.results.statistics.Measurements;

/** The strategies that stand for their kind where a single one has to. */
public final class Representatives {
  /** The lock: the one of the JDK that lets readers in together. */
  public static final String LOCK = "rwlock";

  private static final List<String> FLAVORS =
      List.of("rcu-membarrier", "rcu-qsbr", "rcu-fenced", "rcu-striped");

  private Representatives() {}

  /**
   * The flavor of RCU.
   *
   * @param measurements what was measured
   * @return the most usual flavor that was measured; the most usual of all if none was
   */
  public static String flavor(Measurements measurements) {
    return measurements.firstOf(FLAVORS);
  }
}
