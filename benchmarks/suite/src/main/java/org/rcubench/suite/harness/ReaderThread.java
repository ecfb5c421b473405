package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * A thread that reads. It counts what must not happen, and records the latency of some of its
 * sections: to look at the clock around each would cost more than a section.
 */
@State(Scope.Thread)
public class ReaderThread {
  /** One in this many sections has its latency recorded. */
  static final int SAMPLED_EVERY = 256;

  /** The session, open while the thread runs. */
  Session session;

  /** What the thread counts. */
  Counters.Events events;

  private LatencyRecorder latency;
  private int untilSample = SAMPLED_EVERY;
  private long retriesBefore;

  /** Opens the session on the thread that will use it. */
  @Setup(Level.Trial)
  public void open(
      Protection protection, LatencyRecorder.OfReads sections, Counters.Events counters) {
    session = protection.opened().session();
    session.pause();
    latency = sections;
    events = counters;
  }

  /** The thread begins to read. */
  @Setup(Level.Iteration)
  public void resume() {
    session.resume();
    retriesBefore = session.retries();
  }

  /** The thread stops reading; JMH may hold it between iterations. */
  @TearDown(Level.Iteration)
  public void pause() {
    events.retries = session.retries() - retriesBefore;
    session.pause();
  }

  /** Closes the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /**
   * Runs a section.
   *
   * @param section what to read
   * @return what it returned
   */
  public final long read(Section section) {
    if (--untilSample > 0) {
      return session.read(section);
    }
    return readTimed(section);
  }

  /**
   * Runs a section that returns when what it read was published, and records the age of that as
   * often as the latency.
   *
   * @param section what to read; returns when that was published by {@link Ages#now}, {@link
   *     Ages#NEVER}, or a negative number that means something else
   * @param ages where ages go
   * @return what it returned
   */
  public final long read(Section section, Ages ages) {
    if (--untilSample > 0) {
      return session.read(section);
    }
    long published = readTimed(section);
    ages.recordAgeOf(published);
    return published;
  }

  /**
   * Runs a section and records its latency in any case: for sections so long that the clock costs
   * nothing beside them, and too few for a sample. Kept out of {@link #read} otherwise, so that the
   * JIT inlines that.
   *
   * @param section what to read
   * @return what it returned
   */
  public final long readTimed(Section section) {
    untilSample = SAMPLED_EVERY;
    long began = System.nanoTime();
    long read = session.read(section);
    latency.record(System.nanoTime() - began);
    return read;
  }

  /**
   * Counts a violation if that is what a section returned.
   *
   * @param read what it returned; negative if it saw what its strategy must not let it see
   * @return the same
   */
  public final long check(long read) {
    if (read < 0) {
      violated();
    }
    return read;
  }

  /** A section saw what its strategy must not let it see. */
  public final void violated() {
    events.violations++;
  }
}
