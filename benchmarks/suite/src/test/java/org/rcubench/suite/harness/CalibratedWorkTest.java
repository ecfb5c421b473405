package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalibratedWorkTest {
  @AfterEach
  void forget() {
    System.clearProperty(CalibratedWork.PROPERTY);
  }

  @Test
  void no_time_is_no_work() {
    assertThat(CalibratedWork.tokens(0)).isZero();
  }

  @Test
  void all_forks_that_are_told_the_same_do_the_same() {
    System.setProperty(CalibratedWork.PROPERTY, "2.5");
    assertThat(CalibratedWork.tokens(10)).isEqualTo(4);
    assertThat(CalibratedWork.tokens(10_000)).isEqualTo(4_000);
  }

  @Test
  void any_time_is_some_work() {
    System.setProperty(CalibratedWork.PROPERTY, "25");
    assertThat(CalibratedWork.tokens(1)).isEqualTo(1);
  }

  @Test
  void a_token_takes_some_time() {
    assertThat(CalibratedWork.calibrate()).isBetween(0.01, 1_000.0);
  }
}
