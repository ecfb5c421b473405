package org.rcubench.suite.harness;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * A thread that reads. It counts what must not happen, and records the latency of some of its
 * sections: to look at the clock around each would cost more than a section.
 */
@State(Scope.Thread)
public class ReaderThread {
  /** Of so many sections the latency of one is recorded. */
  static final int SAMPLED_EVERY = 256;

  /** The session, open while the thread runs. */
  protected Session session;

  private Latency latency;
  private Counts counts;
  private int untilSample = SAMPLED_EVERY;
  private long retriesBefore;

  /**
   * Opens the session on the thread that will use it.
   *
   * @param protection the fork's strategy
   */
  @Setup(Level.Trial)
  public void open(Protection protection) {
    session = protection.opened().session();
    session.pause();
  }

  /**
   * Prepares to record.
   *
   * @param log where latencies go
   * @param counts where to count
   */
  @Setup(Level.Trial)
  public void record(LatencyLog log, Counts counts) {
    latency = new Latency(log, LatencyInterval.READER);
    this.counts = counts;
  }

  /** The thread begins to read. */
  @Setup(Level.Iteration)
  public void resume() {
    session.resume();
  }

  /** Begins to record. */
  @Setup(Level.Iteration)
  public void beginRecording() {
    latency.begin();
    retriesBefore = session.retries();
  }

  /**
   * Hands over what was recorded.
   *
   * @param params says whether the iteration is measured
   */
  @TearDown(Level.Iteration)
  public void endRecording(IterationParams params) {
    latency.end(params);
    counts.retries = session.retries() - retriesBefore;
  }

  /** The thread stops reading; JMH may hold it between iterations. */
  @TearDown(Level.Iteration)
  public void pause() {
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
    return sample(section);
  }

  /**
   * Runs a section that tells when what it read was published, and records the age of that as often
   * as the latency.
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
    return sample(section, ages);
  }

  /**
   * Runs a section and records its latency in any case: for sections so long that the clock costs
   * nothing beside them, and too few for a sample.
   *
   * @param section what to read
   * @return what it returned
   */
  public final long readTimed(Section section) {
    return sample(section);
  }

  /** A section saw what its strategy must not let it see. */
  public final void violated() {
    counts.violations++;
  }

  /** Kept out of {@link #read}, so that the JIT inlines that. */
  private long sample(Section section) {
    untilSample = SAMPLED_EVERY;
    long began = System.nanoTime();
    long read = session.read(section);
    latency.record(System.nanoTime() - began);
    return read;
  }

  private long sample(Section section, Ages ages) {
    long published = sample(section);
    ages.record(published);
    return published;
  }
}
