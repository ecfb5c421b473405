package org.rcubench.suite.workload.books;

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

/**
 * Look-ups of books by id in a linked list of a hundred, while updaters borrow, return, delete and
 * add books in the proportion 4 : 4 : 1 : 1: three readers and two updaters unless {@code -tg} says
 * otherwise. Asks how much of a change RCU leaves to the updater's lock: a reader may see a book
 * that is deleted or borrowed that moment, so whoever acts upon what is seen must ask again under
 * the lock. An updater finds its book by a walk, in the update; {@code copy} puts a changed copy in
 * the book's place, {@code in-place} changes the book where it lies, and what was replaced or
 * deleted is reclaimed by {@code reclaim}. What an updater has borrowed it returns later, and what
 * it has deleted it adds again. Source: the library of J. Park's {@code rcu_example}, a kernel
 * module that teaches {@code rculist}, with synchronous and asynchronous reclaiming; and the
 * kernel's <em>Using RCU to Protect Read-Mostly Linked Lists</em> ({@code listRCU.rst}).
 *
 * <p>A violation is, to a reader, a book that was reclaimed or that has the title or the author of
 * another; to an updater, a book that it has borrowed, or deleted, while somebody else had it, or
 * that is not there to be returned. Who has which book is kept apart from the books, by a
 * compare-and-set on a word of each. Reclaimed books are poisoned, and stay so until {@value
 * Quarantine#LENGTH} others were reclaimed.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class BookLibrary {
  private static final long READERS_SEED = 18950423;
  private static final long UPDATERS_SEED = 17530607;

  /** The library that all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** How many books there are, but for those that are deleted for a while. */
    @Param("100")
    public int books;

    /**
     * {@code copy} replaces a book by a changed copy, {@code in-place} changes it where it lies.
     */
    @Param("copy")
    public String update;

    /** How a book that was replaced or deleted is reclaimed. */
    @Param("synchronize")
    public String reclaim;

    final Quarantine<Book> pulped = new Quarantine<>(Book::new, Book::pulp);
    Catalogue catalogue;
    Loans loans;
    Shelf first;

    /** The other instance of the list, for strategies that hold data twice. */
    Shelf second;

    /**
     * Fills the library.
     *
     * @param protection the fork's strategy
     */
    @Setup(Level.Trial)
    public void prepare(Protection protection) {
      if (books < 1) {
        throw new IllegalArgumentException("books must be at least 1: " + books);
      }
      catalogue = new Catalogue(books);
      loans = new Loans(books);
      first = new Shelf(catalogue);
      second = protection.second(() -> new Shelf(catalogue));
    }

    /** Checks that the books agree with who has them. */
    @TearDown(Level.Trial)
    public void check() {
      if (!first.agreesWith(loans) || (second != null && !second.agreesWith(loans))) {
        throw new IllegalStateException("updates have lost, doubled or spoilt books");
      }
    }
  }

  /** What a reader looks up. */
  @State(Scope.Thread)
  public static class Looking {
    LookUp lookUp;

    /**
     * Draws ids.
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
              shared.books,
              new SplittableRandom(READERS_SEED + index));
    }

    private long by(ReaderThread reader) {
      long found = reader.read(lookUp.next());
      if (found == Shelf.VIOLATED) {
        reader.violated();
      }
      return found;
    }
  }

  /** The updater's own part. */
  @State(Scope.Thread)
  public static class Updating {
    Borrower borrower;

    /**
     * Prepares to draw books.
     *
     * @param shared what to update
     * @param thread which thread this is
     */
    @Setup(Level.Trial)
    public void prepare(Shared shared, ThreadParams thread) {
      prepare(shared, thread.getThreadIndex());
    }

    void prepare(Shared shared, int index) {
      borrower = new Borrower(shared, index, new SplittableRandom(UPDATERS_SEED + index));
    }
  }

  /**
   * Looks a book up.
   *
   * @param looking which
   * @param reader who reads
   * @return whether it is available, borrowed or missing
   */
  @Benchmark
  @Group("library")
  @GroupThreads(3)
  public long read(Looking looking, ReaderThread reader) {
    return looking.by(reader);
  }

  /**
   * Borrows, returns, deletes or adds a book.
   *
   * @param updating which
   * @param updater who updates
   * @param control when to stop
   */
  @Benchmark
  @Group("library")
  @GroupThreads(2)
  public void update(Updating updating, UpdaterThread updater, Control control) {
    updater.update(control, updating.borrower);
    if (updating.borrower.violations() > 0) {
      updater.violated();
    }
  }

  /**
   * Looks a book up, or now and then borrows, returns, deletes or adds one.
   *
   * @param looking which to look up
   * @param updating which to update
   * @param mixer who does it
   * @param control when to stop
   * @return whether it is available, borrowed or missing; 0 from an update
   */
  @Benchmark
  public long mixed(Looking looking, Updating updating, MixedThread mixer, Control control) {
    if (mixer.updates(control)) {
      mixer.update(updating.borrower);
      if (updating.borrower.violations() > 0) {
        mixer.violated();
      }
      return 0;
    }
    return looking.by(mixer);
  }
}
