package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;
import java.util.stream.Stream;
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

/**
 * Queries that walk a whole linked list of people for the one who has most money for the age, most
 * money for the iq, or most iq beyond the age, while updaters replace random people: three readers
 * and one updater unless {@code -tg} says otherwise. A reader takes the three kinds in turn and
 * begins with the one of its own index, so three readers begin with one of each. Asks what long
 * sections do to updaters, and updaters to them: a section takes some 100 us or more, so a lock
 * keeps updaters out for that long, an optimistic reader is disturbed by nearly every update, and a
 * grace period lasts as long as a query; {@code reclaim} then tells what it saves the updater to
 * leave the waiting to others. Source: the long traversals under {@code rcu_read_lock()} of the
 * kernel's <em>Using RCU to Protect Read-Mostly Linked Lists</em> ({@code listRCU.rst}), whose task
 * list, too, is walked from end to end while tasks come and go.
 *
 * <p>Updaters exclude one another by the strategy's update. {@code copy} puts a new person in the
 * place of the old one, who is reclaimed by {@code reclaim}; {@code in-place} changes the person
 * where it lies. An updater finds its person by an index from numbers to places in the list, so
 * that it holds the data for the change alone and not for a walk of its own, which would measure
 * the walk. Readers never load the index. What it costs is the same for every strategy: a miss of
 * the cache and a store in each replacement, and to the garbage collector an old array that points
 * to young places. By copying, replaced people come to lie apart from their neighbours in the list,
 * and the walk gets slower the more of them were replaced; that price belongs to the copying.
 *
 * <p>A violation is a walk that met a person whose checksum does not fit, or not all numbers in
 * their order: a torn change, a person reclaimed or already somebody else, a place missed or met
 * twice. Replaced people are poisoned, and stay so until {@value Quarantine#LENGTH} others were
 * reclaimed.
 */
public class PersonRegistry extends ReadersAndUpdaters {
  /** Walks of this many people are timed one by one: the clock then costs less than a hundredth. */
  static final int LONG = 5_000;

  private static final long PEOPLE_SEED = 19711006;
  private static final long UPDATERS_SEED = 19911017;

  /** The registry that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** How many people there are. */
    @Param("100000")
    public int size;

    /** {@code copy} replaces a person, {@code in-place} changes one. */
    @Param("copy")
    public String update;

    /** How a person that was replaced is reclaimed. */
    @Param("synchronize")
    public String reclaim;

    final Quarantine<Person> reclaimed = new Quarantine<>(Person::new, Person::reclaimed);
    Instances<PersonList> lists;

    /** Draws the people. */
    @Setup
    public void prepare(Protection protection) {
      if (size < 1) {
        throw new IllegalArgumentException("size must be at least 1: " + size);
      }
      lists = protection.instances(() -> PersonList.of(size, new SplittableRandom(PEOPLE_SEED)));
    }

    /** Checks that everybody is in the list. */
    @TearDown
    public void check() {
      Query walk = new Query(lists, Query.Kind.IQ_MINUS_AGE);
      if (!lists.allMatch(list -> walk.walkFrom(list.people.first()) != Query.VIOLATED)) {
        throw new IllegalStateException("updates have lost or spoilt people of the registry");
      }
    }
  }

  /** What this thread asks, in turn. */
  Query[] queries;

  private int next;
  private boolean timed;
  Replacement replacement;

  /** Prepares what this thread asks, and draws whom it replaces. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    prepare(shared, thread.getThreadIndex());
  }

  void prepare(Shared shared, int index) {
    queries =
        Stream.of(Query.Kind.values())
            .map(kind -> new Query(shared.lists, kind))
            .toArray(Query[]::new);
    next = index % queries.length;
    timed = shared.size >= LONG;
    replacement = Replacement.of(shared, UPDATERS_SEED + index);
  }

  /** {@return the number of the person who is the answer to the next question} */
  @Override
  @Benchmark
  @Group("registry")
  @GroupThreads(3)
  public long read(ReaderThread reader) {
    Query query = queries[next];
    next = (next + 1) % queries.length;
    return reader.check(timed ? reader.readTimed(query) : reader.read(query));
  }

  @Override
  @Benchmark
  @Group("registry")
  @GroupThreads(1)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return replacement;
  }
}
