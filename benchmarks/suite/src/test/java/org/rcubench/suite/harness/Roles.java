package org.rcubench.suite.harness;

import java.util.Set;
import org.openjdk.jmh.infra.Control;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.Trait;

/**
 * What JMH would hand to a workload's methods, for tests that are their own threads. Each thread
 * makes its own reader or updater, and closes it.
 */
public final class Roles {
  /** The fork's strategy. */
  public final Protection protection;

  /** What JMH would end the measurement by. */
  public final Control control = new Control();

  private final LatencyLog log = new LatencyLog();

  private Roles(Protection protection) {
    this.protection = protection;
  }

  /** Roles under a registered strategy. */
  public static Roles under(String id) {
    StrategyInfo info = Strategies.named(id);
    return under(info.factory().get(), info.traits());
  }

  /** Roles under any strategy, such as a broken one. */
  public static Roles under(Strategy strategy, Set<Trait> traits) {
    return new Roles(Protection.by(strategy, traits));
  }

  /** Closes the strategy. */
  public void close() {
    protection.opened().close();
  }

  /** What was recorded. */
  LatencyLog log() {
    return log;
  }

  /** A reader for the current thread, ready to read. */
  public ReaderThread reader(Counts counts) {
    ReaderThread reader = new ReaderThread();
    reader.open(protection);
    reader.record(log, counts);
    reader.resume();
    reader.beginRecording();
    return reader;
  }

  /** Where a reader of the current thread records ages. */
  public Ages ages() {
    Ages ages = new Ages();
    ages.record(log);
    ages.beginRecording();
    return ages;
  }

  /** An updater for the current thread, whose updates are due at once. */
  public UpdaterThread updater(Counts counts) {
    return updater(counts, 0);
  }

  /** An updater for the current thread, with so many updates per second. */
  UpdaterThread updater(Counts counts, int rate) {
    Pace pace = new Pace();
    pace.updateRate = rate;
    pace.begin();
    UpdaterThread updater = new UpdaterThread();
    updater.open(protection, pace, log, counts, new Made());
    updater.beginRecording();
    return updater;
  }
}
