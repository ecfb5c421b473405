package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReference;

/**
 * Guarantees 7 and 8: a callback runs after a grace period, and when the barrier returns it has
 * run.
 *
 * <p>The reader watches its object for a while inside its section; the updater publishes another,
 * has a callback reclaim the old one, and waits for the barrier.
 *
 * <table>
 * <caption>Outcomes: the version read, whether it was found reclaimed, whether it was when the
 * barrier returned</caption>
 * <tr><th>version, reclaimed, after<th>callback run at once<th>no barrier<th>every flavor
 * <tr><td>1, 1, any: use after free<td>seen (x86-64: 50 to 95 percent)<td>forbidden<td>forbidden
 * <tr><td>any, any, 0: the barrier was short<td>-<td>seen (x86-64: 75 to 95 percent)<td>forbidden
 * <tr><td>1, 0, 1; 2, 0, 1<td>fine<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = ".*, .*, 0", expect = FORBIDDEN, desc = "The barrier returned before the callback.")
@Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0, 1", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class Callbacks extends Race {
  private static final int LOOKS = 10_000;

  private final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** A broken twin: the callback runs when it is enqueued. */
  @JCStressTest
  @Outcome(id = "1, 1, .*", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class WithoutGracePeriod extends Callbacks {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(III_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater(III_Result r) {
      updaterMeets();
      Version old = replace();
      old.reclaim();
      r.r3 = old.reclaimed();
    }
  }

  /** A broken twin: the updater goes on at once. */
  @JCStressTest
  @Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "Use after free.")
  @Outcome(id = ".*, .*, 0", expect = ACCEPTABLE_INTERESTING, desc = "The callback is pending.")
  @Outcome(expect = ACCEPTABLE, desc = "The callback has run.")
  @State
  public static class WithoutBarrier extends Callbacks {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(III_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater(III_Result r) {
      updaterMeets();
      Version old = replace();
      DOMAIN.call(old::reclaim);
      r.r3 = old.reclaimed();
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends Callbacks {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(III_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater(III_Result r) {
      updaterMeets();
      Version old = replace();
      DOMAIN.call(old::reclaim);
      DOMAIN.barrier();
      r.r3 = old.reclaimed();
    }
  }

  final void read(RacedDomain domain, III_Result r) {
    RacedDomain.Handle reader = domain.reader();
    readerMeets();
    reader.enter();
    Version version = current.dereference();
    r.r1 = version.number;
    r.r2 = version.watch(LOOKS);
    reader.exit();
    readerEnded(r.r1 == 2);
  }

  final Version replace() {
    return current.replace(new Version(2));
  }
}
