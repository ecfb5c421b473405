package org.rcubench.suite.strategy;

import static java.util.stream.Collectors.joining;
import static org.rcubench.suite.strategy.Trait.CANNOT_TELL;
import static org.rcubench.suite.strategy.Trait.ONE_POINTER;
import static org.rcubench.suite.strategy.Trait.READERS_GO_ON;
import static org.rcubench.suite.strategy.Trait.REPEATS_SECTIONS;
import static org.rcubench.suite.strategy.Trait.TWO_INSTANCES;
import static org.rcubench.suite.strategy.UpdateStyle.COPY;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rcubench.rcu.RcuFlavor;

/** The registry of strategies: one line each; flavors of RCU have theirs in {@link RcuFlavor}. */
public final class Strategies {
  private static final Set<UpdateStyle> NO_UPDATES = Set.of();
  private static final Set<UpdateStyle> ANY_STYLE =
      Collections.unmodifiableSet(EnumSet.of(IN_PLACE, COPY));
  private static final Set<UpdateStyle> BY_COPY = Set.of(COPY);
  private static final Set<Reclaim> AT_ONCE = Set.of(Reclaim.SYNCHRONIZE);
  private static final Set<Reclaim> OF_OBJECTS =
      Collections.unmodifiableSet(EnumSet.of(Reclaim.SYNCHRONIZE, Reclaim.RETIRE));
  private static final Set<Reclaim> ANY_TIME =
      Collections.unmodifiableSet(EnumSet.allOf(Reclaim.class));
  private static final String ALL_WAIT = "readers and updaters wait for one another";

  // Lambdas rather than constructor references, which would load every strategy's class here and
  // leave the JIT more than one implementation to choose from.
  private static final List<StrategyInfo> LOCKS_AND_OTHERS =
      List.of(
          new StrategyInfo(
              "none",
              "no protection at all: the ideal, for data that never changes",
              "the machine",
              "readers wait-free, no updaters",
              NO_UPDATES,
              AT_ONCE,
              Set.of(CANNOT_TELL),
              Optional::empty,
              () -> new NoneStrategy()),
          lock(
              "synchronized",
              "one monitor for readers and updaters",
              "Java language",
              () -> new SynchronizedStrategy()),
          lock(
              "reentrant-lock",
              "one ReentrantLock for readers and updaters",
              "java.util.concurrent",
              () -> new LockStrategy(new ReentrantLock())),
          lock(
              "rwlock",
              "ReentrantReadWriteLock, unfair",
              "java.util.concurrent",
              () -> new LockStrategy(new ReentrantReadWriteLock())),
          lock(
              "rwlock-fair",
              "ReentrantReadWriteLock, fair",
              "java.util.concurrent",
              () -> new LockStrategy(new ReentrantReadWriteLock(true))),
          lock(
              "stamped-read",
              "StampedLock, readers take the read lock",
              "java.util.concurrent",
              () -> new StampedReadStrategy()),
          new StrategyInfo(
              "stamped-optimistic",
              "StampedLock, readers validate and take the read lock only after a conflict",
              "java.util.concurrent",
              "readers wait for updaters, and hold them up only after a conflict",
              ANY_STYLE,
              AT_ONCE,
              Set.of(REPEATS_SECTIONS),
              Optional::empty,
              () -> new StampedOptimisticStrategy()),
          new StrategyInfo(
              "seqlock",
              "a sequence number, by which readers notice updates and read again, a few times",
              "Linux seqlock_t",
              "readers wait for updaters, and hold them up only after some conflicts",
              ANY_STYLE,
              AT_ONCE,
              Set.of(REPEATS_SECTIONS),
              Optional::empty,
              () -> new SeqlockStrategy()),
          lock(
              "bravo",
              "rwlock whose readers take a slot of a table instead while no updater comes",
              "BRAVO, USENIX ATC 2019",
              () -> new BravoStrategy()),
          lock(
              "big-reader",
              "a lock for each reader, of which updaters take all",
              "Linux 2.4 brlock",
              () -> new BigReaderStrategy()),
          new StrategyInfo(
              "refcount",
              "sections count themselves in and out; the last one out reclaims",
              "Linux kref_get_unless_zero",
              "readers lock-free, updaters wait for readers to reclaim",
              BY_COPY,
              ANY_TIME,
              Set.of(READERS_GO_ON),
              Optional::empty,
              () -> new RefcountStrategy()),
          new StrategyInfo(
              "hazard-pointer",
              "readers publish what they are about to use, which is then not reclaimed",
              "Michael, TPDS 2004",
              "readers lock-free, updaters wait for readers to reclaim",
              BY_COPY,
              OF_OBJECTS,
              Set.of(ONE_POINTER, READERS_GO_ON),
              Optional::empty,
              () -> new HazardPointerStrategy()),
          new StrategyInfo(
              "left-right",
              "two instances: readers read the one while updaters change the other",
              "Ramalhete and Correia 2013",
              "readers wait-free, updaters wait for readers",
              Set.of(IN_PLACE),
              AT_ONCE,
              Set.of(TWO_INSTANCES, READERS_GO_ON),
              Optional::empty,
              () -> new LeftRightStrategy()),
          new StrategyInfo(
              "phaser",
              "sections count themselves in and out in one of two phases",
              "HdrHistogram WriterReaderPhaser",
              "readers wait-free, updaters wait for readers to reclaim",
              BY_COPY,
              AT_ONCE,
              Set.of(READERS_GO_ON),
              Optional::empty,
              () -> new PhaserStrategy()));

