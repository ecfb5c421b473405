package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Control;
import org.rcubench.suite.strategy.Session;

/**
 * A thread that only updates; it never reads, and so holds up nobody who waits. The latency of each
 * update counts from when it was due, which shows when one is late because of those before it.
 */
@State(Scope.Thread)
public class UpdaterThread {
  private Session session;
  private Pace pace;
  private LatencyRecorder latency;
  private Counters.Events events;
  private Counters.Updates made;

  /** Opens the session on the thread that will use it. */
  @Setup(Level.Trial)
  public void open(
      Protection protection,
      Pace when,
      LatencyRecorder.OfUpdates updates,
      Counters.Events counters,
      Counters.Updates rate) {
    session = protection.opened().session();
    session.pause();
    pace = when;
    latency = updates;
    events = counters;
    made = rate;
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
   * @param operation the update
   */
  public final void update(Control control, UpdateOperation operation) {
    if (pace.awaitDue(control)) {
      long due = pace.due();
      events.violations += operation.operate(session);
      latency.record(System.nanoTime() - due);
      made.updates++;
    }
  }

  /** {@return the thread's session} */
  public final Session session() {
    return session;
  }
}
