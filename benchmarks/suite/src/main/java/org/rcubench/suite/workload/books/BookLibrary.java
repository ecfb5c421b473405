package org.rcubench.suite.workload.books;

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
public class BookLibrary extends ReadersAndUpdaters {
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
    Book.Catalogue catalogue;
    Loans loans;
    Instances<Shelf> shelves;

    /** Fills the library. */
    @Setup
    public void prepare(Protection protection) {
      if (books < 1) {
        throw new IllegalArgumentException("books must be at least 1: " + books);
      }
      catalogue = new Book.Catalogue(books);
      loans = new Loans(books);
      shelves = protection.instances(() -> new Shelf(catalogue));
    }

    /** Checks that the books agree with who has them. */
    @TearDown
    public void check() {
      if (!shelves.allMatch(shelf -> shelf.agreesWith(loans))) {
        throw new IllegalStateException("updates have lost, doubled or spoilt books");
      }
    }
  }

  /** What this thread looks up. */
  LookUp lookUp;

  /** What this thread borrows, returns, deletes and adds. */
  Borrower borrower;

  /** Draws the books for this thread. */
  @Setup
  public void prepare(Shared shared, ThreadParams thread) {
    prepare(shared, thread.getThreadIndex());
  }

  void prepare(Shared shared, int index) {
    lookUp = new LookUp(shared, READERS_SEED + index);
    borrower = new Borrower(shared, index, new SplittableRandom(UPDATERS_SEED + index));
  }

  /** {@return whether a book is available, borrowed or missing} */
  @Override
  @Benchmark
  @Group("library")
  @GroupThreads(3)
  public long read(ReaderThread reader) {
    return reader.check(reader.read(lookUp.next()));
  }

  @Override
  @Benchmark
  @Group("library")
  @GroupThreads(2)
  public void update(UpdaterThread updater, Control control) {
    updater.update(control, operation());
  }

  @Override
  protected UpdateOperation operation() {
    return borrower;
  }

  /** One thread's look-ups, of ids that were drawn beforehand. */
  static class LookUp implements Section {
    private static final int DRAWN = 4096;

    private final Shelf first;
    private final Shelf second;
    private final int[] ids;
    private int next;
    int id;

    LookUp(Shared shared, long seed) {
      first = shared.shelves.first();
      second = shared.shelves.second();
      ids = new SplittableRandom(seed).ints(DRAWN, 0, shared.books).toArray();
    }

    /** Goes on to the next id. */
    final LookUp next() {
      id = ids[next++ & (DRAWN - 1)];
      return this;
    }

    @Override
    public long run(Session session) {
      return session.pick(first, second).lookUp(id);
    }
  }
}
