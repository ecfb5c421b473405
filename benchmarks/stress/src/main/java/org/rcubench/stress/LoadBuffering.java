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

/**
 * Guarantee 1, load buffering across a grace period: a section of which anything was seen before
 * the grace period sees nothing of what is written after it.
 *
 * <p>The updater loads {@code y}, waits for a grace period and writes {@code x}. The section writes
 * {@code y} first and loads {@code x} later. In the other order no x86-64 goes wrong without a
 * grace period, since it does not store before it has loaded; other machines and compilers may. A
 * grace period forbids the outcome in either order, so the one that shows is the one to test.
 *
 * <table>
 * <caption>Outcomes: x as the section saw it, y as the updater saw it</caption>
 * <tr><th>x, y<th>without a grace period<th>every flavor
 * <tr><td>1, 1: each saw what the other did<td>seen (x86-64: 20 to 50 percent)<td>forbidden
 * <tr><td>0, 0; 0, 1; 1, 0<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "The section outlasted the grace period.")
@Outcome(expect = ACCEPTABLE, desc = "The section reached to one side of the grace period.")
public class LoadBuffering extends Race {
  int x;
  int y;

  /** The broken twin: nothing stands between the load and the store. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "The section lasted throughout.")
  @Outcome(expect = ACCEPTABLE, desc = "The section reached to one side of the update.")
  @State
  public static class WithoutGracePeriod extends LoadBuffering {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(II_Result r) {
      r.r1 = read(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = update(() -> {});
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends LoadBuffering {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      r.r1 = read(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = update(DOMAIN::synchronize);
    }
  }

  final int read(RacedDomain domain) {
    RacedDomain.Handle reader = domain.reader();
    readerMeets();
    reader.enter();
    y = 1;
    readerLingers();
    int seen = x;
    reader.exit();
    readerEnded(seen == 1);
    return seen;
  }

  final int update(Runnable gracePeriod) {
    updaterMeets();
    int seen = y;
    gracePeriod.run();
    x = 1;
    return seen;
  }
}
