package org.rcubench.suite.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The word. */
abstract class PaddedWordValue extends Padding {
  volatile long value;
}

/**
 * A word that is alone on its cache lines: 128 bytes on either side hold nothing that anybody
 * writes. Safe for use by any number of threads; what each access orders is said by its name, in
 * the words of {@link VarHandle}.
 */
class PaddedWord extends PaddedWordValue {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(PaddedWordValue.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  PaddedWord(long initial) {
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
