package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.rcubench.rcu.Rcu;

/** What a structure holds, that tells a reader when it was reclaimed under the reader's hands. */
final class Reclaimable {
  /** The right way to reclaim. */
  static final BiConsumer<Rcu, Reclaimable> RETIRE =
      (rcu, removed) -> rcu.retire(removed, Reclaimable::reclaim);

  /** The broken twin. */
  static final BiConsumer<Rcu, Reclaimable> RECLAIM_AT_ONCE = (rcu, removed) -> removed.reclaim();

  private static final int ALIVE = 0xA11CE;

  final int key;
  private final AtomicInteger reclaimed = new AtomicInteger();
  private int state = ALIVE;

  Reclaimable(int key) {
    this.key = key;
  }

  /** Cheap and plain, as a reader's look at what it found is. */
  void requireAlive() {
    if (state != ALIVE) {
      throw new AssertionError("%d is met when it is reclaimed".formatted(key));
    }
  }

  private void reclaim() {
    state = 0;
    assertThat(reclaimed.incrementAndGet()).as("times %d was reclaimed", key).isEqualTo(1);
  }
}
