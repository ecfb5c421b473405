package org.rcubench.suite.workload.books;

import java.util.stream.IntStream;

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
    title = catalogue.titles[which];
    author = catalogue.authors[which];
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

  /** Title and author of every book that the library may have; never changes. */
  static final class Catalogue {
    private final String[] titles;
    private final String[] authors;

    Catalogue(int books) {
      titles = IntStream.range(0, books).mapToObj("Title %d"::formatted).toArray(String[]::new);
      authors = IntStream.range(0, books).mapToObj("Author %d"::formatted).toArray(String[]::new);
    }

    int books() {
      return titles.length;
    }

    /** Whether a book has the title and the author of that id. */
    @SuppressWarnings("ReferenceEquality") // of a title and an author there is one string each
    boolean describes(Book book, int id) {
      return book.title == titles[id] && book.author == authors[id];
    }
  }
}
