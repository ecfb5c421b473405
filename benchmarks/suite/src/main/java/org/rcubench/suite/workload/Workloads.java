package org.rcubench.suite.workload;

import static org.rcubench.suite.workload.WorkloadInfo.Kind.CONTROL;
import static org.rcubench.suite.workload.WorkloadInfo.Kind.LIBRARY_READERS;
import static org.rcubench.suite.workload.WorkloadInfo.Kind.LIBRARY_UPDATERS;
import static org.rcubench.suite.workload.WorkloadInfo.Kind.READERS;
import static org.rcubench.suite.workload.WorkloadInfo.Kind.READERS_AND_UPDATERS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rcubench.suite.library.CallThroughput;
import org.rcubench.suite.library.CallbackFlood;
import org.rcubench.suite.library.Footprint;
import org.rcubench.suite.library.GracePeriod;
import org.rcubench.suite.library.ModuleUnload;
import org.rcubench.suite.library.ReadSection;
import org.rcubench.suite.library.Synchronize;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.workload.books.BookLibrary;
import org.rcubench.suite.workload.handlerlist.HandlerList;
import org.rcubench.suite.workload.ipoptions.IpOptions;
import org.rcubench.suite.workload.pidtable.PidTable;
import org.rcubench.suite.workload.profilebuffer.ProfileBuffer;
import org.rcubench.suite.workload.registry.PersonRegistry;
import org.rcubench.suite.workload.routing.RoutingTable;
import org.rcubench.suite.workload.signalhandler.SignalHandler;

/** The registry of workloads: one line each. */
public final class Workloads {
  private static final Map<Trait, String> BEARS_ALL = Map.of();

  private static final Map<Trait, String> FOLLOWS_A_LIST =
      Map.of(
          Trait.ONE_POINTER, "its sections follow a list, and the strategy protects one pointer");

