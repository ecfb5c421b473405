package org.rcubench.suite.workload.routing;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.ThreadParams;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Protection;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.ReadersAndUpdaters;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.workload.routing.RouteList.Route;

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
public class RoutingTable extends ReadersAndUpdaters {
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
    Instances<RouteList> lists;

    /** Makes the table. */
    @Setup
    public void prepare(Protection protection) {
      if (routes < 1 || routes > Integer.MAX_VALUE / Route.INTERFACES - 1) {
        throw new IllegalArgumentException(
            "routes must lie between 1 and %d: %d"
                .formatted(Integer.MAX_VALUE / Route.INTERFACES - 1, routes));
      }
      lists = protection.instances(() -> RouteList.of(routes));
    }

    /** Checks that what was deleted has been added again. */
    @TearDown
    public void check() {
      if (!lists.allMatch(list -> list.isWhole(routes))) {
        throw new IllegalStateException("updates have lost or spoilt routes of the table");
      }
    }
  }

  /** What this thread looks up. */
  LookUp lookUp;

  private Rerouting rerouting;

  /** Draws what this thread looks up and deletes. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    prepare(shared, thread.getThreadIndex());
  }

  void prepare(Shared shared, int index) {
    lookUp = new LookUp(shared, READERS_SEED + index);
    rerouting = new Rerouting(shared, UPDATERS_SEED + index);
  }

  /** {@return the interface to an address, or 0 for none} */
  @Override
  @Benchmark
  @Group("table")
  @GroupThreads(3)
  public long read(ReaderThread reader) {
    return reader.check(reader.read(lookUp.next()));
  }

  @Override
  @Benchmark
  @Group("table")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return rerouting;
  }

  /**
   * One thread's look-ups: of addresses that were drawn beforehand, since to draw one costs as much
   * as the shortest look-up.
   */
  static class LookUp implements Section {
    private static final int DRAWN = 4096;

    private final RouteList first;
    private final RouteList second;
    private final int[] addresses;
    private int next;
    int address;

    LookUp(Shared shared, long seed) {
      first = shared.lists.first();
      second = shared.lists.second();
      addresses = new SplittableRandom(seed).ints(DRAWN, 1, shared.routes + 1).toArray();
    }

    /** Goes on to the next address. */
    final LookUp next() {
      address = addresses[next++ & (DRAWN - 1)];
      return this;
    }

    @Override
    public long run(Session session) {
      return session.pick(first, second).lookUp(address);
    }
  }
}
