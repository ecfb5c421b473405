package org.rcubench.suite.workload;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Control;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

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
public class CounterPair extends ReadersAndUpdaters implements Section {

  /** The pair that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** {@code copy} publishes a changed copy, {@code in-place} changes the pair where it lies. */
    @Param("copy")
    public String update;

    Instances<RcuReference<Pair>> pairs;

    /** Makes the pair. */
    @Setup
    public void prepare(Protection protection) {
      pairs = protection.instances(() -> new RcuReference<>(new Pair()));
    }
  }

  /** Two counters, the second always ten times the first, except while somebody changes them. */
  static final class Pair {
    /** What a torn pair reads as. */
    static final long TORN = -1;

    long ones;
    long tens;

    /** When the counters became what they are, by {@link Ages#now}. */
    long published = Ages.NEVER;

    /** Reads all: when it was published, or {@link #TORN} if the counters do not match. */
    long check() {
      long first = ones;
      long second = tens;
      long when = published;
      return second == 10 * first ? when : TORN;
    }
  }

  private RcuReference<Pair> first;
  private RcuReference<Pair> second;
  private Ages ages;
  private PairUpdate update;

  /** Chooses the style of update. */
  @Setup
  public void prepare(Shared shared, Ages recorder) {
    first = shared.pairs.first();
    second = shared.pairs.second();
    ages = recorder;
    update = PairUpdate.of(shared);
  }

  @Override
  public long run(Session session) {
    return session.dereference(session.pick(first, second)).check();
  }

  /** {@return when the pair was published that was read} */
  @Override
  @Benchmark
  @Group("pair")
  @GroupThreads(9)
  public long read(ReaderThread reader) {
    return reader.check(reader.read(this, ages));
  }

  @Override
  @Benchmark
  @Group("pair")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return update;
  }
}
