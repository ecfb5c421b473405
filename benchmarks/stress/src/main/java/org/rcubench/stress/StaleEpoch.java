package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuReference;

/**
 * The stale epoch: a reader is stopped between loading the epoch and storing it, and a grace period
 * goes by.
 *
 * <p>The reader goes on with an epoch that is no longer current, while the updater publishes and
 * waits again. Where one bit tells two grace periods apart, the old phase has become the current
 * one, the section passes for one that began after the update, and one pass over the readers is too
 * short. A second pass, with the phase changed between, makes up for it; liburcu does that. An
 * epoch that never wraps needs no second pass: an old number makes the grace period wait longer
 * than need be, never shorter.
 *
 * <table>
 * <caption>Outcomes: the version read, and whether it was found reclaimed</caption>
 * <tr><th>version, reclaimed<th>one bit, one pass<th>one bit, two passes<th>64 bits, one pass; every flavor
 * <tr><td>1, 1: use after free<td>seen (x86-64: 5 to 25 percent)<td>forbidden<td>forbidden
 * <tr><td>1, 0; 2, 0<td>fine<td>fine<td>fine
 * </table>
 *
 * <p>The library cannot be stopped between the two; its flavors are run with a grace period before
 * the one that counts, and stop where the operating system stops them.
 */
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class StaleEpoch extends EpochModel {
  private static final int LOOKS = 200;
  private static final int LONGEST_STOP = 2_000;

  private static final VarHandle GONE_BY;

  static {
    try {
      GONE_BY = MethodHandles.lookup().findVarHandle(StaleEpoch.class, "goneBy", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** How many grace periods have gone by. */
  int goneBy;

  /** The broken twin: the phase that the reader loaded is current again. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class OneBitOnePass extends StaleEpoch {
    @Actor
    public void reader(II_Result r) {
      readStopped(r);
    }

    @Actor
    public void updater() {
      update(this::changePhaseAndWait);
    }
  }

  /** A second pass waits for the section that the first took for a new one. */
  @JCStressTest
  @State
  public static class OneBitTwoPasses extends StaleEpoch {
    @Actor
    public void reader(II_Result r) {
      readStopped(r);
    }

    @Actor
    public void updater() {
      update(
          () -> {
            changePhaseAndWait();
            changePhaseAndWait();
          });
    }
  }

  /** A number stands for its grace period for good. */
  @JCStressTest
  @State
  public static class NeverWraps extends StaleEpoch {
    @Actor
    public void reader(II_Result r) {
      readStopped(r);
    }

    @Actor
    public void updater() {
      update(this::gracePeriod);
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends StaleEpoch {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      RacedDomain.Handle reader = DOMAIN.reader();
      readerMeets();
      reader.enter();
      readVersion(r);
      reader.exit();
    }

    @Actor
    public void updater() {
      update(DOMAIN::synchronize);
    }
  }

  final void readStopped(II_Result r) {
    readerMeets();
    long loaded = newestEpoch();
    for (int i = 0; i < LONGEST_STOP && (int) GONE_BY.getOpaque(this) == 0; i++) {
      Thread.onSpinWait();
    }
    enterWith(loaded);
    readVersion(r);
    exit();
  }

  final void readVersion(II_Result r) {
    Version version = current.dereference();
    r.r1 = version.number;
    r.r2 = version.watch(LOOKS);
    readerEnded(r.r1 == 2);
  }

  final void update(Runnable gracePeriod) {
    updaterMeets();
    gracePeriod.run();
    GONE_BY.setRelease(this, 1);
    readerGoesOn();
    Version old = current.replace(new Version(2));
    gracePeriod.run();
    old.reclaim();
  }

  /** One pass with a phase of one bit: 1 and 2 in turn. */
  final void changePhaseAndWait() {
    long phase = 3 - epoch;
    EPOCH.setVolatile(this, phase);
    VarHandle.fullFence();
    long seen = (long) STATE.getAcquire(this);
    while (seen != OUTSIDE && seen != phase) {
      Thread.onSpinWait();
      seen = (long) STATE.getAcquire(this);
    }
  }
}
