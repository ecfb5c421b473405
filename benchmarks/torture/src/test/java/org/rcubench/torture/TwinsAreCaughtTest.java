package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.twin.Twin;

/** The torture can tell: each twin is caught by the check for what it breaks. */
class TwinsAreCaughtTest {
  @ParameterizedTest
  @EnumSource
  void in_time(Twin twin) {
    Assumptions.assumeTrue(twin.obstacle().isEmpty());

    TortureResult result = Tortures.of(twin);

    TwinResult caught = result.twins().get(0);
    assertThat(caught.caught()).as("%s is caught, seed %d", twin, result.seed()).isTrue();
    assertThat(Expected.of(twin)).contains(Check.valueOf(caught.check()));
    assertThat(caught.seconds()).isBetween(0.0, 20.0);
    assertThat(result.passed()).isTrue();
  }
}