  private static final List<WorkloadInfo> ALL =
      List.of(
          new WorkloadInfo(
              "empty-loop",
              EmptyLoop.class,
              "the harness loop with nothing in it",
              "what is the floor?",
              "JMH",
              CONTROL,
              BEARS_ALL),
          new WorkloadInfo(
              "by-hand",
              ByHand.class,
              "a plain read, and one between two stores, written by hand",
              "what does the common shape of the strategies cost?",
              "rcubench",
              CONTROL,
              BEARS_ALL),
          new WorkloadInfo(
              "empty-section",
              EmptySection.class,
              "enter, dereference one pointer, exit",
              "the figure: what does protection cost by threads?",
              "LWN 2007, refscale",
              READERS,
              BEARS_ALL),
          new WorkloadInfo(
              "section-length",
              SectionLength.class,
              "the same with 0 to 10 us of work inside",
              "where do locks catch up?",
              "LWN 2007, refscale",
              READERS,
              BEARS_ALL),
          new WorkloadInfo(
              "counter-pair",
              CounterPair.class,
              "readers of a pair of counters, an updater that advances both",
              "is a read of several words consistent, and what does that cost?",
              "seqlock and RCU concepts",
              READERS_AND_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "routing-table",
              RoutingTable.class,
              "look-ups in a linked list of 10 routes, of which one is deleted and added again",
              "what does a short walk cost while the list changes?",
              "McKenney, Is Parallel Programming Hard, chapter 9",
              READERS_AND_UPDATERS,
              FOLLOWS_A_LIST),
          new WorkloadInfo(
              "person-registry",
              PersonRegistry.class,
              "three queries that walk a list of 100,000 people, of whom random ones are replaced",
              "how do long sections hold up updaters, and how much does retiring save them?",
              "Linux listRCU",
              READERS_AND_UPDATERS,
              FOLLOWS_A_LIST),
          new WorkloadInfo(
              "pid-table",
              PidTable.class,
              "a hash table from pid to process: look-ups by reference, processes come and go",
              "what do short look-ups in a big table cost, beside the JDK's own?",
              "Linux find_get_pid",
              READERS_AND_UPDATERS,
              Map.of(Trait.ONE_POINTER, "its sections follow a chain of entries"),
              Set.of(Trait.CONCURRENT_MAP)),
          new WorkloadInfo(
              "ip-options",
              IpOptions.class,
              "packets copy the options of their socket, which setsockopt swaps",
              "what does it cost to protect what is copied, packet by packet or in batches?",
              "Linux ip_options, LWN 2007",
              READERS_AND_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "signal-handler",
              SignalHandler.class,
              "signals counted under the lock of a handler, found by a pointer that exec replaces",
              "what is it worth to recycle at once, as type-safe memory allows?",
              "Linux lock_task_sighand",
              READERS_AND_UPDATERS,
              Map.of(
                  Trait.REPEATS_SECTIONS, "its sections lock what they find",
                  Trait.TWO_INSTANCES, "its sections lock what they find, which must be one")),
          new WorkloadInfo(
              "profile-buffer",
              ProfileBuffer.class,
              "hooks count in a buffer that is installed, taken away and freed",
              "what does it cost to wait for hooks that nobody counts?",
              "LWN 2007, after OProfile",
              READERS_AND_UPDATERS,
              Map.of(
                  Trait.CANNOT_TELL, "it frees a buffer only after all hooks have left it",
                  Trait.REPEATS_SECTIONS, "its sections change what they find",
                  Trait.TWO_INSTANCES, "its sections change what they find, which must be one")),
          new WorkloadInfo(
              "handler-list",
              HandlerList.class,
              "readers invoke all handlers of a list, in which some are replaced",
              "what does it cost to promise that no handler runs once it is unregistered?",
              "Linux notifier chains, LWN 2007",
              READERS_AND_UPDATERS,
              Map.of(
                  Trait.ONE_POINTER, "its sections follow a list",
                  Trait.REPEATS_SECTIONS, "its sections invoke handlers, once for each event"),
              Set.of(Trait.COPY_ON_WRITE_LIST)),
          new WorkloadInfo(
              "book-library",
              BookLibrary.class,
              "look-ups in a list of books that are borrowed, returned, deleted and added",
              "what must a change check again under the updater's lock?",
              "rcu_example, Linux listRCU",
              READERS_AND_UPDATERS,
              FOLLOWS_A_LIST),
          new WorkloadInfo(
              "read-section",
              ReadSection.class,
              "a section of the library by an explicit handle, and by the thread's own",
              "what does a section cost the library's users, beside liburcu's?",
              "liburcu's read-side tests, refscale",
              LIBRARY_READERS,
              BEARS_ALL),
          new WorkloadInfo(
              "synchronize",
              Synchronize.class,
              "waiting for a grace period beside spinning readers, alone and together",
              "what does an updater wait, and do concurrent callers share?",
              "rcuscale",
              LIBRARY_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "call-throughput",
              CallThroughput.class,
              "a batch of callbacks enqueued, and a barrier",
              "what does a callback cost, and does the reclaimer keep up?",
              "rcuscale, liburcu's tests of call_rcu",
              LIBRARY_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "module-unload",
              ModuleUnload.class,
              "code with pending callbacks is unloaded, with its class loader, after a barrier",
              "how long does it take until code can be unloaded?",
              "LWN 2007, rcu_barrier",
              LIBRARY_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "grace-period",
              GracePeriod.class,
              "each wait for a grace period timed, beside readers of some length and bystanders",
              "what does a grace period cost those who wait for it, and everybody else?",
              "rcuscale, membarrier(2), JEP 454",
              LIBRARY_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "callback-flood",
              CallbackFlood.class,
              "callbacks enqueued as fast as possible while a reader is stalled",
              "does memory stay bounded, and what do callers meet at the limit?",
              "rcutorture's forward-progress test",
              LIBRARY_UPDATERS,
              BEARS_ALL),
          new WorkloadInfo(
              "footprint",
              Footprint.class,
              "objects with a lock, a count, a list node or a callback each",
              "how much memory does protection take?",
              "Is Parallel Programming Hard, chapter 9",
              CONTROL,
              BEARS_ALL));

  private Workloads() {}

  /** {@return all workloads, in the order of registration} */
  public static List<WorkloadInfo> all() {
    return ALL;
  }

  /**
   * Finds the workload of a JMH benchmark.
   *
   * @param benchmark the fully qualified benchmark: class and method
   * @return the workload; empty if the benchmark is none of ours
   */
  public static Optional<WorkloadInfo> of(String benchmark) {
    return ALL.stream()
        .filter(workload -> benchmark.startsWith(workload.benchmark().getName() + "."))
        .findFirst();
  }
}
