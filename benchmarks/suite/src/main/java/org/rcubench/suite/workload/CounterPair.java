package org.rcubench.suite.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;

/**
 * Readers of a pair of counters that belong together, and an updater that advances both: nine
 * readers and one updater unless {@code -tg} says otherwise. Each read checks that the pair is
 * whole. An old pair is reused as soon as the strategy says that no reader holds it, so a grace
 * period that ends too soon shows as a torn pair. Source: <em>RCU concepts</em>, the Linux kernel's
 * documentation, and the seqlock's example of a multi-word read.
 *
 * <p>Of the sections whose latency is recorded, so is the <em>age</em> of what they read: the time
 * from its publication, inside the update, to the end of the section. Age alone is not staleness.
 * With u updates a second in all, the newest pair there is has at a moment of anybody's choosing
 * any age up to 1/u, so that a reader who sees every update at once still reports 1/(2u) in the
 * median: 500 us at {@code updateRate=1000}. What lies beyond 1/u is the strategy's: a section that
 * went on with a pair that was replaced meanwhile, or an update that came late because readers held
 * it up, which keeps the old pair the newest one. The former shows where {@code READERS_GO_ON}, the
 * latter together with the updater's latency. So compare the upper percentiles, at equal rates that
 * were achieved; with {@code updateRate=0} the age is mostly how long an update takes. {@code
 * mixed} paces nothing, and its ages tell no more than that.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CounterPair {

  /** The pair that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared implements Section {
    final RcuReference<Pair> first = new RcuReference<>(new Pair());

    /** The other instance of the pair, for strategies that hold data twice. */
    RcuReference<Pair> second;

    /** {@code copy} publishes a changed copy, {@code in-place} changes the pair where it lies. */
    @Param("copy")
    public String update;

    /**
     * Makes a second pair if the strategy asks for one.
     *
     * @param protection the fork's strategy
     */
    @Setup(Level.Trial)
    public void prepare(Protection protection) {
      if (protection.has(Trait.TWO_INSTANCES)) {
        second = new RcuReference<>(new Pair());
      }
    }

    @Override
    public long run(Session session) {
      return session.dereference(session.pick(first, second)).check();
    }

    private long check(ReaderThread reader, Ages ages) {
      long read = reader.read(this, ages);
      if (read == Pair.TORN) {
        reader.violated();
      }
      return read;
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    PairUpdate update;

    /**
     * Chooses the style of update.
     *
     * @param shared what to update
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared) {
      update = PairUpdate.of(UpdateStyle.named(shared.update), shared.first, shared.second);
    }
  }

  /**
   * Reads the pair and checks it.
   *
   * @param shared what to read
   * @param reader who reads
   * @param ages where ages go
   * @return when the pair was published
   */
  @Benchmark
  @Group("pair")
  @GroupThreads(9)
  public long read(Shared shared, ReaderThread reader, Ages ages) {
    return shared.check(reader, ages);
  }

  /**
   * Advances both counters.
   *
   * @param updating what to do
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("pair")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.update);
  }

  /**
   * Reads the pair, or now and then advances both counters.
   *
   * @param shared what to read
   * @param updating what to do now and then
   * @param mixer who does it
   * @param ages where ages go
   * @param control when to stop
   * @return when the pair was published; 0 from an update
   */
  @Benchmark
  public long mixed(Shared shared, Updating updating, MixedThread mixer, Ages ages, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.update);
      return 0;
    }
    return shared.check(mixer, ages);
  }
}
