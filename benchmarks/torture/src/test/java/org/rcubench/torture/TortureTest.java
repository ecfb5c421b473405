package org.rcubench.torture;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.RcuFlavor;

/** One flavor, and twins that are caught at once; {@link FullTortureIT} takes the others too. */
class TortureTest {
  @ParameterizedTest
  @EnumSource(
      names = {
        "NO_OP_SYNCHRONIZE",
        "EARLY_POLL",
        "OVERLOOKS_NEW_READERS",
        "LOSES_CALLBACKS",
        "REORDERS_CALLBACKS",
        "SWALLOWS_INTERRUPTS"
      })
  void a_twin_is_caught_by_a_check_for_what_is_broken_in_it(Twin twin) {
    Tortures.assertCaught(twin);
  }

  @Test
  void a_flavor_passes_and_everything_happens_that_is_counted() {
    Tortures.assertPasses(RcuFlavor.FENCED, Duration.ofSeconds(1));
  }
}
