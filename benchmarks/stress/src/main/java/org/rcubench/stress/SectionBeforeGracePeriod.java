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
 * Guarantee 1, store buffering between a section and a grace period: a section that misses what was
 * written before the grace period has ended when the grace period has, and all it wrote is seen.
 *
 * <p>The reader's section loads {@code x} and then writes {@code y}; the updater writes {@code x},
 * waits for a grace period and loads {@code y}. All accesses are plain: the section and the grace
 * period alone order them. With the fences taken out of the library this is what shows it first.
 *
 * <table>
 * <caption>Outcomes: x as the section saw it, y as the updater saw it</caption>
 * <tr><th>x, y<th>without the fence<th>every flavor
 * <tr><td>0, 0: the section missed x and had not ended<td>seen (x86-64: 4 to 33 percent)<td>forbidden
 * <tr><td>0, 1: the section missed x and had ended<td>fine<td>fine
 * <tr><td>1, 0; 1, 1: the section saw x<td>fine<td>fine
 * </table>
 */
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "A grace period too short.")
@Outcome(expect = ACCEPTABLE, desc = "The section saw x, or it ended and its y was seen.")
public class SectionBeforeGracePeriod extends EpochModel {
  int x;
  int y;

  /**
   * The broken twin: the stores of {@code rcu-membarrier} without its system call, or of {@code
   * rcu-fenced} without its fence.
   */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "A grace period too short.")
  @Outcome(expect = ACCEPTABLE, desc = "The section saw x, or it ended and its y was seen.")
  @State
  public static class WithoutFence extends SectionBeforeGracePeriod {
    @Actor
    public void reader(II_Result r) {
      readerStarts();
      STATE.setOpaque(this, epoch);
      r.r1 = x;
      y = 1;
      exit();
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater(II_Result r) {
      updaterStarts();
      x = 1;
      gracePeriod();
      r.r2 = y;
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends SectionBeforeGracePeriod {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      RacedDomain.Handle reader = DOMAIN.reader();
      readerStarts();
      reader.enter();
      r.r1 = x;
      y = 1;
      reader.exit();
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater(II_Result r) {
      updaterStarts();
      x = 1;
      DOMAIN.synchronize();
      r.r2 = y;
    }
  }
}
