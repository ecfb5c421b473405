package org.rcubench.suite.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The reference. */
abstract class PaddedReferenceValue extends Padding {
  volatile Object value;
}

/**
 * A reference that is alone on its cache lines, as {@link PaddedWord} is. Safe for use by any
 * number of threads.
 *
 * @param <T> what it refers to
 */
final class PaddedReference<T> extends PaddedReferenceValue {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE =
          MethodHandles.lookup().findVarHandle(PaddedReferenceValue.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  PaddedReference(T initial) {
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
