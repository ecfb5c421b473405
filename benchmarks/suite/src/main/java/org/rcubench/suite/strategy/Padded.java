package org.rcubench.suite.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Variables that are alone on their cache lines: 128 bytes on either side hold nothing that anybody
 * writes. Safe for use by any number of threads; the name of each access says what it orders, in
 * the words of {@link VarHandle}.
 */
final class Padded {
  private Padded() {}

  /** Keeps what lies before a subclass's variable off its cache lines. */
  abstract static class Before {
    /** Fills the gap after the object's header, where a subclass's small field would go. */
    int header;

    long before00, before01, before02, before03, before04, before05, before06, before07;
    long before08, before09, before10, before11, before12, before13, before14, before15;
  }

  abstract static class WordValue extends Before {
    volatile long value;
  }

  abstract static class ReferenceValue extends Before {
    volatile Object value;
  }

  private static VarHandle valueOf(Class<?> holder, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(holder, "value", type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A word. */
  static class Word extends WordValue {
    private static final VarHandle VALUE = valueOf(WordValue.class, long.class);

    long after00, after01, after02, after03, after04, after05, after06, after07;
    long after08, after09, after10, after11, after12, after13, after14, after15;

    Word(long initial) {
      VALUE.setRelease(this, initial);
    }

    final long getVolatile() {
      return value;
    }

    final long getAcquire() {
      return (long) VALUE.getAcquire(this);
    }

    final long getOpaque() {
      return (long) VALUE.getOpaque(this);
    }

    final void setVolatile(long next) {
      value = next;
    }

    final void setRelease(long next) {
      VALUE.setRelease(this, next);
    }

    final void setOpaque(long next) {
      VALUE.setOpaque(this, next);
    }

    /** With the effects of a volatile read and write. */
    final boolean compareAndSet(long expected, long next) {
      return VALUE.compareAndSet(this, expected, next);
    }

    /** With the effects of a volatile read and write. */
    final long getAndAdd(long added) {
      return (long) VALUE.getAndAdd(this, added);
    }
  }

  /**
   * A reference.
   *
   * @param <T> what it refers to
   */
  static final class Reference<T> extends ReferenceValue {
    private static final VarHandle VALUE = valueOf(ReferenceValue.class, Object.class);

    long after00, after01, after02, after03, after04, after05, after06, after07;
    long after08, after09, after10, after11, after12, after13, after14, after15;

    Reference(T initial) {
      VALUE.setRelease(this, initial);
    }

    @SuppressWarnings("unchecked")
    T getVolatile() {
      return (T) value;
    }

    @SuppressWarnings("unchecked")
    T getAcquire() {
      return (T) VALUE.getAcquire(this);
    }

    void setVolatile(T next) {
      value = next;
    }

    void setRelease(T next) {
      VALUE.setRelease(this, next);
    }
  }
}
