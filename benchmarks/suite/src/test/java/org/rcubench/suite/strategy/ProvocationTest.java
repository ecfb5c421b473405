package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.suite.strategy.UpdateStyle.COPY;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import org.junit.jupiter.api.Test;

/** The checks of {@link StrategySanityTest} catch strategies that lack what they check. */
class ProvocationTest {
  @Test
  void a_read_without_protection_is_torn_by_an_update_in_place() {
    assertThat(Provocation.readOfHalfDoneUpdate(BrokenTwin.withoutProtection(), IN_PLACE))
        .isEqualTo(Words.TORN);
  }

  @Test
  void a_read_without_validation_is_torn_by_an_update_in_place() {
    assertThat(Provocation.readOfHalfDoneUpdate(BrokenTwin.withoutValidation(), IN_PLACE))
        .isEqualTo(Words.TORN);
  }

  @Test
  void a_copy_that_is_published_whole_needs_no_protection_of_readers() {
    assertThat(Provocation.readOfHalfDoneUpdate(BrokenTwin.withoutProtection(), COPY)).isEqualTo(1);
  }

  @Test
  void an_object_reused_without_a_grace_period_is_read_torn() {
    assertThat(Provocation.readOfReusedObject(BrokenTwin.withoutGracePeriod()))
        .isEqualTo(Words.TORN);
  }

  @Test
  void an_object_reused_without_validation_is_read_torn() {
    assertThat(Provocation.readOfReusedObject(BrokenTwin.withoutValidation()))
        .isEqualTo(Words.TORN);
  }

  @Test
  void updates_without_a_lock_do_not_wait_for_one_another() {
    assertThat(Provocation.secondUpdateWaits(BrokenTwin.withoutProtection())).isFalse();
  }
}
