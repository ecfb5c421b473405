package org.rcubench.torture;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.torture.TortureFailures.Check;

/** What a thread does in a round: the same step again and again, until the round is over. */
abstract class TortureWorker implements Runnable {
  private static final long AFTER_FAILURE_NANOS = 100_000;

  final RoundState round;
  final SplittableRandom random;

  TortureWorker(RoundState round, SplittableRandom random) {
    this.round = round;
    this.random = random;
  }

  /** Called first, in the thread. */
  void begin() {}

  abstract void step();

  /** Whether it takes part in a race now. */
  boolean races() {
    return false;
  }

  /** Called last, in the thread, whatever happened. */
  void end() {}

  @Override
  public final void run() {
    try {
      begin();
      while (round.running()) {
        stepAndReportFailure();
        rest(round.phases.rest(races()));
      }
    } catch (Throwable thrown) { // or it would go unnoticed
      failUnlessClosed(thrown);
    } finally {
      end();
    }
  }

  private void stepAndReportFailure() {
    try {
      step();
    } catch (RuntimeException | Error thrown) {
      failUnlessClosed(thrown);
      // A closed domain refuses at once; readers need the processor to let it close.
      LockSupport.parkNanos(AFTER_FAILURE_NANOS);
    }
  }

  /** An exception is a failure, unless it says that the domain is closed when it may be. */
  final void failUnlessClosed(Throwable thrown) {
    boolean closed =
        thrown instanceof IllegalStateException
            && thrown.getMessage() != null
            && thrown.getMessage().contains("domain is closed");
    if (!(round.closing() && closed)) {
      round.fail(Check.EXCEPTION, TortureFailures.describe(thrown));
    }
  }

  /** Sleeps; readers tell their domain. */
  void rest(long nanos) {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }
}
