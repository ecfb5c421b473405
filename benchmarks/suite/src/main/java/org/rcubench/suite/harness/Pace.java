package org.rcubench.suite.harness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;

/**
 * Paces an updater: operations are due at a steady rate, whether or not the one before was late. An
 * updater that falls behind catches up at once, so that the rate holds if it can hold at all.
 */
@State(Scope.Thread)
public class Pace {
  private static final long LONGEST_PARK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Operations per second of each updater; 0 for as many as it can. */
  @Param("1000")
  public int updateRate;

  private long intervalNanos;
  private long due;
  private long taken;

  /** Begins a new iteration: the first operation is due one interval from now. */
  @Setup(Level.Iteration)
  public void begin() {
    if (updateRate < 0) {
      throw new IllegalArgumentException("updateRate must not be negative: " + updateRate);
    }
    intervalNanos = updateRate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / updateRate;
    due = System.nanoTime() + intervalNanos;
  }

  /**
   * Waits until the next operation is due. Once the measurement has ended none is, not even one
   * that is late: JMH goes on calling until all threads have come to the end, and then holds them
   * where they are, so that an update which waits for readers would wait for one that is held.
   *
   * @param control tells when the measurement ends
   * @return whether it is due; {@code false} if the measurement ended first
   */
  public boolean awaitDue(Control control) {
    while (!control.stopMeasurement) {
      long now = System.nanoTime();
      long early = intervalNanos == 0 ? 0 : due - now;
      if (early <= 0) {
        taken = intervalNanos == 0 ? now : due;
        due += intervalNanos;
        return true;
      }
      LockSupport.parkNanos(Math.min(early, LONGEST_PARK_NANOS));
    }
    return false;
  }

  /** {@return when the last operation was due that was waited for, by {@link System#nanoTime}} */
  public long due() {
    return taken;
  }
}
