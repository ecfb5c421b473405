package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Keeps what lies before a reader's own fields off their cache lines. */
abstract class EpochReaderPadding extends RcuReader {
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;
}

/** What the owner writes. */
abstract class EpochReaderState extends EpochReaderPadding {
  /** What updaters scan; written by the owner alone. */
  long state;

  /** How many sections are open around the innermost one; the owner's alone. */
  int around;

  final EpochDomain domain;
  final Thread owner;

  EpochReaderState(EpochDomain domain) {
    this.domain = domain;
    this.owner = Thread.currentThread();
  }
}

/** Keeps what the owner writes and what updaters write apart. */
abstract class EpochReaderGap extends EpochReaderState {
  long between00, between01, between02, between03, between04, between05, between06, between07;
  long between08, between09, between10, between11, between12, between13, between14, between15;

  EpochReaderGap(EpochDomain domain) {
    super(domain);
  }
}

/** What updaters write. */
abstract class EpochReaderMail extends EpochReaderGap {
  /**
   * The newest epoch that this reader was told of. It is loaded as a volatile, which on the way to
   * the same instruction as an acquire load lets the JIT check for null by the load itself.
   */
  volatile long newest;

  EpochReaderMail(EpochDomain domain) {
    super(domain);
  }
}

/**
 * A reader whose state is one word: {@link #OUTSIDE}; the epoch in which its section began; the
 * same negated while sections nest; or {@link #CLOSED}. The sign lets the end of a section tell in
 * one comparison whether it is outermost, and in the same one catch an exit without enter.
 */
abstract class EpochReader extends EpochReaderMail {
  /** The state of a reader that no grace period needs to wait for. */
  static final long OUTSIDE = 0;

  /** The state of a reader that was unregistered. */
  static final long CLOSED = Long.MIN_VALUE;

  static final VarHandle STATE;

  private static final VarHandle NEWEST;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(EpochReaderState.class, "state", long.class);
      NEWEST = MethodHandles.lookup().findVarHandle(EpochReaderMail.class, "newest", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  EpochReader(EpochDomain domain) {
    super(domain);
  }

  /** An updater tells the reader that the grace period of {@code epoch} has begun. */
  final void tell(long epoch) {
    NEWEST.setRelease(this, epoch);
  }

  /** Whether the grace period that began with {@code epoch} need not wait for this reader. */
  final boolean quiescentSince(long epoch) {
    long seen = (long) STATE.getAcquire(this);
    return seen == OUTSIDE || seen == CLOSED || Math.abs(seen) >= epoch;
  }

  /** Whether the owner, which asks, is known to be inside a section. */
  abstract boolean inSection();

  /** The owner is about to wait for a grace period; it must not delay that grace period. */
  void beforeWaiting() {}

  /** The owner has waited. */
  void afterWaiting() {}

  @Override
  public final void close() {
    requireOwner();
    if (state == CLOSED) {
      return;
    }
    if (inSection()) {
      throw new IllegalStateException(
          "close inside a read-side critical section: call exit before close");
    }
    STATE.setRelease(this, CLOSED);
    domain.unregister(this);
  }

  /** For {@code assert}: always true, or an exception that says more than an assertion error. */
  final boolean requireOwner() {
    return requireOwner(owner);
  }

  static boolean requireOwner(Thread owner) {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException(
          "reader handle of thread '%s' used by thread '%s': each thread registers its own"
              .formatted(owner.getName(), Thread.currentThread().getName()));
    }
    return true;
  }

  static IllegalStateException closed() {
    return new IllegalStateException(
        "reader handle used after close: register the thread again to read");
  }

  static IllegalStateException notEntered() {
    return new IllegalStateException(
        "exit without enter: every exit needs an enter of the same handle before it");
  }
}
