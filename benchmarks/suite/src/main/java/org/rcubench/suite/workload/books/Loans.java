package org.rcubench.suite.workload.books;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Who has which book, kept apart from the books and from how these are protected: one word a book,
 * changed by atomic operations alone, so that it always notices when two people have the same.
 */
final class Loans {
  private static final int NOBODY = -1;

  private final AtomicIntegerArray holders;

  Loans(int books) {
    holders = new AtomicIntegerArray(IntStream.generate(() -> NOBODY).limit(books).toArray());
  }

  /**
   * Notes that somebody has borrowed a book.
   *
   * @return whether nobody had it
   */
  boolean lend(int id, int to) {
    return holders.compareAndSet(id, NOBODY, to);
  }

  /**
   * Notes that somebody is about to return a book.
   *
   * @return whether it was that person who had it
   */
  boolean takeBack(int id, int from) {
    return holders.compareAndSet(id, from, NOBODY);
  }

  boolean isFree(int id) {
    return holders.get(id) == NOBODY;
  }
}
