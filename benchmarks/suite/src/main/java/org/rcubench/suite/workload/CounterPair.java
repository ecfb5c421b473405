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
import org.rcubench.suite.harness.Mixer;
import org.rcubench.suite.harness.Reader;
import org.rcubench.suite.harness.Updater;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Readers of a pair of counters that belong together, and an updater that advances both: nine
 * readers and one updater unless {@code -tg} says otherwise. Each read checks that the pair is
 * whole. An old pair is reused as soon as the strategy says that no reader holds it, so a grace
 * period that ends too soon shows as a torn pair. Source: <em>RCU concepts</em>, the Linux kernel's
 * documentation, and the seqlock's example of a multi-word read.
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
    final RcuReference<Pair> pointer = new RcuReference<>(new Pair());

    /** The same pair once more, for strategies that hold the data twice. */
    final RcuReference<Pair> second = new RcuReference<>(new Pair());

    /** {@code copy} publishes a changed copy, {@code in-place} changes the pair where it lies. */
    @Param("copy")
    public String update;

    @Override
    public long run(Session session) {
      return session.dereference(session.pick(pointer, second)).check();
    }

    private long check(Reader reader) {
      long read = reader.read(this);
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
      update = PairUpdate.of(shared.update, shared.pointer, shared.second);
    }
  }

  /**
   * Reads the pair and checks it.
   *
   * @param shared what to read
   * @param reader who reads
   * @return the first counter
   */
  @Benchmark
  @Group("pair")
  @GroupThreads(9)
  public long read(Shared shared, Reader reader) {
    return shared.check(reader);
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
  public void update(Updating updating, Updater updater, Control control) {
    updater.update(control, updating.update);
  }

  /**
   * Reads the pair, or now and then advances both counters.
   *
   * @param shared what to read
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return the first counter; 0 from an update
   */
  @Benchmark
  public long mixed(Shared shared, Updating updating, Mixer mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.update);
      return 0;
    }
    return shared.check(mixer);
  }
}
