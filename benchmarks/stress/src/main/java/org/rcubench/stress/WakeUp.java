package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Waking up: an updater that fell asleep because a section lasts is woken when it ends.
 *
 * <p>The reader stays in its section for about as long as an updater takes to fall asleep. To see
 * that a section lasts and to sleep are two steps, and the section may end between them. An updater
 * that then sleeps without leaving word first and looking again sleeps for ever; in the twin, for a
 * millisecond.
 *
 * <table>
 * <caption>Outcome: did the updater sleep on when there was nothing to wait for</caption>
 * <tr><th>asleep<th>looks, leaves word, sleeps<th>leaves word, looks, sleeps<th>every flavor
 * <tr><td>1<td>seen (x86-64: 0.1 to 0.5 percent)<td>forbidden<td>forbidden
 * <tr><td>0<td>fine<td>fine<td>fine
 * </table>
 *
 * <p>The flavors tolerate a wake-up that is missed and look again within a millisecond, see {@code
 * EpochDomain}; so of them it is asked only that the grace period ends within seconds after the
 * section.
 */
@Outcome(id = "0", expect = ACCEPTABLE, desc = "Woken, or never asleep.")
@Outcome(expect = FORBIDDEN, desc = "The wake-up was lost.")
public class WakeUp extends EpochModel {
  private static final int LONGEST_SECTION_NANOS = 65_536;
  private static final int STEP_NANOS = 7_919;
  private static final long SECONDS = 10_000_000_000L;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private static int length;

  private volatile Thread sleeper;
  private volatile boolean woken;
  private boolean slept;
  long ended;

  /** The broken twin: the section may end after the look, and nobody knows whom to wake. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE_INTERESTING, desc = "The wake-up was lost.")
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "Woken, or never asleep.")
  @State
  public static class LooksThenLeavesWord extends WakeUp {
    @Actor
    public void reader() {
      readAndWake();
    }

    @Actor
    public void updater() {
      updaterMeets();
      boolean lasts = sectionLasts();
      leaveWord();
      if (lasts) {
        sleep();
      }
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = sleptInVain();
    }
  }

  /** Word is left before the look: the reader sees the sleeper, or the sleeper sees the end. */
  @JCStressTest
  @State
  public static class LeavesWordThenLooks extends WakeUp {
    @Actor
    public void reader() {
      readAndWake();
    }

    @Actor
    public void updater() {
      updaterMeets();
      leaveWord();
      if (sectionLasts()) {
        sleep();
      }
    }

    @Arbiter
    public void after(I_Result r) {
      r.r1 = sleptInVain();
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends WakeUp {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader() {
      RacedDomain.Handle reader = DOMAIN.reader();
      readerMeets();
      reader.enter();
      stay();
      ended = System.nanoTime();
      reader.exit();
    }

    @Actor
    public void updater(I_Result r) {
      updaterMeets();
      DOMAIN.synchronize();
      boolean late = ended != 0 && System.nanoTime() - ended > SECONDS;
      r.r1 = late ? 1 : 0;
    }
  }

  final void readAndWake() {
    enter();
    readerMeets();
    readerLingers();
    exit();
    VarHandle.fullFence();
    Thread waiting = sleeper;
    readerEnded(waiting != null);
    if (waiting != null) {
      woken = true;
      LockSupport.unpark(waiting);
    }
  }

  final boolean sectionLasts() {
    return (long) STATE.getAcquire(this) != OUTSIDE;
  }

  final void leaveWord() {
    sleeper = Thread.currentThread();
    VarHandle.fullFence();
  }

  /** Sleeps until it is woken, or for long. */
  final void sleep() {
    long deadline = System.nanoTime() + LONGEST_SLEEP_NANOS;
    while (!woken && System.nanoTime() < deadline) {
      LockSupport.parkNanos(this, LONGEST_SLEEP_NANOS);
    }
    slept = true;
  }

  /** When both are done: 1 if the updater slept and the reader knew of no sleeper. */
  final int sleptInVain() {
    return slept && !woken ? 1 : 0;
  }

  private static void stay() {
    length = (length + STEP_NANOS) & (LONGEST_SECTION_NANOS - 1);
    long end = System.nanoTime() + length;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
