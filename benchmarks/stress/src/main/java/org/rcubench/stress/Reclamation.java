package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReference;

/**
 * Guarantee 1 as programs use it: what a section has dereferenced is not reclaimed before the
 * section ends. The Linux kernel's memory model calls it deferred free.
 *
 * <p>The reader dereferences and looks whether its object was reclaimed; the updater publishes
 * another object, waits for a grace period, and reclaims the old one.
 *
 * <table>
 * <caption>Outcomes: the version read, and whether it was found reclaimed</caption>
 * <tr><th>version, reclaimed<th>without a grace period<th>every flavor
 * <tr><td>1, 1: use after free<td>seen (x86-64: 0.03 to 5 percent)<td>forbidden
 * <tr><td>1, 0: the old version, intact<td>fine<td>fine
 * <tr><td>2, 0: the new version<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class Reclamation extends Race {
  private final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** The broken twin: the updater reclaims at once. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The old version, intact.")
  @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The new version.")
  @Outcome(expect = FORBIDDEN, desc = "There is no such version.")
  @State
  public static class WithoutGracePeriod extends Reclamation {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(II_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater() {
      update(() -> {});
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends Reclamation {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater() {
      update(DOMAIN::synchronize);
    }
  }

  final void read(RacedDomain domain, II_Result r) {
    RacedDomain.Handle reader = domain.reader();
    readerStarts();
    reader.enter();
    Version version = current.dereference();
    r.r1 = version.number;
    r.r2 = version.reclaimed();
    reader.exit();
    readerEnded(r.r1 == 2);
  }

  final void update(Runnable gracePeriod) {
    updaterStarts();
    Version old = current.replace(new Version(2));
    gracePeriod.run();
    old.reclaim();
  }
}
