package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.rcu.RcuReader;

/** Stalls a grace period once, until it is reported, while updaters wait. */
final class Staller extends Worker {
  private static final long LOOK_NANOS = 1_000_000;
  private static final long IDLE_NANOS = 10_000_000;

  private final Extent extent;
  private boolean stalled;

  Staller(Arena arena, Extent extent, SplittableRandom random) {
    super(arena, random);
    this.extent = extent;
  }

  @Override
  void step() {
    if (!stalled) {
      stalled = true;
      stall();
    }
    rest(IDLE_NANOS);
  }

  private void stall() {
    String self = Thread.currentThread().getName();
    try (RcuReader handle = arena.rcu.register()) {
      Endurance endurance = new Endurance(extent.longestStall().toNanos(), System.nanoTime());
      handle.enter();
      while (!arena.stallWatch.reported(self)
          && arena.goesOn()
          && !endurance.over(System.nanoTime())) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
      handle.exit();
      if (arena.stallWatch.reported(self)) {
        arena.tally.increment(Count.STALLS);
      } else if (arena.goesOn()) {
        arena.fail(
            Check.STALL,
            "after %d ms, with a limit of %d ms"
                .formatted(endurance.nanos() / 1_000_000, extent.stallLimit().toMillis()));
      }
    }
  }
}
