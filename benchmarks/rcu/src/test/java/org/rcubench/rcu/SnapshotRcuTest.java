package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The flavor without grace periods. */
class SnapshotRcuTest {
  private final Rcu rcu = RcuFlavor.SNAPSHOT.open();

  @Test
  void synchronize_is_refused_and_the_refusal_names_another_flavor() {
    assertThat(RcuFlavor.SNAPSHOT.hasGracePeriods()).isFalse();
    assertThatThrownBy(rcu::synchronize)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("garbage collector")
        .hasMessageContaining("use rcu-fenced");
  }

  @Test
  void sections_nest_and_handles_are_many() {
    try (RcuReader first = rcu.register();
        RcuReader second = rcu.register()) {
      first.enter();
      second.enter();
      first.enter();
      first.exit();
      second.exit();
      first.exit();
    }
  }

  @Test
  void announcements_do_nothing() {
    try (RcuReader reader = rcu.register()) {
      reader.offline();
      reader.quiescent();
      reader.online();
      reader.enter();
      reader.exit();
    }
  }
}
