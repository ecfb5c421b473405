package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Keeps what lies before an object's own fields off their cache lines. */
abstract class EpochPadding {
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;
}

/** The word itself, between the paddings of its super- and subclass. */
abstract class EpochWord extends EpochPadding {
  long word = Epoch.FIRST;
}

/**
 * The number of the newest grace period, as readers copy it.
 *
 * <p>The low {@value #NESTING_BITS} bits of the word are those in which a reader counts its
 * nesting. Here they always hold 1, so that a reader that enters its outermost section copies the
 * word as it is. The bits above count grace periods: {@code 2^53} of them, which at one a
 * microsecond last 285 years. The word never wraps, and comparing two as signed numbers tells which
 * is newer.
 */
final class Epoch extends EpochWord {
  static final int NESTING_BITS = 10;
  static final long NESTING_MASK = (1L << NESTING_BITS) - 1;
  static final long FIRST = (1L << NESTING_BITS) | 1;

  private static final long STEP = 1L << NESTING_BITS;
  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(EpochWord.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  /** What a reader copies when it enters: an acquire load. */
  long current() {
    return (long) WORD.getAcquire(this);
  }

  /** Begins a grace period; a full fence on both sides. */
  long advance() {
    return (long) WORD.getAndAdd(this, STEP) + STEP;
  }

  /**
   * The first grace period that begins from now on; a full fence on both sides. It is a
   * read-modify-write rather than a load so that what the caller did before happens-before the
   * {@link #advance()} that begins that grace period, whoever calls it.
   */
  long upcoming() {
    return (long) WORD.getAndAdd(this, 0L) + STEP;
  }
}
