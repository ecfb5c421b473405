package org.rcubench.rcu;

import java.util.ArrayList;
import java.util.List;

/**
 * What the flavors with registered readers share: the registry, and a grace period that is one pass
 * over it.
 */
abstract class EpochDomain implements Rcu {
  /*
   * The algorithm, and why one pass is enough.
   *
   * A reader R that enters its outermost section loads the newest epoch that it was told of
   * (acquire), stores it to its state (opaque), and then reads; on the outermost exit it stores
   * OUTSIDE (release). Sections nested within change the sign of the state, which (5) does not look
   * at. A grace period
   *   (1) advances the epoch to e, by a read-modify-write that is a full fence;
   *   (2) takes the list of readers under the registry's lock;
   *   (3) tells each of e (release);
   *   (4) executes the flavor's heavy fence;
   *   (5) waits for each until its state, loaded with acquire, is OUTSIDE or not older than e.
   * Grace periods of a domain run one at a time. A call of synchronize first reads the upcoming epoch
   * by a read-modify-write on the epoch, so what the caller did before it happens-before the advance
   * (1) of the grace period it returns on, though another thread may have made that advance: both
   * are read-modify-writes of one variable, and the later continues the release sequence of the
   * earlier.
   *
   * Telling each reader, where liburcu's readers all load one global epoch, is a store a reader more
   * for the updater and a load less in every section: what a section touches besides its data lies in
   * one object.
   *
   * The flavor promises (F): if R's store to its state is not seen by (5) although R is on the list,
   * then the reads of R's section see everything that happens-before (4). How it keeps the promise is
   * told in its class.
   *
   * Claim (guarantee 1): for each section S of R, either S ended and happens-before the return, or S
   * sees everything before the call. Take the moment when (5) is done with R and the value it saw.
   *   a. A state of S itself with an epoch >= e: R loaded that epoch, with acquire and before S's
   *      reads, from (3) of this grace period or a later one, or from its registration after (1), so S
   *      sees everything before the call.
   *   b. A state of S with an epoch < e is not the last value seen: the pass waits on. It covers the
   *      stale epoch too, R paused between loading the epoch and storing it while grace periods went
   *      by: an old number makes this pass wait longer than needed, never shorter.
   *   c. OUTSIDE, or a state of a section after S, with S's own store before it in the order of R's
   *      stores: the release store that ended S is the value seen, or lies before it. If it is the
   *      value, S happens-before the return. If it lies before, the value is an opaque store by R
   *      that follows the release in R's program order to the same word; on every architecture that
   *      HotSpot targets a release orders all earlier accesses before all later stores of its
   *      thread to that word as well (x86 by TSO; AArch64 by the order of STLR with later stores
   *      to its location; POWER and RISC-V by the barrier that stands before the store), so S still
   *      happens before what follows. The Java memory model alone does not say so; C++20 would not
   *      either.
   *   d. A value older than S's store: S's store was not seen, and (F) applies.
   *   e. R is not on the list. Registration holds the registry's lock, so R registered after (2), and
   *      what happens-before (2) happens-before S.
   *   f. R was unregistered before (2): it left no section open, and its unregistering, under the
   *      same lock, happens-before (2).
   *
   * A one-bit phase in place of the 64-bit epoch needs two passes: a reader that was paused with an
   * old phase could be taken for one of the next grace period but one. With an epoch that never wraps
   * a number tells its grace period for good.
   *
   * Progress: (5) waits only for sections with an epoch < e. R loads the newest epoch afresh at each
   * entry, so sections that begin after R can see (3) do not prolong the wait. A reader whose thread has
   * died is dropped; its death happens-before Thread.isAlive returns false.
   */

  private final RcuFlavor flavor;
  private final GracePeriods gracePeriods = new GracePeriods(this::pass);
  private final List<EpochReader> readers = new ArrayList<>();
  private boolean closed;

  EpochDomain(RcuFlavor flavor) {
    this.flavor = flavor;
  }

  /** A new handle for the current thread, not yet on the list. */
  abstract EpochReader newReader();

  /** Step (4): makes the promise (F) of this class's block comment hold. */
  abstract void heavyFence();

  @Override
  public final RcuFlavor flavor() {
    return flavor;
  }

  @Override
  public final RcuReader register() {
    EpochReader reader = newReader();
    synchronized (readers) {
      requireOpen();
      reader.tell(gracePeriods.epoch());
      readers.add(reader);
    }
    reader.online();
    return reader;
  }

  @Override
  public final void synchronize() {
    List<EpochReader> own = ownReaders("synchronize");
    own.forEach(EpochReader::beforeWaiting);
    try {
      gracePeriods.awaitNext();
    } finally {
      own.forEach(EpochReader::afterWaiting);
    }
  }

  @Override
  public final void close() {
    synchronized (readers) {
      if (closed) {
        return;
      }
      ownReaders("close");
      // The readers stay on the list: callers that already wait need them waited for.
      closed = true;
    }
  }

  final void unregister(EpochReader reader) {
    synchronized (readers) {
      readers.remove(reader);
    }
  }

  /** Steps (2) to (5) of the block comment. */
  private void pass(long epoch) {
    EpochReader[] told = registered();
    for (EpochReader reader : told) {
      reader.tell(epoch);
    }
    heavyFence();
    for (EpochReader reader : told) {
      if (!Patience.await(() -> reader.quiescentSince(epoch), reader.owner::isAlive)) {
        unregister(reader);
      }
    }
  }

  private EpochReader[] registered() {
    synchronized (readers) {
      return readers.toArray(EpochReader[]::new);
    }
  }

  private List<EpochReader> ownReaders(String caller) {
    List<EpochReader> own = new ArrayList<>();
    synchronized (readers) {
      requireOpen();
      for (EpochReader reader : readers) {
        if (reader.owner == Thread.currentThread()) {
          own.add(reader);
        }
      }
    }
    if (own.stream().anyMatch(EpochReader::inSection)) {
      throw new IllegalStateException(
          caller + " inside a read-side critical section: call exit before it");
    }
    return own;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the RCU domain is closed: open another one");
    }
  }
}
