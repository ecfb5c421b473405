package org.rcubench.torture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What updaters publish and readers look at. Its age is 0 while it is published, 1 once it has been
 * replaced, and grows by one with each grace period after that, until it leaves the pipe and is
 * used again.
 *
 * <p>An element that is not published has one owner at a time: its updater, or the callback that
 * holds it. Readers look at it without owning it; what they see is the test.
 */
final class Element {
  /** The age at which an element is poisoned and returns to its pool. */
  static final int PIPE_LENGTH = 10;

  /** The oldest age that a section may see: replaced, and no grace period since. */
  static final int OLDEST_LEGAL = 1;

  private static final VarHandle AGE;
  private static final VarHandle STAMP;
  private static final VarHandle COMPLEMENT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      AGE = lookup.findVarHandle(Element.class, "age", int.class);
      STAMP = lookup.findVarHandle(Element.class, "stamp", long.class);
      COMPLEMENT = lookup.findVarHandle(Element.class, "complement", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How many sections of each reader are working on it. */
  private final AtomicIntegerArray visits;

  private int age;
  private long stamp;

  @SuppressWarnings("UnusedVariable") // used by its handle
  private long complement;

  /**
   * An element that was never published.
   *
   * @param readers how many readers record their visits
   */
  Element(int readers) {
    visits = new AtomicIntegerArray(readers);
  }

  /** The owner prepares it for publication, under a number that is never used again. */
  void prepare(long number) {
    AGE.setOpaque(this, 0);
    STAMP.setOpaque(this, number);
    COMPLEMENT.setOpaque(this, ~number);
  }

  /** The owner has replaced it: readers that begin now do not find it. */
  void unpublished() {
    AGE.setOpaque(this, 1);
  }

  /**
   * The owner has waited for a grace period.
   *
   * @return whether it has reached the end of the pipe
   */
  boolean advance() {
    int older = Math.min(PIPE_LENGTH, age + 1);
    AGE.setOpaque(this, older);
    if (older == PIPE_LENGTH) {
      COMPLEMENT.setOpaque(this, stamp);
    }
    return older == PIPE_LENGTH;
  }

  int age() {
    return (int) AGE.getOpaque(this);
  }

  /** The number that it was published under. */
  long stamp() {
    return (long) STAMP.getOpaque(this);
  }

  /** Whether it is as it was published: neither half written nor poisoned. */
  boolean intact() {
    return (long) COMPLEMENT.getOpaque(this) == ~stamp();
  }

  /** A section of a reader begins its work on it. */
  void beginVisit(int reader) {
    visits.setOpaque(reader, visits.getPlain(reader) + 1);
  }

  /** A section of a reader ends its work on it; only the end of the section orders this store. */
  void endVisit(int reader) {
    visits.setOpaque(reader, visits.getPlain(reader) - 1);
  }

  /** A reader that is working on it, or -1. */
  int visitor() {
    for (int reader = 0; reader < visits.length(); reader++) {
      if (visits.getOpaque(reader) != 0) {
        return reader;
      }
    }
    return -1;
  }
}
