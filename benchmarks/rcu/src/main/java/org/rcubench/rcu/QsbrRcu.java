package org.rcubench.rcu;

import java.lang.invoke.VarHandle;

/**
 * RCU by quiescent states: sections cost nothing, and each reader thread announces now and then,
 * with {@link RcuReader#quiescent()}, that it is outside any section. A thread that has nothing to
 * announce for a while, because it sleeps or blocks, goes offline first. Kin: liburcu's {@code
 * urcu-qsbr}.
 */
final class QsbrRcu extends EpochDomain {
  /*
   * In the terms of EpochDomain one long section lasts from each announcement to the next, and its
   * state is the epoch announced; OUTSIDE means offline. Announcing epoch e is a release store after
   * an acquiring load of e: what was read before is ordered before the store, and what is read after
   * sees everything from before the grace period e began. So a reader that has announced e, or later,
   * is done with what the grace period e waits for, without a fence.
   *
   * Coming online is a release store too: for a reader that was online already it announces.
   *
   * The promise (F) is needed only by a reader that comes online, whose store from OUTSIDE the
   * updater may miss: it executes a full fence after the store, and then the case is that of
   * FencedRcu. While a reader is online its state is never OUTSIDE, and an older epoch makes the
   * updater wait.
   *
   * quiescent() loads the newest epoch and compares; it stores only when a grace period has begun
   * since the last announcement. With no updates it is two loads of unchanging cache lines.
   *
   * A thread that waits for a grace period goes offline meanwhile: its own state would never change,
   * and the grace period may be driven by a thread that cannot know whose state to leave out.
   *
   * Each announcement is followed by a full fence and a look for a sleeper, who looks at the state
   * after it has left its thread: one of them sees the other. Announcements are as rare as grace
   * periods.
   */

  QsbrRcu(RcuOptions options) {
    super(RcuFlavor.QSBR, options);
  }

  @Override
  EpochReader newReader() {
    return new QsbrReader(this);
  }

  @Override
  void heavyFence() {
    VarHandle.fullFence();
  }

  private static final class QsbrReader extends EpochReader {
    /** Counts nesting when assertions are enabled, else stays 0. */
    private final SectionCheck check = new SectionCheck();

    /** How many waits for grace periods are open, one within another. */
    private int waits;

    private boolean offlineBeforeWaiting;

    QsbrReader(EpochDomain domain) {
      super(domain);
    }

    @Override
    public void enter() {
      assert requireOwner() && requireOnline() && check.entered();
    }

    @Override
    public void exit() {
      assert requireOwner() && check.exited();
    }

    @Override
    public void quiescent() {
      assert requireOwner() && check.requireOutside("quiescent");
      long current = newest;
      if (state != current) {
        announce(current);
      }
    }

    @Override
    public void offline() {
      assert check.requireOutside("offline");
      requireUsable();
      STATE.setRelease(this, OUTSIDE);
      VarHandle.fullFence();
      wakeSleeper();
    }

    @Override
    public void online() {
      assert check.requireOutside("online");
      requireUsable();
      STATE.setRelease(this, newest);
      VarHandle.fullFence();
      wakeSleeper();
    }

    @Override
    boolean inSection() {
      return check.inside();
    }

    @Override
    boolean mayBeInSection() {
      return state != OUTSIDE && state != CLOSED;
    }

    @Override
    void beforeWaiting() {
      if (waits++ == 0) {
        offlineBeforeWaiting = state == OUTSIDE;
        offline();
      }
    }

    @Override
    void afterWaiting() {
      // A handle that was registered during the wait has none open.
      if (waits > 0 && --waits == 0 && !offlineBeforeWaiting) {
        online();
      }
    }

    private void announce(long current) {
      requireUsable();
      if (state != OUTSIDE) {
        STATE.setRelease(this, current);
        VarHandle.fullFence();
        wakeSleeper();
      }
    }

    private void requireUsable() {
      requireOwner();
      if (state == CLOSED) {
        throw closed();
      }
    }

    private boolean requireOnline() {
      if (state == CLOSED) {
        throw closed();
      }
      if (state == OUTSIDE) {
        throw new IllegalStateException("enter while offline: call online before reading");
      }
      return true;
    }
  }
}
