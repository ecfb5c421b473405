package org.rcubench.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.twin.Twin;

/**
 * What to torture, and how long.
 *
 * @param flavors which flavors, each of which can be opened here and has grace periods
 * @param leftOut why others are not, and twins, by their id
 * @param twins which twins, before the flavors
 * @param length how long the flavors take in all; each has the same share
 * @param readers how many threads read
 * @param seed what the threads' whims are drawn from
 */
public record TortureRequest(
    List<RcuFlavor> flavors,
    Map<String, String> leftOut,
    List<Twin> twins,
    Duration length,
    int readers,
    long seed) {
  /** In how many domains a flavor is tortured at least, so that it meets all conditions. */
  private static final int ROUNDS = Conditions.ALL.size();

  private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration ROUND_OF_TWIN = Duration.ofMillis(400);
  private static final Duration PATIENCE_WITH_TWIN = Duration.ofSeconds(2);

  /**
   * How long a twin has to be caught. Most are in a fraction of a second; what a missing fence lets
   * happen is a matter of luck, about once in two seconds with two processors.
   */
  static final Duration TIME_TO_CATCH = Duration.ofSeconds(20);

  Duration share() {
    return length.dividedBy(Math.max(1, flavors.size()));
  }

  Extent forFlavors() {
    Duration round = share().dividedBy(ROUNDS);
    return new Extent(
        readers, round.compareTo(LONGEST_ROUND) > 0 ? LONGEST_ROUND : round, PATIENCE);
  }

  Extent forTwins() {
    return new Extent(readers, ROUND_OF_TWIN, PATIENCE_WITH_TWIN);
  }
}
