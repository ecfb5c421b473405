package org.rcubench.suite.workload.books;

import java.util.SplittableRandom;

/**
 * Looks in a section whether a book may be borrowed, and borrows it in an update without asking
 * again: what looks right to whoever comes from a lock that is held throughout.
 */
final class NaiveBorrower extends Borrower {
  private final BookLibrary.Shared shared;
  private final int wanted;
  private final Runnable betweenLookAndUpdate;

  /** One that wants a certain book. */
  NaiveBorrower(BookLibrary.Shared shared, int self, int wanted, Runnable betweenLookAndUpdate) {
    super(shared, self, new SplittableRandom(self));
    this.shared = shared;
    this.wanted = wanted;
    this.betweenLookAndUpdate = betweenLookAndUpdate;
  }

  @Override
  void borrow(int drawn) {
    session.resume();
    long found = session.read(inside -> shared.shelves.pick(inside).lookUp(wanted));
    session.pause();
    betweenLookAndUpdate.run();
    if (found == Shelf.AVAILABLE) {
      super.borrow(wanted);
    }
  }

  @Override
  boolean mayBorrow(Book book) {
    return true;
  }
}
