package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** Keeps what lies before a reader's own fields off their cache lines. */
abstract class EpochReaderPad extends OwnedReader {
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;

  EpochReaderPad(EpochDomain domain) {
    super(domain);
  }
}

/** What the owner writes. */
abstract class EpochReaderOwnerFields extends EpochReaderPad {
  /** What updaters scan; written by the owner alone. */
  long state;

  /** How many sections are open around the innermost one; the owner's alone. */
  int around;

  EpochReaderOwnerFields(EpochDomain domain) {
    super(domain);
  }
}

/** Keeps what the owner writes and what updaters write apart. */
abstract class EpochReaderMiddlePad extends EpochReaderOwnerFields {
  long between00, between01, between02, between03, between04, between05, between06, between07;
  long between08, between09, between10, between11, between12, between13, between14, between15;

  EpochReaderMiddlePad(EpochDomain domain) {
    super(domain);
  }
}

/** What updaters write. */
abstract class EpochReaderUpdaterFields extends EpochReaderMiddlePad {
  /**
   * The newest epoch that this reader was told of. It is loaded as a volatile, which on the way to
   * the same instruction as an acquire load lets the JIT check for null by the load itself.
   */
  volatile long newest;

  /** The thread that sleeps until this reader lets its grace period pass; mostly null. */
  volatile Thread sleeper;

  EpochReaderUpdaterFields(EpochDomain domain) {
    super(domain);
  }
}

/**
 * A reader whose state is one word: {@link #OUTSIDE}; the epoch in which its section began; the
 * same negated while sections nest or somebody sleeps until the section ends; or {@link #CLOSED}.
 * The sign lets the end of a section tell in one comparison whether it has anything else to do, and
 * in the same one catch an exit without enter.
 */
abstract class EpochReader extends EpochReaderUpdaterFields {
  /** The state of a reader that no grace period needs to wait for. */
  static final long OUTSIDE = 0;

  /** The state of a reader that was unregistered. */
  static final long CLOSED = Long.MIN_VALUE;

  static final VarHandle STATE;

  private static final VarHandle NEWEST;

  static {
    try {
      STATE =
          MethodHandles.lookup().findVarHandle(EpochReaderOwnerFields.class, "state", long.class);
      NEWEST =
          MethodHandles.lookup()
              .findVarHandle(EpochReaderUpdaterFields.class, "newest", long.class);
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
  final void setNewestRelease(long epoch) {
    NEWEST.setRelease(this, epoch);
  }

  /** Whether the grace period that began with {@code epoch} need not wait for this reader. */
  final boolean quiescentSince(long epoch) {
    long seen = (long) STATE.getAcquire(this);
    return seen == OUTSIDE || seen == CLOSED || Math.abs(seen) >= epoch;
  }

  /** Asks the owner to wake the thread when it lets the grace period pass; null takes it back. */
  void wakeOnPassing(Thread waiting) {
    sleeper = waiting;
  }

  /** The owner has let grace periods pass that somebody may sleep for. */
  final void wakeSleeper() {
    Thread waiting = sleeper;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  @Override
  final boolean isClosed() {
    return state == CLOSED;
  }

  @Override
  final void markClosed() {
    STATE.setRelease(this, CLOSED);
    VarHandle.fullFence();
    wakeSleeper();
  }
}
