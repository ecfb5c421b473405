package org.rcubench.torture;

import java.util.SplittableRandom;

/** Waits as updaters do, and has published nothing; interrupts its kind, and is interrupted. */
final class FakeUpdater extends Worker {
  private static final long LONGEST_REST_NANOS = 3_000_000;

  FakeUpdater(Arena arena, SplittableRandom random) {
    super(arena, random);
  }

  @Override
  void step() {
    arena.interrupts.send();
    switch (random.nextInt(4)) {
      case 0 -> note(Interrupts.pendingBefore(wait(random.nextInt(8))));
      case 1 -> note(arena.interrupts.expose(arena.rcu::synchronize));
      default -> note(arena.interrupts.expose(wait(random.nextInt(8))));
    }
    arena.tally.increment(Count.FAKE_UPDATES);
    rest(random.nextLong(LONGEST_REST_NANOS));
  }

  private Runnable wait(int kind) {
    return switch (kind) {
      case 0 -> arena.rcu::synchronizeExpedited;
      case 1 -> arena.rcu::barrier;
      case 2 -> () -> arena.rcu.synchronizeSince(arena.rcu.startPoll());
      case 3 -> () -> arena.rcu.synchronizeSince(arena.rcu.getState());
      default -> arena.rcu::synchronize;
    };
  }

  private void note(Interrupts.Outcome outcome) {
    if (outcome == Interrupts.Outcome.LOST) {
      arena.fail(Check.INTERRUPT, "not pending after the wait");
    } else if (outcome == Interrupts.Outcome.PENDING) {
      arena.tally.increment(Count.INTERRUPTS);
    }
  }
}
