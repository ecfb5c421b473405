package org.rcubench.suite.library;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Threads that are let go together, do one thing each, and are waited for. */
@State(Scope.Benchmark)
public class Callers {
  /** How many there are. */
  @Param({"1", "8"})
  public int callers;

  private final BackgroundThreads background = new BackgroundThreads();
  private CyclicBarrier gate;
  private volatile RuntimeException failure;

  /** Starts them; each does this once for every {@link #allOnce}. */
  void start(Runnable act) {
    gate = new CyclicBarrier(callers + 1);
    background.start(callers, "caller", () -> run(act));
  }

  /** Lets all go, and returns once all have done their thing. */
  void allOnce() throws InterruptedException, BrokenBarrierException {
    gate.await();
    gate.await();
    if (failure != null) {
      throw new IllegalStateException("a caller failed", failure);
    }
  }

  /** Ends them. */
  @TearDown(Level.Trial)
  public void stop() throws InterruptedException {
    background.stop();
  }

  private void run(Runnable act) {
    try {
      while (true) {
        gate.await();
        try {
          act.run();
        } catch (RuntimeException e) {
          // Told at the gate, where others wait for this caller all the same.
          failure = e;
        }
        gate.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      // The end.
    }
  }
}
