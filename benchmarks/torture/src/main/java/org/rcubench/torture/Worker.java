package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** A thread's part in a round: the same step again and again, until the round is over. */
abstract class Worker implements Runnable {
  private static final long AFTER_CLOSE_NANOS = 100_000;

  final Arena arena;
  final SplittableRandom random;

  Worker(Arena arena, SplittableRandom random) {
    this.arena = arena;
    this.random = random;
  }

  /** Called first, in the thread. */
  void begin() {}

  abstract void step();

  /** Whether it is in a duel now. */
  boolean duels() {
    return false;
  }

  /** Called last, in the thread, whatever happened. */
  void end() {}

  @Override
  public final void run() {
    try {
      begin();
      while (arena.goesOn()) {
        stepOrNoteFailure();
        rest(arena.phases.rest(duels()));
      }
    } catch (Throwable thrown) { // or nobody would hear of it
      noteUnlessClosed(thrown);
    } finally {
      end();
    }
  }

  private void stepOrNoteFailure() {
    try {
      step();
    } catch (RuntimeException | Error thrown) {
      noteUnlessClosed(thrown);
      // A closed domain refuses at once; readers need the processor to let it close.
      LockSupport.parkNanos(AFTER_CLOSE_NANOS);
    }
  }

  private void noteUnlessClosed(Throwable thrown) {
    if (!(arena.closing() && isClosed(thrown))) {
      arena.fail(Check.EXCEPTION, Stacks.of(thrown));
    }
  }

  static boolean isClosed(Throwable thrown) {
    return thrown instanceof IllegalStateException
        && thrown.getMessage() != null
        && thrown.getMessage().contains("domain is closed");
  }

  /** Sleeps; readers tell their domain. */
  void rest(long nanos) {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }

  /** Enqueues a callback and counts it, unless the backlog is at its limit. */
  final boolean taken(Runnable enqueue) {
    try {
      enqueue.run();
    } catch (RejectedExecutionException e) {
      arena.tally.increment(Count.CALLBACKS_REFUSED);
      return false;
    }
    arena.callbackTaken();
    return true;
  }
}
