package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Guarantee 2, store buffering around {@code synchronize}: a grace period orders what its caller
 * does before it with what its caller does after it, also for the caller that another one's grace
 * period served.
 *
 * <p>Each of two updaters writes its own word, waits for a grace period and loads the other's. All
 * accesses are plain.
 *
 * <table>
 * <caption>Outcomes: what each saw of the other</caption>
 * <tr><th>first, second<th>without grace periods<th>every flavor
 * <tr><td>0, 0<td>seen (x86-64: 0.3 to 30 percent)<td>forbidden
 * <tr><td>0, 1; 1, 0; 1, 1<td>fine<td>fine
 * </table>
 */
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "Each misses the other.")
@Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
public class GracePeriodAsFence {
  int x;
  int y;

  /** The broken twin: nothing stands between the store and the load. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "Each misses the other.")
  @Outcome(expect = ACCEPTABLE, desc = "At least one sees the other.")
  @State
  public static class WithoutGracePeriod extends GracePeriodAsFence {
    @Actor
    public void first(II_Result r) {
      x = 1;
      r.r1 = y;
    }

    @Actor
    public void second(II_Result r) {
      y = 1;
      r.r2 = x;
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends GracePeriodAsFence {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void first(II_Result r) {
      x = 1;
      DOMAIN.synchronize();
      r.r1 = y;
    }

    @Actor
    public void second(II_Result r) {
      y = 1;
      DOMAIN.synchronize();
      r.r2 = x;
    }
  }
}
