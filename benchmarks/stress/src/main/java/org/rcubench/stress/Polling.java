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
 * Guarantee 6: when a cookie has elapsed, so has a grace period since it was taken.
 *
 * <p>The reader watches its object for a while inside its section; the updater publishes another,
 * takes a cookie, and reclaims the old one if it finds that the cookie has elapsed.
 *
 * <table>
 * <caption>Outcomes: the version read, whether it was found reclaimed, whether the cookie
 * elapsed</caption>
 * <tr><th>version, reclaimed, elapsed<th>cookie taken before the update<th>every flavor
 * <tr><td>1, 1, 1: use after free<td>seen (x86-64: 28 to 63 percent)<td>forbidden
 * <tr><td>1, 0, 1; 2, 0, 1: reclaimed in time<td>fine<td>fine
 * <tr><td>1, 0, 0; 2, 0, 0: not reclaimed<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "1, 0, .*", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0, .*", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class Polling extends Race {
  private static final int LOOKS = 10_000;
  private static final int POLLS = 200;

  final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** The broken twin: the grace period of the cookie may have passed before the update. */
  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class CookieBeforeUpdate extends Polling {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(III_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater(III_Result r) {
      long cookie = DOMAIN.getState();
      DOMAIN.synchronize();
      updaterMeets();
      Version old = current.replace(new Version(2));
      r.r3 = reclaimIfElapsed(DOMAIN, cookie, old);
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends Polling {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(III_Result r) {
      read(DOMAIN, r);
    }

    @Actor
    public void updater(III_Result r) {
      updaterMeets();
      Version old = current.replace(new Version(2));
      r.r3 = reclaimIfElapsed(DOMAIN, DOMAIN.startPoll(), old);
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

  @SuppressWarnings(
      "ThreadPriorityCheck") // yields to the reclaimer, which has no processor to itself
  final int reclaimIfElapsed(RacedDomain domain, long cookie, Version old) {
    for (int i = 0; i < POLLS; i++) {
      if (domain.poll(cookie)) {
        old.reclaim();
        return 1;
      }
      Thread.yield();
    }
    return 0;
  }
}
