package org.rcubench.suite.workload.books;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/**
 * One updater: of ten turns it borrows in four, returns in four, deletes in one and adds in one, so
 * that as many books come as go. It returns what it has borrowed and adds what it has deleted, the
 * oldest first. A book that it cannot have, because somebody else was first, it does without.
 */
class Borrower implements Turn {
  /** What a turn may be for. */
  enum Deed {
    BORROW,
    RETURN,
    DELETE,
    ADD
  }

  static final List<Deed> CYCLE =
      List.of(
          Deed.BORROW,
          Deed.BORROW,
          Deed.DELETE,
          Deed.RETURN,
          Deed.BORROW,
          Deed.RETURN,
          Deed.BORROW,
          Deed.ADD,
          Deed.RETURN,
          Deed.RETURN);

  private final Catalogue catalogue;
  private final Loans loans;
  private final int self;
  private final UpdateStyle style;
  private final Reclaim reclaim;
  private final Quarantine<Book> pulped;
  private final SplittableRandom random;
  private final Instance first;
  private final Instance second;
  private final Update mark = this::mark;
  private final Update delete = this::delete;
  private final Update add = this::add;
  private final Queue<Integer> borrowed = new ArrayDeque<>();
  private final Queue<Integer> deleted = new ArrayDeque<>();
  private int turns;
  private long violations;

  // What the update at hand is for, and whether it could be made.
  private Session session;
  private int id;
  private boolean borrowing;
  private boolean done;

  /**
   * An updater of that number.
   *
   * @param shared the library; its second shelf may be null if no session picks that
   */
  Borrower(BookLibrary.Shared shared, int self, SplittableRandom random) {
    this.catalogue = shared.catalogue;
    this.loans = shared.loans;
    this.self = self;
    this.style = UpdateStyle.named(shared.update);
    this.reclaim = Reclaim.named(shared.reclaim);
    this.pulped = shared.pulped;
    this.random = random;
    first = new Instance(shared.first);
    second = shared.second == null ? null : new Instance(shared.second);
  }

  @Override
  public final void take(Session own) {
    session = own;
    Deed deed = CYCLE.get(turns);
    turns = (turns + 1) % CYCLE.size();
    switch (deed) {
      case BORROW -> borrow(own, random.nextInt(catalogue.books()));
      case RETURN -> giveBack();
      case DELETE -> deleteIfAvailable(random.nextInt(catalogue.books()));
      case ADD -> addAgain();
    }
  }

  /**
   * {@return how often, since it was asked last, somebody else had what was this updater's alone}
   */
  final long violations() {
    long found = violations;
    violations = 0;
    return found;
  }

  /** Borrows a book unless somebody has it, which is for the update to find out. */
  void borrow(Session own, int wanted) {
    id = wanted;
    borrowing = true;
    update(mark);
    if (done) {
      expect(loans.lend(wanted, self));
      borrowed.add(wanted);
    }
  }

  /** Whether a book may be borrowed, asked in the update. */
  boolean mayBorrow(Book book) {
    return !book.borrowed;
  }

  private void giveBack() {
    Integer had = borrowed.poll();
    if (had != null) {
      id = had;
      borrowing = false;
      expect(loans.takeBack(had, self));
      update(mark);
      expect(done);
    }
  }

  private void deleteIfAvailable(int unwanted) {
    id = unwanted;
    update(delete);
    if (done) {
      expect(loans.isFree(unwanted));
      deleted.add(unwanted);
    }
  }

  private void addAgain() {
    Integer missing = deleted.poll();
    if (missing != null) {
      id = missing;
      update(add);
    }
  }

  /** With a spare book at hand for each instance, and what was replaced reclaimed afterwards. */
  private void update(Update update) {
    first.prepare();
    if (second != null) {
      second.prepare();
    }
    session.update(update);
    first.reclaim();
    if (second != null) {
      second.reclaim();
    }
  }

  private void mark() {
    Instance instance = session.pick(first, second);
    var node = instance.shelf.find(id);
    done = node != null && (borrowing ? mayBorrow(node.element()) : node.element().borrowed);
    if (done && style == UpdateStyle.COPY) {
      instance.replaced = node.element();
      instance.spare.copy(node.element()).borrowed = borrowing;
      instance.shelf.books.replace(node, instance.useSpare());
    } else if (done) {
      node.element().borrowed = borrowing;
    }
  }

  private void delete() {
    Instance instance = session.pick(first, second);
    var node = instance.shelf.find(id);
    done = node != null && !node.element().borrowed;
    if (done) {
      instance.replaced = instance.shelf.books.remove(node);
    }
  }

  private void add() {
    Instance instance = session.pick(first, second);
    instance.spare.become(id, catalogue);
    instance.shelf.books.addLast(instance.useSpare());
  }

  private void expect(boolean fact) {
    if (!fact) {
      violations++;
    }
  }

  /** One of the two shelves, and what this updater's update puts there and takes away. */
  private final class Instance {
    final Shelf shelf;
    Book spare;
    Book replaced;

    Instance(Shelf shelf) {
      this.shelf = shelf;
    }

    void prepare() {
      if (spare == null) {
        spare = pulped.take();
      }
    }

    Book useSpare() {
      Book used = spare;
      spare = null;
      return used;
    }

    void reclaim() {
      if (replaced != null) {
        Book old = replaced;
        replaced = null;
        reclaim.apply(session, old, pulped);
      }
    }
  }
}
