package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Enqueues callbacks of its own, which count themselves; some throw, some enqueue others. Now and
 * then it waits for a barrier, after which the count must be exact.
 */
final class CallbackUser extends Worker {
  private static final int LONGEST_BURST = 200;
  private static final int LONGEST_CHAIN = 8;
  private static final long SLOW_NANOS = 100_000;
  private static final long LONGEST_REST_NANOS = 2_000_000;

  private final CallbackSequence sequence;

  CallbackUser(Arena arena, SplittableRandom random) {
    super(arena, random);
    this.sequence = new CallbackSequence(arena::fail);
  }

  @Override
  void step() {
    for (int left = random.nextInt(LONGEST_BURST); left >= 0; left--) {
      enqueue();
    }
    if (random.nextInt(3) == 0) {
      long before = sequence.taken();
      arena.rcu.barrier();
      sequence.checkBarrier(before);
      arena.tally.increment(Count.BARRIERS);
    }
    rest(random.nextLong(LONGEST_REST_NANOS));
  }

  /** Called when the domain is closed and this thread has ended. */
  void checkClosed() {
    sequence.checkClosed();
  }

  private void enqueue() {
    long number = sequence.next();
    int chain = random.nextInt(16) == 0 ? 1 + random.nextInt(LONGEST_CHAIN) : 0;
    boolean throwing = random.nextInt(32) == 0;
    boolean slow = random.nextInt(64) == 0;
    Runnable callback = () -> arena.inCallback(() -> called(number, chain, throwing, slow));
    boolean taken =
        random.nextBoolean()
            ? taken(() -> arena.rcu.call(callback))
            : taken(() -> arena.rcu.retire(callback, Runnable::run));
    if (taken) {
      sequence.take(number);
    }
  }

  private void called(long number, int chain, boolean throwing, boolean slow) {
    sequence.ran(number);
    if (slow) {
      // Others that run callbacks, which must not be, would meet this one.
      LockSupport.parkNanos(SLOW_NANOS);
    }
    if (chain > 0) {
      link(chain);
    }
    if (throwing) {
      arena.tally.increment(Count.CALLBACKS_THROWN);
      throw new Arena.Deliberate();
    }
  }

  /** Has a callback enqueue a callback, and so on. */
  private void link(int chain) {
    try {
      arena.rcu.call(
          () ->
              arena.inCallback(
                  () -> {
                    if (chain > 1) {
                      link(chain - 1);
                    }
                  }));
    } catch (IllegalStateException e) {
      if (arena.closing()) {
        return;
      }
      throw e;
    }
    arena.callbackTaken();
    arena.tally.increment(Count.CALLBACKS_OF_CALLBACKS);
  }
}
