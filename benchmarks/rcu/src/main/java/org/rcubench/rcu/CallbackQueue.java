package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps what lies before the producers' fields off their cache lines. Here and below the {@code
 * int} takes the place that the JVM would give to a reference that is to lie behind the padding.
 */
abstract class CallbackQueuePad {
  int before;
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;
}

/** What producers write. */
abstract class CallbackQueueProducerFields extends CallbackQueuePad {
  volatile Callback tail;
  volatile long accepted;
}

/** Keeps what producers write and what the consumer writes apart. */
abstract class CallbackQueueMiddlePad extends CallbackQueueProducerFields {
  int between;
  long between00, between01, between02, between03, between04, between05, between06, between07;
  long between08, between09, between10, between11, between12, between13, between14, between15;
}

/** What the consumer writes. */
abstract class CallbackQueueConsumerFields extends CallbackQueueMiddlePad {
  Callback head = new Callback.Mark(() -> {});
}

/** A queue of callbacks: any thread adds, one at a time takes; unbounded, until it is closed. */
final class CallbackQueue extends CallbackQueueConsumerFields {
  /*
   * Structure: a linked list from the last callback taken (`head`, a dummy at first) to the last one
   * added (`tail`).
   *
   * A producer counts itself in `accepted`, exchanges `tail` for its callback, and links the former
   * tail to it. All producers do the same three steps whatever the others do, so adding is
   * wait-free where the machine has an atomic exchange. Between the second and the third step the
   * list is cut, which only the consumer sees: it waits for the link. The order of the exchanges is
   * the order of the queue, so callbacks of one thread stay in order.
   *
   * Closing sets the sign of `accepted`. Both are read-modify-writes, so each producer is counted
   * before the closing, and its callback will be run, or finds the queue closed.
   *
   * Source of the queue: D. Vyukov, Intrusive MPSC node-based queue; liburcu's wfcqueue is its kin.
   */
  private static final VarHandle TAIL;
  private static final VarHandle ACCEPTED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TAIL = lookup.findVarHandle(CallbackQueueProducerFields.class, "tail", Callback.class);
      ACCEPTED = lookup.findVarHandle(CallbackQueueProducerFields.class, "accepted", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  CallbackQueue() {
    tail = head;
  }

  /** Adds a callback; returns whether it was accepted, which only a closed queue refuses. */
  boolean add(Callback callback) {
    if ((long) ACCEPTED.getAndAdd(this, 1L) < 0) {
      return false;
    }
    Callback before = (Callback) TAIL.getAndSet(this, callback);
    before.setNextVolatile(callback);
    return true;
  }

  /** How many callbacks were ever accepted; negative once closed, when it means nothing. */
  long acceptedIfOpen() {
    return accepted;
  }

  /** Refuses callbacks from now on; returns how many were accepted before. */
  long close() {
    return (long) ACCEPTED.getAndAdd(this, Long.MIN_VALUE) & Long.MAX_VALUE;
  }

  /** The callback added last; the consumer may take up to it. */
  Callback last() {
    return tail;
  }

  boolean hasTaken(Callback callback) {
    return head == callback;
  }

  /** Takes the next callback, which must have been added; the consumer's alone. */
  @SuppressWarnings("ThreadPriorityCheck") // yields to a producer that lost its processor
  Callback take() {
    Callback taken = head.getNextVolatile();
    while (taken == null) {
      Thread.yield();
      taken = head.getNextVolatile();
    }
    head.setNextVolatile(null);
    head = taken;
    return taken;
  }
}
