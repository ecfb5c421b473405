package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.strategy.Session;

/**
 * A thread that only updates; it never reads and so holds up nobody who waits. The latency of each
 * update counts from when it was due, so that one that is late because of those before it tells so.
 */
@State(Scope.Thread)
public class UpdaterThread {
  private Session session;
  private Pace pace;
  private Latency latency;
  private Counts counts;
  private Made made;

  /**
   * Opens the session on the thread that will use it.
   *
   * @param protection the fork's strategy
   * @param pace when updates are due
   * @param log where latencies go
   * @param counts where to count what must not be
   * @param made where to count updates
   */
  @Setup(Level.Trial)
  public void open(Protection protection, Pace pace, LatencyLog log, Counts counts, Made made) {
    this.made = made;
    this.counts = counts;
    session = protection.opened().session();
    session.pause();
    this.pace = pace;
    latency = new Latency(log, LatencyInterval.UPDATER);
  }

  /** Begins to record. */
  @Setup(Level.Iteration)
  public void beginRecording() {
    latency.begin();
  }

  /**
   * Hands over what was recorded.
   *
   * @param params says whether the iteration is measured
   */
  @TearDown(Level.Iteration)
  public void endRecording(IterationParams params) {
    latency.end(params);
  }

  /** Closes the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /**
   * Waits until an update is due, and makes it; does nothing once the measurement has ended.
   *
   * @param control tells when that is
   * @param turn the update
   */
  public final void update(Control control, Turn turn) {
    if (pace.awaitTurn(control)) {
      long due = pace.due();
      turn.take(session);
      latency.record(System.nanoTime() - due);
      made.updates++;
    }
  }

  /** An update found what its strategy must not let it find. */
  public final void violated() {
    counts.violations++;
  }

  /** {@return the thread's session} */
  public final Session session() {
    return session;
  }
}
