package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.rcu.RcuReader;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/** A reader that stalls a grace period once in a round, until it is reported. */
final class Staller extends TortureWorker {
  private static final long POLL_NANOS = 1_000_000;
  private static final long IDLE_NANOS = 10_000_000;

  private final TortureParameters parameters;
  private boolean stalled;

  Staller(RoundState round, TortureParameters parameters, SplittableRandom random) {
    super(round, random);
    this.parameters = parameters;
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
    try (RcuReader handle = round.rcu.register()) {
      TortureTimeout timeout = new TortureTimeout(parameters.longestStall(), System.nanoTime());
      handle.enter();
      while (!round.reportedStall(self) && round.running() && !timeout.expired(System.nanoTime())) {
        LockSupport.parkNanos(POLL_NANOS);
      }
      handle.exit();
      if (round.reportedStall(self)) {
        round.statistics.increment(Count.STALLS);
      } else if (round.running()) {
        round.fail(
            Check.STALL,
            "after %d ms, with a limit of %d ms"
                .formatted(timeout.elapsed().toMillis(), parameters.stallLimit().toMillis()));
      }
    }
  }
}
