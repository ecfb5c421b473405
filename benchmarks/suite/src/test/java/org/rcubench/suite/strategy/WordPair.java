package org.rcubench.suite.strategy;

/** Two words that belong together: the second is always the first's negative. */
final class WordPair {
  static final long TORN = Long.MIN_VALUE;

  long first;
  long second;

  static WordPair of(long value) {
    WordPair words = new WordPair();
    words.set(value, () -> {});
    return words;
  }

  /** Sets the first word, does something, sets the second. */
  void set(long value, Runnable between) {
    first = value;
    between.run();
    second = -value;
  }

  /** Reads the first word, does something, reads the second. */
  long read(Runnable between) {
    long seen = first;
    between.run();
    return second == -seen ? seen : TORN;
  }
}
