package org.rcubench.torture;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.RcuFlavor;

/**
 * Every flavor and every twin, with assertions enabled, but for the missing fence: it shows only
 * with two processors to itself, which Maven does not leave it while it builds other modules beside
 * this one. The torture that runs from the command line, when all are built, has to catch that too.
 */
class FullTortureIT {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING_FENCE")
  void each_twin_is_caught_by_a_check_for_what_is_broken_in_it(Twin twin) {
    Tortures.assertCaught(twin);
  }

  @ParameterizedTest
  @EnumSource
  void each_flavor_passes_and_everything_happens_that_is_counted(RcuFlavor flavor) {
    Assumptions.assumeTrue(flavor.hasGracePeriods() && flavor.unavailability().isEmpty());
    Tortures.assertPasses(flavor, Duration.ofSeconds(2));
  }
}
