package org.rcubench.torture;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * Enqueues numbered callbacks, and checks that each runs once, in order; some throw, some enqueue
 * others. Now and then it waits for a barrier, after which all so far must have run.
 */
final class CallbackUser extends TortureWorker {
  private static final int LONGEST_BURST = 200;
  private static final int LONGEST_CHAIN = 8;
  private static final long SLOW_NANOS = 100_000;
  private static final long LONGEST_REST_NANOS = 2_000_000;

  private final Sequence sequence;

  CallbackUser(RoundState round, SplittableRandom random) {
    super(round, random);
    this.sequence = new Sequence(round::fail);
  }

  @Override
  void step() {
    for (int left = random.nextInt(LONGEST_BURST); left >= 0; left--) {
      enqueue();
    }
    if (random.nextInt(3) == 0) {
      long before = sequence.taken();
      round.rcu.barrier();
      sequence.checkBarrier(before);
      round.statistics.increment(Count.BARRIERS);
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
    Runnable callback = () -> round.runCallback(() -> called(number, chain, throwing, slow));
    boolean taken =
        random.nextBoolean()
            ? round.enqueue(() -> round.rcu.call(callback))
            : round.enqueue(() -> round.rcu.retire(callback, Runnable::run));
    if (taken) {
      sequence.take(number);
    }
  }

  private void called(long number, int chain, boolean throwing, boolean slow) {
    sequence.ran(number);
    if (slow) {
      // Leaves time for another callback to run at once, which none must.
      LockSupport.parkNanos(SLOW_NANOS);
    }
    chain(chain);
    if (throwing) {
      round.statistics.increment(Count.CALLBACKS_THROWN);
      throw new RoundState.Deliberate();
    }
  }

  /** Has a callback enqueue a callback, and so on. */
  private void chain(int length) {
    if (length > 0) {
      round.enqueueInCallback(
          () -> round.rcu.call(() -> round.runCallback(() -> chain(length - 1))));
    }
  }

  /**
   * The numbers of one thread's callbacks. The thread and the callbacks share plain fields, which
   * the domain has to order.
   */
  static final class Sequence {
    private final BiConsumer<Check, String> failures;

    /** Used by the thread alone. */
    private long taken;

    /** The highest number that ran; used by callbacks alone. */
    private long ran;

    /** Lower numbers that have not run; used by callbacks alone. */
    private final Set<Long> passedOver = new HashSet<>();

    Sequence(BiConsumer<Check, String> failures) {
      this.failures = failures;
    }

    /** The number of the callback to enqueue next. */
    long next() {
      return taken + 1;
    }

    /** The domain has taken the callback of that number. */
    void take(long number) {
      taken = number;
    }

    /** The number of the callback that was taken last. */
    long taken() {
      return taken;
    }

    /** The callback of that number runs. */
    void ran(long number) {
      if (number > ran) {
        for (long missing = ran + 1; missing < number; missing++) {
          passedOver.add(missing);
        }
        ran = number;
      } else if (passedOver.remove(number)) {
        failures.accept(Check.CALLBACK_ORDER, "number %d ran after %d".formatted(number, ran));
      } else {
        failures.accept(Check.CALLBACK_REPEATED, "number %d".formatted(number));
      }
    }

    /** A barrier has returned; it began when this many callbacks had been taken. */
    void checkBarrier(long before) {
      if (ran < before) {
        failures.accept(
            Check.BARRIER, "%d callbacks taken, number %d ran last".formatted(before, ran));
      }
    }

    /** The domain is closed. */
    void checkClosed() {
      long lost = passedOver.size() + Math.max(0, taken - ran);
      if (lost > 0) {
        failures.accept(Check.CALLBACK_LOST, "%d of %d of one thread".formatted(lost, taken));
      }
    }
  }
}
