package org.rcubench.suite.workload.books;

import java.util.BitSet;
import org.rcubench.rcu.structures.RcuList;

/** One instance of the library: a list of books, in any order. */
final class Shelf {
  /** What a look-up returns of a book that anybody may borrow. */
  static final long AVAILABLE = 0;

  /** What a look-up returns of a book that somebody has borrowed. */
  static final long BORROWED = 1;

  /** What a look-up returns of a book that was deleted, and not yet added again. */
  static final long MISSING = 2;

  /** What a look-up returns that met a pulped book, or one with the title or author of another. */
  static final long VIOLATED = -1;

  final RcuList<Book> books = new RcuList<>();
  private final Book.Catalogue catalogue;

  /** A shelf of all books of the catalogue. */
  Shelf(Book.Catalogue catalogue) {
    this.catalogue = catalogue;
    for (int id = 0; id < catalogue.books(); id++) {
      books.addLast(new Book().become(id, catalogue));
    }
  }

  /** Looks a book up, in a section. */
  long lookUp(int id) {
    return lookUpFrom(books.first(), id);
  }

  long lookUpFrom(RcuList.Node<Book> first, int id) {
    for (var node = first; node != null; node = node.next()) {
      Book book = node.element();
      int found = book.id;
      if (found == id) {
        boolean borrowed = book.borrowed;
        if (!catalogue.describes(book, id)) {
          return VIOLATED;
        }
        return borrowed ? BORROWED : AVAILABLE;
      }
      if (found == Book.PULPED) {
        return VIOLATED;
      }
    }
    return MISSING;
  }

  /** Finds a book's place, in an update; null if it is missing. */
  RcuList.Node<Book> find(int id) {
    var node = books.first();
    while (node != null && node.element().id != id) {
      node = node.next();
    }
    return node;
  }

  /**
   * Whether, while nobody updates, every book is here at most once and borrowed as the loans say.
   */
  boolean agreesWith(Loans loans) {
    BitSet met = new BitSet();
    for (var node = books.first(); node != null; node = node.next()) {
      Book book = node.element();
      if (book.id == Book.PULPED
          || met.get(book.id)
          || !catalogue.describes(book, book.id)
          || book.borrowed == loans.isFree(book.id)) {
        return false;
      }
      met.set(book.id);
    }
    for (int id = 0; id < catalogue.books(); id++) {
      if (!met.get(id) && !loans.isFree(id)) {
        return false;
      }
    }
    return true;
  }
}
