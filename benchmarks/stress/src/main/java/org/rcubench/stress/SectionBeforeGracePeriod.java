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
public class SectionBeforeGracePeriod extends Miniature {
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

  /** The reader's fence against the updater's. */
  @JCStressTest
  @State
  public static class Fenced extends SectionBeforeGracePeriod {
    private static final Domain DOMAIN = Domain.open(RcuFlavor.FENCED);

    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithin(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = readAfter(DOMAIN);
    }
  }

  /** The updater's system call in place of the reader's fence. */
  @JCStressTest
  @State
  public static class Membarrier extends SectionBeforeGracePeriod {
    private static final Domain DOMAIN = Domain.open(RcuFlavor.MEMBARRIER);

    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithin(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = readAfter(DOMAIN);
    }
  }

  /** Announcements in place of sections; the reader is online for the section alone. */
  @JCStressTest
  @State
  public static class Qsbr extends SectionBeforeGracePeriod {
    private static final Domain DOMAIN = Domain.open(RcuFlavor.QSBR);

    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithin(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = readAfter(DOMAIN);
    }
  }

  /** Counters in place of readers. */
  @JCStressTest
  @State
  public static class Striped extends SectionBeforeGracePeriod {
    private static final Domain DOMAIN = Domain.open(RcuFlavor.STRIPED);

    @Actor
    public void reader(II_Result r) {
      r.r1 = readWithin(DOMAIN);
    }

    @Actor
    public void updater(II_Result r) {
      r.r2 = readAfter(DOMAIN);
    }
  }

  final int readWithin(Domain domain) {
    Reader reader = domain.reader();
    readerStarts();
    reader.enter();
    int seen = x;
    y = 1;
    reader.exit();
    readerEnded(seen == 1);
    return seen;
  }

  final int readAfter(Domain domain) {
    updaterStarts();
    x = 1;
    domain.synchronize();
    return y;
  }
}
