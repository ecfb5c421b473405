package org.rcubench.suite.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.strategy.BrokenTwin;
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
  private final List<LatencyRecorder> recorders = Collections.synchronizedList(new ArrayList<>());

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

  /** Under the broken twin of RCU, in which nobody waits for readers though it says that it did. */
  public static Roles withoutGracePeriod() {
    return withoutGracePeriod(() -> {});
  }

  /** The same, whose sections do something when they have just followed a pointer. */
  public static Roles withoutGracePeriod(Runnable afterDereference) {
    return under(BrokenTwin.withoutGracePeriod(afterDereference), Set.of(Trait.READERS_GO_ON));
  }

  /** A reader for the current thread, ready to read. */
  public ReaderThread reader(Counters.Events counts) {
    LatencyRecorder.OfReads latency = recording(new LatencyRecorder.OfReads());
    ReaderThread reader = new ReaderThread();
    reader.open(protection, latency, counts);
    reader.resume();
    return reader;
  }

  /** Where a reader of the current thread records ages. */
  public Ages ages() {
    return recording(new Ages());
  }

  /** An updater for the current thread, whose updates are due at once. */
  public UpdaterThread updater(Counters.Events counts) {
    return updater(counts, 0);
  }

  /** An updater for the current thread, with so many updates per second. */
  UpdaterThread updater(Counters.Events counts, int rate) {
    Pace pace = new Pace();
    pace.updateRate = rate;
    pace.begin();
    UpdaterThread updater = new UpdaterThread();
    updater.open(
        protection,
        pace,
        recording(new LatencyRecorder.OfUpdates()),
        counts,
        new Counters.Updates());
    return updater;
  }

  private <R extends LatencyRecorder> R recording(R recorder) {
    recorder.recordTo(log);
    recorder.beginRecording();
    recorders.add(recorder);
    return recorder;
  }

  /** What was recorded of a measured iteration. */
  List<LatencyInterval> recorded() {
    recorders.forEach(
        recorder ->
            recorder.endRecording(
                new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.milliseconds(10), 1)));
    return log.intervals();
  }
}
