package org.rcubench.suite.workload;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

    /** {@code copy} publishes a changed copy, {@code in-place} changes the pair where it lies. */
    @Param("copy")
    public String update;

    @Override
    public long run(Session session) {
      return session.dereference(pointer).check();
    }
  }

  /** Counts what must not happen. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Violations {
    /** Pairs that were read torn. */
    public long violations;
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
      update = PairUpdate.of(shared.update, shared.pointer);
    }
  }

  /**
   * Reads the pair and checks it.
   *
   * @param shared what to read
   * @param thread how
   * @param violations where to count a torn pair
   * @return the first counter
   */
  @Benchmark
  @Group("pair")
  @GroupThreads(9)
  public long read(Shared shared, ThreadSession thread, Violations violations) {
    long read = thread.session.read(shared);
    if (read == Pair.TORN) {
      violations.violations++;
    }
    return read;
  }

  /**
   * Advances both counters.
   *
   * @param updating what to do
   * @param thread how
   * @param pace when
   * @param control when to stop
   */
  @Benchmark
  @Group("pair")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterSession thread, Pace pace, Control control) {
    if (pace.awaitTurn(control)) {
      updating.update.apply(thread.session);
    }
  }
}
