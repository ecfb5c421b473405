package org.rcubench.rcu.structures;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a node hangs on: the list, for its first node, or the node before it.
 *
 * @param <E> what the list holds
 */
abstract sealed class RcuListLink<E> permits RcuListGap, RcuList.Node {
  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(RcuListLink.class, "next", RcuList.Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  // Loaded as a volatile rather than by getAcquire: the same instruction, and it lets the JIT check
  // for null by the load itself.
  private volatile RcuList.Node<E> next;

  /** An acquire load: who sees the node sees what was written to it before it was published. */
  final RcuList.Node<E> getNextAcquire() {
    return next;
  }

  /** A release store: the node, with what was written to it before, is there for readers. */
  final void setNextRelease(RcuList.Node<E> node) {
    NEXT.setRelease(this, node);
  }
}

/** Keeps the list's end, which updaters write, off the cache line of its beginning. */
abstract sealed class RcuListGap<E> extends RcuListLink<E> permits RcuList {
  // Fills the hole that some headers leave before the longs, into which the JVM would put the end.
  int gap;
  long gap00, gap01, gap02, gap03, gap04, gap05, gap06, gap07;
  long gap08, gap09, gap10, gap11, gap12, gap13, gap14, gap15;
}
