package org.rcubench.suite.workload.registry;

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
import org.rcubench.suite.strategy.UpdateStyle;

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
 * the cache and a store in each replacement, and to the collector an old array that points to young
 * places. By copying, replaced people come to lie apart from their neighbours in the list, and the
 * walk gets slower the more of them were replaced; that price belongs to the copying.
 *
 * <p>A violation is a walk that met a person whose checksum does not fit, or not all numbers in
 * their order: a torn change, a person reclaimed or already somebody else, a place missed or met
 * twice. Replaced people are poisoned, and stay so until {@value Quarantine#LENGTH} others were
 * reclaimed.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PersonRegistry {
  /** Walks of so many people are timed one by one: the clock then costs less than a hundredth. */
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
    PersonList first;

    /** The other instance of the list, for strategies that hold data twice. */
    PersonList second;

    /**
     * Draws the people.
     *
     * @param protection the fork's strategy
     */
    @Setup(Level.Trial)
    public void prepare(Protection protection) {
      if (size < 1) {
        throw new IllegalArgumentException("size must be at least 1: " + size);
      }
      first = people();
      second = protection.second(this::people);
    }

    private PersonList people() {
      return PersonList.of(size, new SplittableRandom(PEOPLE_SEED));
    }

    /** Checks that everybody is in the list. */
    @TearDown(Level.Trial)
    public void check() {
      if (!isWhole(first) || (second != null && !isWhole(second))) {
        throw new IllegalStateException("updates have lost or spoilt people of the registry");
      }
    }

    private static boolean isWhole(PersonList list) {
      Query walk = new Query(list, null, Query.Kind.IQ_MINUS_AGE);
      return walk.walkFrom(list.people.first()) != Query.VIOLATED;
    }
  }

  /** What a reader asks, in turn. */
  @State(Scope.Thread)
  public static class Asking {
    Query[] queries;
    private int next;
    private boolean timed;

    /**
     * Prepares the queries.
     *
     * @param shared whom to ask about
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      prepare(shared, thread.getThreadIndex());
    }

    void prepare(Shared shared, int index) {
      Query.Kind[] kinds = Query.Kind.values();
      queries = new Query[kinds.length];
      for (int i = 0; i < kinds.length; i++) {
        queries[i] = new Query(shared.first, shared.second, kinds[i]);
      }
      next = index % kinds.length;
      timed = shared.size >= LONG;
    }

    private long by(ReaderThread reader) {
      Query query = queries[next];
      next = (next + 1) % queries.length;
      long who = timed ? reader.readTimed(query) : reader.read(query);
      if (who == Query.VIOLATED) {
        reader.violated();
      }
      return who;
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    Replacement turn;

    /**
     * Prepares to draw people.
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
          Replacement.of(
              UpdateStyle.named(shared.update),
              shared.first,
              shared.second,
              Reclaim.named(shared.reclaim),
              shared.reclaimed,
              new SplittableRandom(UPDATERS_SEED + index));
    }
  }

  /**
   * Asks one of the three questions.
   *
   * @param asking which
   * @param reader who asks
   * @return the number of the person
   */
  @Benchmark
  @Group("registry")
  @GroupThreads(3)
  public long read(Asking asking, ReaderThread reader) {
    return asking.by(reader);
  }

  /**
   * Replaces or changes a person.
   *
   * @param updating whom
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("registry")
  @GroupThreads(1)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.turn);
  }

  /**
   * Asks one of the three questions, or now and then replaces or changes a person.
   *
   * @param asking which
   * @param updating whom to replace or change
   * @param mixer who does it
   * @param control when to stop
   * @return the number of the person; 0 from an update
   */
  @Benchmark
  public long mixed(Asking asking, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.turn);
      return 0;
    }
    return asking.by(mixer);
  }
}
