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
 * The number of the newest grace period. It counts from {@link #FIRST} and never wraps: at one
 * grace period a nanosecond 63 bits last 292 years.
 */
final class Epoch extends EpochWord {
  static final long FIRST = 1;

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
    return (long) WORD.getAndAdd(this, 1L) + 1;
  }

  /**
   * The first grace period that begins from now on; a full fence on both sides. It is a
   * read-modify-write rather than a load so that what the caller did before happens-before the
   * {@link #advance()} that begins that grace period, whoever calls it.
   */
  long upcoming() {
    return (long) WORD.getAndAdd(this, 0L) + 1;
  }
}
