package org.rcubench.suite.harness;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * A thread that reads, and now and then updates: each operation is an update with the probability
 * {@code updateRatio}.
 */
public class MixedThread extends ReaderThread {
  private static final long SEED = 20071217;

  /** The probability that an operation is an update, from 0 to 1. */
  @Param({"0", "0.001", "0.01", "0.1", "0.5"})
  public double updateRatio;

  private SplittableRandom random;
  private LatencyRecorder updateLatency;
  private double logOfReadRatio;
  private long readsLeft;

  /** Prepares to draw. */
  @Setup(Level.Trial)
  public void prepare(LatencyRecorder.OfUpdates updates, ThreadParams thread) {
    if (!(updateRatio >= 0 && updateRatio <= 1)) {
      throw new IllegalArgumentException("updateRatio must lie between 0 and 1: " + updateRatio);
    }
    updateLatency = updates;
    random = new SplittableRandom(SEED + thread.getThreadIndex());
    logOfReadRatio = Math.log1p(-updateRatio);
    readsLeft = draw();
  }

  /**
   * Draws what the next operation is. Once the measurement has ended none is an update: JMH goes on
   * calling until all threads have come to the end, and then holds them where they are, so that an
   * update which waits for readers would wait for one that is held.
   *
   * @param control tells when the measurement ends
   * @return whether it is an update
   */
  public final boolean updates(Control control) {
    if (readsLeft > 0) {
      readsLeft--;
      return false;
    }
    readsLeft = draw();
    return !control.stopMeasurement;
  }

  /**
   * Makes an update.
   *
   * @param operation the update
   */
  public final void update(UpdateOperation operation) {
    long began = System.nanoTime();
    events.violations += operation.operate(session);
    updateLatency.record(System.nanoTime() - began);
  }

  /** How many reads until the next update: geometric, as if each operation drew by itself. */
  private long draw() {
    if (updateRatio == 0) {
      return Long.MAX_VALUE;
    }
    return updateRatio == 1 ? 0 : (long) (Math.log1p(-random.nextDouble()) / logOfReadRatio);
  }
}
