package org.rcubench.rcu;

import java.lang.invoke.VarHandle;

/** What the flavors with registered readers share: a grace period that is one pass over them. */
abstract class EpochDomain extends GracePeriodDomain {
  /*
   * The algorithm, and why one pass is enough.
   *
   * A reader R that enters its outermost section loads the newest epoch that it was told of
   * (acquire), stores it to its state (opaque), and then reads; on the outermost exit it stores
   * OUTSIDE (release). Sections nested within change the sign of the state, which (5) does not look
   * at. A grace period
   *   (1) advances the epoch to e, by a read-modify-write that is a full fence;
   *   (2) takes the list of readers;
   *   (3) tells each of e (release);
   *   (4) executes the flavor's heavy fence;
   *   (5) waits for each until its state, loaded with acquire, is OUTSIDE or not older than e.
   * Grace periods of a domain run one at a time. A call of synchronize makes the advance (1) itself,
   * or it first reads the upcoming epoch by a read-modify-write on the epoch, so that what the caller
   * did before happens-before the advance of the grace period it returns on, though another thread
   * makes that advance: both are read-modify-writes of one variable, and the later continues the
   * release sequence of the earlier.
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
   *   e. R is not on the list, which was taken before R was added: R's sections see what happens-before
   *      (1), as told in ReaderRegistry.
   *   f. R was unregistered before (2): it left no section open, and its unregistering happens-before
   *      (2), which took a list made after it.
   *
   * A one-bit phase in place of the 64-bit epoch needs two passes: a reader that was paused with an
   * old phase could be taken for one of the next grace period but one. With an epoch that never wraps
   * a number tells its grace period for good.
   *
   * Progress: (5) waits only for sections with an epoch < e. R loads the newest epoch afresh at each
   * entry, so sections that begin after R can see (3) do not prolong the wait. A reader whose thread has
   * died is dropped; its death happens-before Thread.isAlive returns false.
   *
   * Sleeping: a driver that is about to sleep until R passes leaves its thread in R's `sleeper`, and
   * turns the sign of R's state by a compare-and-set, so that R's exit leaves the fast path and looks
   * there. The fast path has nothing to do with it. An exit that had looked at its state just before
   * misses the sleeper, who therefore looks again by itself within a millisecond. The new state means
   * the same to (5), and its writer read it from R, so c. holds as before.
   */

  private static final OwnedReader[] NOBODY = {};

  /** The list of (2), until (4): it must keep no reader who has left. The driver's alone. */
  private OwnedReader[] begun = NOBODY;

  EpochDomain(RcuFlavor flavor, RcuOptions options) {
    super(flavor, options);
  }

  @Override
  abstract EpochReader newReader();

  /** Step (4): makes the promise (F) of this class's block comment hold. */
  abstract void heavyFence();

  @Override
  final void registered(OwnedReader reader) {
    ((EpochReader) reader).setNewestRelease(epoch());
  }

  /** Steps (2) and (3) of the block comment. */
  @Override
  public final void begin(long epoch) {
    begun = registered();
    for (OwnedReader reader : begun) {
      ((EpochReader) reader).setNewestRelease(epoch);
    }
  }

  /** Steps (4) and (5) of the block comment. */
  @Override
  public final void await(long epoch, boolean expedited) {
    OwnedReader[] readers = begun;
    begun = NOBODY;
    if (readers.length == 0) {
      // (e) and (f) cover every section, and need no heavy fence; guarantee 2 needs a fence.
      VarHandle.fullFence();
      return;
    }
    heavyFence();
    BackoffIdleStrategy idle = null;
    for (OwnedReader reader : readers) {
      if (delays(epoch, reader)) {
        idle = idle == null ? idleStrategy(epoch, expedited) : idle;
        idle.await(new Passing((EpochReader) reader, epoch));
      }
    }
  }

  @Override
  final boolean delays(long epoch, OwnedReader reader) {
    return !((EpochReader) reader).quiescentSince(epoch);
  }

  /** What the driver waits for: a reader to leave the section that delays the grace period. */
  private record Passing(EpochReader reader, long epoch) implements BackoffIdleStrategy.Condition {
    @Override
    public boolean holds() {
      return reader.quiescentSince(epoch);
    }

    @Override
    public boolean abandoned() {
      if (reader.owner.isAlive()) {
        return false;
      }
      reader.domain.removeDead(reader);
      return true;
    }

    @Override
    public void wake(Thread sleeper) {
      reader.wakeOnPassing(sleeper);
    }
  }
}
