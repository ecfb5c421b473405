package org.rcubench.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureParameters.Scenario;

/**
 * What to torture, and for how long.
 *
 * @param flavors which flavors; each has grace periods and works on this platform
 * @param leftOut why other flavors and twins are not tortured, by their id
 * @param twins which twins, before the flavors
 * @param length how long the flavors are tortured in total; each gets the same share
 * @param readers the number of reader threads
 * @param seed the seed of all random choices
 */
public record TortureRequest(
    List<RcuFlavor> flavors,
    Map<String, String> leftOut,
    List<Twin> twins,
    Duration length,
    int readers,
    long seed) {
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
  private static final Duration HANG_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration TWIN_ROUND = Duration.ofMillis(400);
  private static final Duration TWIN_HANG_TIMEOUT = Duration.ofSeconds(2);

  /**
   * The time in which a twin has to be caught. Most are caught in a fraction of a second; the
   * effect of a missing fence is a matter of luck, and shows about once in two seconds on two
   * processors.
   */
  static final Duration TIME_TO_CATCH = Duration.ofSeconds(20);

  Duration share() {
    return length.dividedBy(Math.max(1, flavors.size()));
  }

  /** Rounds short enough for a flavor to meet every scenario. */
  TortureParameters forFlavors() {
    Duration round = share().dividedBy(Scenario.ALL.size());
    return new TortureParameters(
        readers, round.compareTo(LONGEST_ROUND) > 0 ? LONGEST_ROUND : round, HANG_TIMEOUT);
  }

  TortureParameters forTwins() {
    return new TortureParameters(readers, TWIN_ROUND, TWIN_HANG_TIMEOUT);
  }
}
