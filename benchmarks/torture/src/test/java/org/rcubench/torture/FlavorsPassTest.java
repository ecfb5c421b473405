package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureResult.FlavorResult;

/** A second of torture, with assertions enabled, in which everything happens that is counted. */
class FlavorsPassTest {
  @ParameterizedTest
  @EnumSource
  void a_short_torture(RcuFlavor flavor) {
    Assumptions.assumeTrue(flavor.hasGracePeriods() && flavor.unavailability().isEmpty());

    TortureResult result = Tortures.of(flavor, Duration.ofSeconds(2));

    FlavorResult tortured = result.flavors().get(0);
    assertThat(tortured.firstFailures()).as("failures, seed %d", result.seed()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(new AgeHistogram(tortured.ages()).illegal()).isZero();
    assertThat(tortured.count(Count.CLOSES)).isPositive();
    assertThat(tortured.count(Count.STALLS)).isPositive();
    assertThat(tortured.count(Count.READS)).isPositive();
    assertThat(tortured.count(Count.UPDATES)).isPositive();
    assertThat(tortured.count(Count.CALLBACKS))
        .isPositive()
        .isEqualTo(tortured.count(Count.CALLBACKS_RUN));
    assertThat(tortured.count(Count.CALLBACKS_THROWN))
        .isEqualTo(tortured.count(Count.CALLBACK_FAILURES_REPORTED));
    assertThat(tortured.gracePeriods().count()).isPositive();
  }
}
