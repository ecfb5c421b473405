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
 * Guarantee 1, message passing across a grace period: a section that sees what was written after
 * the grace period began after it did, so it sees what was written before. (RCU-MP)
 *
 * <p>The updater writes {@code x}, waits for a grace period and writes {@code y}. The section loads
 * {@code x} first and {@code y} later, which is the order in which a machine that executes one step
 * at a time goes wrong without a grace period; with one, the order within the section is of no
 * matter.
 *
 * <table>
 * <caption>Outcomes: x and y as the section saw them</caption>
 * <tr><th>x, y<th>without a grace period<th>every flavor
 * <tr><td>0, 1: the section lasted from before x to after y<td>seen (x86-64: 35 to 90 percent)<td>forbidden
 * <tr><td>0, 0; 1, 0; 1, 1<td>fine<td>fine
 * </table>
 */
@Outcome(id = "0, 1", expect = FORBIDDEN, desc = "The section outlasted the grace period.")
@Outcome(expect = ACCEPTABLE, desc = "The section reached to one side of the grace period.")
public class MessagePassing extends Race {
  int x;
  int y;

  /** The broken twin: nothing stands between the stores. */
  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE_INTERESTING, desc = "The section lasted throughout.")
  @Outcome(expect = ACCEPTABLE, desc = "The section reached to one side of the update.")
  @State
  public static class WithoutGracePeriod extends MessagePassing {
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
  public static class EveryFlavor extends MessagePassing {
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
    readerMeets();
    reader.enter();
    r.r1 = x;
    readerLingers();
    r.r2 = y;
    reader.exit();
    readerEnded(r.r1 == 1);
  }

  final void update(Runnable gracePeriod) {
    updaterMeets();
    x = 1;
    gracePeriod.run();
    y = 1;
  }
}
