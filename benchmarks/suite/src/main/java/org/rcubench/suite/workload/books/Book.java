package org.rcubench.suite.workload.books;

/** A book of the library. */
final class Book {
  /** The id of a book that was reclaimed. */
  static final int PULPED = -1;

  int id;
  String title;
  String author;
  boolean borrowed;

  /** Makes it the book of that id, which nobody has borrowed. */
  Book become(int which, Catalogue catalogue) {
    id = which;
    title = catalogue.title(which);
    author = catalogue.author(which);
    borrowed = false;
    return this;
  }

  /** Makes it a copy of another. */
  Book copy(Book other) {
    id = other.id;
    title = other.title;
    author = other.author;
    borrowed = other.borrowed;
    return this;
  }

  /** Marks it so that whoever still reads it knows that it was reclaimed. */
  void pulp() {
    id = PULPED;
    title = null;
    author = null;
  }
}
