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
 * How many grace periods a chain of sections needs: a cycle of sections and grace periods is
 * forbidden if it has as many grace periods as sections, or more; with fewer it is allowed.
 *
 * <p>The reader goes hand over hand: it begins its second section before it ends the first, by
 * another handle. A grace period that begins between the two beginnings waits for the first section
 * and not for the second. So two overlapping sections are not one long one, and one grace period is
 * not enough for what is carried from the first to the second. Two are.
 *
 * <table>
 * <caption>Outcomes: x as the first section saw it, y of the second as the updater saw it</caption>
 * <tr><th>x, y<th>two sections, one grace period<th>two sections, two grace periods
 * <tr><td>0, 0: the chain outlasted<td>seen (x86-64: 10 to 60 percent)<td>forbidden
 * <tr><td>0, 1; 1, 0; 1, 1<td>fine<td>fine
 * </table>
 *
 * <p>Source of the rule: J. Alglave et al., <em>Frightening Small Children and Disconcerting
 * Grown-ups: Concurrency in the Linux Kernel</em>, ASPLOS 2018.
 */
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "Two sections outlasted two grace periods.")
@Outcome(expect = ACCEPTABLE, desc = "The first section saw x, or the second ended.")
public class OverlappingSections extends Race {
  int x;
  int y;

  /** The broken twin: one grace period for two sections. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "The chain outlasted.")
  @Outcome(expect = ACCEPTABLE, desc = "The first section saw x, or the second ended.")
  @State
  public static class OneGracePeriod extends OverlappingSections {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(II_Result r) {
      r.r1 = readHandOverHand(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      updaterMeets();
      x = 1;
      DOMAIN.synchronize();
      r.r2 = y;
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends OverlappingSections {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      r.r1 = readHandOverHand(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      updaterMeets();
      x = 1;
      DOMAIN.synchronize();
      DOMAIN.synchronize();
      r.r2 = y;
    }
  }

  final int readHandOverHand(RacedDomain domain) {
    RacedDomain.Handle first = domain.reader();
    RacedDomain.Handle second = domain.otherReader();
    readerMeets();
    first.enter();
    int seen = x;
    readerLingers();
    second.enter();
    first.exit();
    readerLingers();
    y = 1;
    second.exit();
    readerEnded(seen == 1);
    return seen;
  }
}
