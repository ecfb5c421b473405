package org.rcubench.suite.workload.books;

import java.util.stream.IntStream;

/** Title and author of every book that the library may have; never changes. */
final class Catalogue {
  private final String[] titles;
  private final String[] authors;

  Catalogue(int books) {
    titles = IntStream.range(0, books).mapToObj("Title %d"::formatted).toArray(String[]::new);
    authors = IntStream.range(0, books).mapToObj("Author %d"::formatted).toArray(String[]::new);
  }

  int books() {
    return titles.length;
  }

  String title(int id) {
    return titles[id];
  }

  String author(int id) {
    return authors[id];
  }
}
