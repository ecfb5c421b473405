package org.rcubench.suite.workload.books;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/**
 * One updater: of ten operations it borrows in four, returns in four, deletes in one and adds in
 * one, so that as many books come as go. It returns what it has borrowed and adds what it has
 * deleted, the oldest first. It does without a book that it cannot have, because somebody else was
 * first. It is a violation if somebody else has what is this updater's alone.
 */
class Borrower extends UpdateOperation {
  /** What an operation may be for. */
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

  private final Book.Catalogue catalogue;
  private final Loans loans;
  private final int self;
  private final UpdateStyle style;
  private final Reclaim reclaim;
  private final Quarantine<Book> pulped;
  private final SplittableRandom random;
  private final Instances<Change> changes;
  private final Update mark = this::mark;
  private final Update delete = this::delete;
  private final Update add = this::add;
  private final Queue<Integer> borrowed = new ArrayDeque<>();
  private final Queue<Integer> deleted = new ArrayDeque<>();
  private int operations;

  // What the update at hand is for, and whether it could be made.
  private int id;
  private boolean borrowing;
  private boolean done;

  /** An updater of that number. */
  Borrower(BookLibrary.Shared shared, int self, SplittableRandom random) {
    this.catalogue = shared.catalogue;
    this.loans = shared.loans;
    this.self = self;
    this.style = UpdateStyle.named(shared.update);
    this.reclaim = Reclaim.named(shared.reclaim);
    this.pulped = shared.pulped;
    this.random = random;
    changes = shared.shelves.map(Change::new);
  }

  @Override
  protected final void operate() {
    Deed deed = CYCLE.get(operations);
    operations = (operations + 1) % CYCLE.size();
    switch (deed) {
      case BORROW -> borrow(random.nextInt(catalogue.books()));
      case RETURN -> giveBack();
      case DELETE -> deleteIfAvailable(random.nextInt(catalogue.books()));
      case ADD -> addAgain();
    }
  }

  /** Borrows a book unless somebody has it, which the update finds out. */
  void borrow(int wanted) {
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
    changes.forEach(Change::prepare);
    session.update(update);
    changes.forEach(Change::reclaim);
  }

  private void mark() {
    Change change = changes.pick(session);
    var node = change.shelf.find(id);
    done = node != null && (borrowing ? mayBorrow(node.element()) : node.element().borrowed);
    if (done && style == UpdateStyle.COPY) {
      change.replaced = node.element();
      change.spare.copy(node.element()).borrowed = borrowing;
      change.shelf.books.replace(node, change.useSpare());
    } else if (done) {
      node.element().borrowed = borrowing;
    }
  }

  private void delete() {
    Change change = changes.pick(session);
    var node = change.shelf.find(id);
    done = node != null && !node.element().borrowed;
    if (done) {
      change.replaced = change.shelf.books.remove(node);
    }
  }

  private void add() {
    Change change = changes.pick(session);
    change.spare.become(id, catalogue);
    change.shelf.books.addLast(change.useSpare());
  }

  private void expect(boolean fact) {
    if (!fact) {
      violated();
    }
  }

  /** What an update puts on one instance of the shelf, and what it takes away. */
  private final class Change {
    final Shelf shelf;
    Book spare;
    Book replaced;

    Change(Shelf shelf) {
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
