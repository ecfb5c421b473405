package org.rcubench.rcu;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * RCU whose sections count themselves in and out on one of a few stripes, picked by thread. A grace
 * period looks at the stripes, however many readers there are, so a domain suits a great many
 * threads, and sections that sleep. A section costs two atomic additions. Kin: the Linux kernel's
 * SRCU.
 */
final class StripedRcu extends GracePeriodDomain {
  /*
   * Each stripe has two pairs of counters. A section reads which pair is the current one, adds 1 to
   * the `entered` counter of that pair on its thread's stripe, and when it ends adds 1 to the
   * `exited` counter of the same. The addition that enters is a full fence; the one that exits is a
   * release. A grace period
   *   (1) executes a full fence, which the advance of the epoch before it is already;
   *   (2) waits until the other pair is drained;
   *   (3) makes the other pair the current one, between full fences;
   *   (4) waits until the pair that was current is drained.
   * A pair is drained when the sum of its `exited` counters over all stripes equals the sum of its
   * `entered` counters, which is taken after it, a full fence between the two.
   *
   * Claim (guarantee 1): let S be a section and look at the drain, (2) or (4), of its pair. If the
   * sum of `entered` misses S, then S's fence comes after the one of (1) in the order of full
   * fences, as in store buffering, so S sees everything before the call. If it counts S, the drain is
   * over only when the sum of `exited`, taken before, was equal. Each exit counted there has its
   * entry counted too: the exit was acquired, its entry came before. So there are no fewer entries
   * than exits, and if they are equal, every entry counted has its exit counted, S's too; that exit
   * was a release that the drain acquired, so S happens-before the return.
   *
   * The counters have 64 bits and do not wrap, which saves the bound on the number of readers that
   * SRCU's proof needs. Both pairs are looked at after (1), so a reader that is paused between
   * reading which pair is current and counting itself shortens no grace period.
   *
   * Progress: two pairs let a grace period end under readers that overlap without a gap. Sections
   * that begin after (3) count on the other pair, so (4) waits for those that began before, and for
   * one at most of each thread that had read the current pair and not yet counted. The same were
   * waited for in (4) of the grace period before; what they leave to (2) is one section a thread.
   *
   * Nesting is the handle's affair: only the outermost section counts.
   *
   * Sleeping: the driver leaves its thread in `sleeper` and looks at the counters again; an exit
   * looks there after its addition. On x86 that addition is a full fence and one of them sees the
   * other; elsewhere a wake-up may be missed, and the driver looks again within a millisecond.
   *
   * A thread that dies inside a section never counts itself out. The driver, when it has waited for
   * long, does so for it: the death happens-before Thread.isAlive returns false.
   */
  private final Stripes stripes = new Stripes();

  /** Which pair sections count themselves on; readers load it, the driver stores it. */
  private volatile int current;

  /** The thread that sleeps until sections have ended; mostly null. */
  private volatile Thread sleeper;

  StripedRcu(RcuOptions options) {
    super(RcuFlavor.STRIPED, options);
  }

  @Override
  OwnedReader newReader() {
    return new StripedReader(this);
  }

  @Override
  void registered(OwnedReader reader) {}

  @Override
  public void await(long epoch, boolean expedited) {
    VarHandle.fullFence();
    int old = current;
    drain(1 - old, epoch, expedited);
    VarHandle.fullFence();
    current = 1 - old;
    VarHandle.fullFence();
    drain(old, epoch, expedited);
    VarHandle.fullFence();
  }

  @Override
  boolean delays(long epoch, OwnedReader reader) {
    // A grace period waits for either pair in turn; a section of the new one is no culprit for
    // long.
    return reader.inSection();
  }

  Stripes stripes() {
    return stripes;
  }

  int currentPair() {
    return current;
  }

  /** A section has been counted out. */
  void wakeSleeper() {
    Thread waiting = sleeper;
    if (waiting != null) {
      LockSupport.unpark(waiting);
    }
  }

  private void drain(int pair, long epoch, boolean expedited) {
    if (!stripes.drained(pair)) {
      idleStrategy(epoch, expedited).await(new Draining(pair));
    }
  }

  /** What the driver waits for: that all sections of a pair have ended. */
  private final class Draining implements BackoffIdleStrategy.Condition {
    private final int pair;

    Draining(int pair) {
      this.pair = pair;
    }

    @Override
    public boolean holds() {
      return stripes.drained(pair);
    }

    @Override
    public boolean abandoned() {
      for (OwnedReader reader : registered()) {
        if (!reader.owner.isAlive()) {
          ((StripedReader) reader).endForDead();
          removeDead(reader);
        }
      }
      return false;
    }

    @Override
    public void wake(Thread waiting) {
      sleeper = waiting;
    }
  }
}
