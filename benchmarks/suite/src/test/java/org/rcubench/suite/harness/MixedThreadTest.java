package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;

class MixedThreadTest {
  private static final int OPERATIONS = 1_000_000;

  private final Control control = new Control();

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.1, 0.5, 0.9})
  void the_share_of_updates_is_the_ratio(double ratio) {
    double deviation = Math.sqrt(ratio * (1 - ratio) / OPERATIONS);
    assertThat(share(mixer(ratio, 0))).isCloseTo(ratio, within(5 * deviation));
  }

  @Test
  void a_ratio_of_0_never_updates_and_one_of_1_always() {
    assertThat(share(mixer(0, 0))).isZero();
    assertThat(share(mixer(1, 0))).isEqualTo(1);
  }

  @Test
  void updates_come_at_other_times_in_other_threads_and_at_the_same_in_every_fork() {
    assertThat(firstUpdates(mixer(0.01, 0))).isEqualTo(firstUpdates(mixer(0.01, 0)));
    assertThat(firstUpdates(mixer(0.01, 0))).isNotEqualTo(firstUpdates(mixer(0.01, 1)));
  }

  /** Readers are held by then, and an update that waits for them would wait for ever. */
  @Test
  void there_is_no_update_once_the_measurement_has_ended() {
    MixedThread mixer = mixer(1, 0);
    control.stopMeasurement = true;
    assertThat(mixer.updates(control)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_ratio_that_is_no_probability_is_refused(double ratio) {
    assertThatThrownBy(() -> mixer(ratio, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("updateRatio must lie between 0 and 1: " + ratio);
  }

  private double share(MixedThread mixer) {
    int updates = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      if (mixer.updates(control)) {
        updates++;
      }
    }
    return (double) updates / OPERATIONS;
  }

  private String firstUpdates(MixedThread mixer) {
    StringBuilder updates = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      updates.append(mixer.updates(control) ? 'u' : '.');
    }
    return updates.toString();
  }

  private static MixedThread mixer(double ratio, int thread) {
    MixedThread mixer = new MixedThread();
    mixer.updateRatio = ratio;
    mixer.prepare(
        new LatencyRecorder.OfUpdates(), new ThreadParams(thread, 2, 0, 1, 0, 1, 0, 1, 0, 1));
    return mixer;
  }
}
