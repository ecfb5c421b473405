package org.rcubench.rcu;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** A section on either pair of counters is waited for. */
class StripedRcuTest {
  private final Rcu rcu = RcuFlavor.STRIPED.open();

  /**
   * A reader that was paused between reading which pair is current and counting itself counts on
   * the pair that is no longer the current one. Here the pair changes under a section instead.
   */
  @Test
  void guarantee_1_a_section_on_the_pair_that_is_not_current_is_waited_for()
      throws ReflectiveOperationException {
    Field current = StripedRcu.class.getDeclaredField("current");
    current.setAccessible(true);
    try (ReaderThread reader = new ReaderThread(rcu)) {
      for (int pair = 0; pair < 2; pair++) {
        reader.begin();
        current.setInt(rcu, 1 - current.getInt(rcu));
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.end();
        updater.requireReturn();
        rcu.synchronize();
      }
    }
  }
}
