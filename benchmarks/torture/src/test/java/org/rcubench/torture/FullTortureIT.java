package org.rcubench.torture;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.RcuFlavor;

/** Every twin and every flavor, with assertions enabled. */
class FullTortureIT {
  @ParameterizedTest
  @EnumSource
  void each_twin_is_caught_by_a_check_for_what_is_broken_in_it(Twin twin) {
    Assumptions.assumeTrue(twin.obstacle().isEmpty());
    Tortures.assertCaught(twin);
  }

  @ParameterizedTest
  @EnumSource
  void each_flavor_passes_and_everything_happens_that_is_counted(RcuFlavor flavor) {
    Assumptions.assumeTrue(flavor.hasGracePeriods() && flavor.unavailability().isEmpty());
    Tortures.assertPasses(flavor, Duration.ofSeconds(2));
  }
}