  private static final List<StrategyInfo> COLLECTIONS =
      List.of(
          collection(
              "concurrent-hash-map",
              "ConcurrentHashMap, the JDK's own answer for tables",
              Trait.CONCURRENT_MAP),
          collection(
              "copy-on-write-list",
              "CopyOnWriteArrayList, the JDK's own answer for lists; readers go on with an old"
                  + " copy",
              Trait.COPY_ON_WRITE_LIST));

  private static final List<StrategyInfo> ALL =
      Stream.of(
              LOCKS_AND_OTHERS.stream(),
              Arrays.stream(RcuFlavor.values()).map(Strategies::flavor),
              COLLECTIONS.stream())
          .flatMap(Function.identity())
          .toList();

  private Strategies() {}

  /** {@return all strategies, in the order of registration} */
  public static List<StrategyInfo> all() {
    return ALL;
  }

  /**
   * Finds a strategy.
   *
   * @param id its id
   * @return what is known of it
   * @throws IllegalArgumentException if there is none of that id; the message lists those there are
   */
  public static StrategyInfo named(String id) {
    return ALL.stream()
        .filter(info -> info.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown strategy '%s'; there are: %s"
                        .formatted(id, ALL.stream().map(StrategyInfo::id).collect(joining(", ")))));
  }

  /** A lock: readers and updaters wait for one another, and any update will do. */
  static StrategyInfo lock(String id, String summary, String source, Supplier<Strategy> factory) {
    return new StrategyInfo(
        id, summary, source, ALL_WAIT, ANY_STYLE, AT_ONCE, Set.of(), Optional::empty, factory);
  }

  private static StrategyInfo flavor(RcuFlavor flavor) {
    boolean waits = flavor.hasGracePeriods();
    return new StrategyInfo(
        flavor.id(),
        flavor.summary(),
        flavor.source(),
        "readers wait-free, updaters wait for "
            + (waits ? "readers to reclaim" : "nobody but updaters"),
        BY_COPY,
        waits ? ANY_TIME : AT_ONCE,
        waits ? Set.of(READERS_GO_ON) : Set.of(CANNOT_TELL, READERS_GO_ON),
        flavor::unavailability,
        () -> new RcuStrategy(flavor));
  }

  private static StrategyInfo collection(String id, String summary, Trait structure) {
    return new StrategyInfo(
        id,
        summary,
        "java.util.concurrent",
        "readers wait for nobody, updaters for updaters of the same place",
        BY_COPY,
        AT_ONCE,
        Set.of(structure, CANNOT_TELL, READERS_GO_ON),
        Optional::empty,
        () -> new SelfProtectedStrategy());
  }
}
