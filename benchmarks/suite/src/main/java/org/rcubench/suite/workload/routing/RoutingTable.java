package org.rcubench.suite.workload.routing;

import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.MixedThread;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Reclaim;

/**
 * Look-ups of the interface to an address in a linked list of ten routes, while an updater deletes
 * a random route and adds one to the same address again, at the front: three readers and one
 * updater unless {@code -tg} says otherwise. Asks what each strategy costs where the section is a
 * short walk and nearly all is reading. Source: the pre-BSD routing table, the running example of
 * P. E. McKenney, <em>Is Parallel Programming Hard, And, If So, What Can You Do About It?</em>,
 * chapter 9, which protects it by locks, reference counts, hazard pointers, sequence locks and RCU
 * in turn.
 *
 * <p>An update is two: a deletion and, after the deleted route has been handed over for reclaiming
 * by {@code reclaim}, an addition. A look-up between the two finds no route, as it may in the
 * source. Under every strategy the list is the library's {@code RcuList}, whose loads of links are
 * ordered for readers that no lock orders; on x86-64 that is free.
 *
 * <p>A violation is a look-up that met a freed route, or found one with an interface of another
 * address. Freed routes are poisoned, and stay so until {@value Quarantine#LENGTH} others were
 * freed; they are reused as routes to other addresses.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RoutingTable {
  private static final long READERS_SEED = 19801112;
  private static final long UPDATERS_SEED = 19830801;

  /** The table that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** How many routes there are. */
    @Param("10")
    public int routes;

    /** How a deleted route is reclaimed. */
    @Param("synchronize")
    public String reclaim;

    final Quarantine<Route> freed = new Quarantine<>(Route::new, Route::free);
    RouteList first;

    /** The other instance of the table, for strategies that hold data twice. */
    RouteList second;

    /**
     * Makes the table.
     *
     * @param protection the fork's strategy
     */
    @Setup(Level.Trial)
    public void prepare(Protection protection) {
      if (routes < 1 || routes > Integer.MAX_VALUE / Route.INTERFACES - 1) {
        throw new IllegalArgumentException(
            "routes must lie between 1 and %d: %d"
                .formatted(Integer.MAX_VALUE / Route.INTERFACES - 1, routes));
      }
      first = RouteList.of(routes);
      second = protection.second(() -> RouteList.of(routes));
    }

    /** Checks that what was deleted has been added again. */
    @TearDown(Level.Trial)
    public void check() {
      if (!first.isWhole(routes) || (second != null && !second.isWhole(routes))) {
        throw new IllegalStateException("updates have lost or spoilt routes of the table");
      }
    }
  }

  /** What a reader looks up. */
  @State(Scope.Thread)
  public static class Looking {
    LookUp lookUp;

    /**
     * Draws addresses.
     *
     * @param shared where to look them up
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      prepare(shared, thread.getThreadIndex());
    }

    void prepare(Shared shared, int index) {
      lookUp =
          new LookUp(
              shared.first,
              shared.second,
              shared.routes,
              new SplittableRandom(READERS_SEED + index));
    }

    private long by(ReaderThread reader) {
      long found = reader.read(lookUp.next());
      if (found == RouteList.VIOLATED) {
        reader.violated();
      }
      return found;
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    Rerouting turn;

    /**
     * Prepares to draw routes.
     *
     * @param shared what to update
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      prepare(shared, thread.getThreadIndex());
    }

    void prepare(Shared shared, int index) {
      turn =
          new Rerouting(
              shared.first,
              shared.second,
              Reclaim.named(shared.reclaim),
              shared.freed,
              new SplittableRandom(UPDATERS_SEED + index));
    }
  }

  /**
   * Looks an address up.
   *
   * @param looking which address
   * @param reader who reads
   * @return the interface, or 0 for none
   */
  @Benchmark
  @Group("table")
  @GroupThreads(3)
  public long read(Looking looking, ReaderThread reader) {
    return looking.by(reader);
  }

  /**
   * Deletes a route and adds it again.
   *
   * @param updating what to do
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("table")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.turn);
  }

  /**
   * Looks an address up, or now and then deletes a route and adds it again.
   *
   * @param looking which address
   * @param updating what to do now and then
   * @param mixer who does it
   * @param control when to stop
   * @return the interface, or 0 for none and from an update
   */
  @Benchmark
  public long mixed(Looking looking, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.turn);
      return 0;
    }
    return looking.by(mixer);
  }
}
