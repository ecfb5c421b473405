package org.rcubench.torture;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * Waits as updaters do without having published anything (rcutorture's fake writer); fake updaters
 * interrupt each other's waits.
 */
final class FakeUpdater extends TortureWorker {
  private static final long LONGEST_REST_NANOS = 3_000_000;

  FakeUpdater(RoundState round, SplittableRandom random) {
    super(round, random);
  }

  @Override
  void step() {
    round.interrupts.send();
    switch (random.nextInt(4)) {
      case 0 -> check(Interrupts.pendingBefore(anyWait()));
      case 1 -> check(round.interrupts.expose(round.rcu::synchronize));
      default -> check(round.interrupts.expose(anyWait()));
    }
    round.statistics.increment(Count.FAKE_UPDATES);
    rest(random.nextLong(LONGEST_REST_NANOS));
  }

  private Runnable anyWait() {
    return switch (random.nextInt(8)) {
      case 0 -> round.rcu::synchronizeExpedited;
      case 1 -> round.rcu::barrier;
      case 2 -> () -> round.rcu.synchronizeSince(round.rcu.startPoll());
      case 3 -> () -> round.rcu.synchronizeSince(round.rcu.getState());
      default -> round.rcu::synchronize;
    };
  }

  private void check(Interrupts.Outcome outcome) {
    if (outcome == Interrupts.Outcome.LOST) {
      round.fail(Check.INTERRUPT, "not pending after the wait");
    } else if (outcome == Interrupts.Outcome.PENDING) {
      round.statistics.increment(Count.INTERRUPTS);
    }
  }

  /** Interrupts threads that wait, and finds out whether the interrupt was pending afterwards. */
  static final class Interrupts {
    /*
     * The waiting thread and the interrupting thread both try to take `exposed` back, so both know
     * whether there is an interrupt. If the waiting thread comes second, it waits until the
     * interrupt has been sent, as `sent` tells; so none arrives after it looked for one.
     */
    private final AtomicReference<Thread> exposed = new AtomicReference<>();
    private final Set<Thread> sent = ConcurrentHashMap.newKeySet();

    /** How a wait ended. */
    enum Outcome {
      /** Nobody interrupted it. */
      QUIET,
      /** It was interrupted, and the interrupt was pending afterwards. */
      PENDING,
      /** It was interrupted, and nothing was pending afterwards. */
      LOST
    }

    /** Waits while others may interrupt. Clears the interrupt. */
    Outcome expose(Runnable wait) {
      Thread self = Thread.currentThread();
      if (!exposed.compareAndSet(null, self)) {
        wait.run();
        return Outcome.QUIET;
      }
      boolean interrupted;
      try {
        wait.run();
      } finally {
        interrupted = !exposed.compareAndSet(self, null);
      }
      if (!interrupted) {
        return Outcome.QUIET;
      }
      while (!sent.remove(self)) {
        Thread.onSpinWait();
      }
      return Thread.interrupted() ? Outcome.PENDING : Outcome.LOST;
    }

    /** Waits with an interrupt that is pending already. Clears it. */
    static Outcome pendingBefore(Runnable wait) {
      Thread.currentThread().interrupt();
      wait.run();
      return Thread.interrupted() ? Outcome.PENDING : Outcome.LOST;
    }

    /** Interrupts the exposed thread, if there is one. */
    void send() {
      Thread waiting = exposed.getAndSet(null);
      if (waiting != null) {
        waiting.interrupt();
        sent.add(waiting);
      }
    }
  }
}
