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
 * Announcements of {@code rcu-qsbr}: a thread that stays online lets grace periods pass when it
 * says so, and between two announcements it is in a section, whatever it calls.
 *
 * <p>The reader announces, loads {@code x}, writes {@code y} and announces again; the updater
 * writes {@code x}, waits for a grace period and loads {@code y}.
 *
 * <table>
 * <caption>Outcomes: x as the reader saw it, y as the updater saw it</caption>
 * <tr><th>x, y<th>announced between the two<th>announced around the two
 * <tr><td>0, 0: the reader missed x and had not announced<td>seen (x86-64: 10 to 50 percent)<td>forbidden
 * <tr><td>0, 1; 1, 0; 1, 1<td>fine<td>fine
 * </table>
 */
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "A grace period too short.")
@Outcome(expect = ACCEPTABLE, desc = "The reader saw x, or it announced and its y was seen.")
public class QuiescentStates extends Race {
  int x;
  int y;

  /** The broken twin: the thread announces while it still works on what it read. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "A grace period too short.")
  @Outcome(expect = ACCEPTABLE, desc = "The reader saw x, or its y was seen.")
  @State
  public static class AnnouncedBetween extends QuiescentStates {
    private static final RacedDomain DOMAIN = RacedDomain.open(RcuFlavor.QSBR);

    @Actor
    public void reader(II_Result r) {
      RacedDomain.Handle reader = DOMAIN.reader();
      reader.enter();
      readerMeets();
      r.r1 = x;
      readerLingers();
      reader.quiescent();
      readerLingers();
      y = 1;
      reader.exit();
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater(II_Result r) {
      updaterMeets();
      r.r2 = readAfter(DOMAIN);
    }
  }

  /** Announcements stand where the reader holds nothing; flavors that need none pass too. */
  @JCStressTest
  @State
  public static class EveryFlavor extends QuiescentStates {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      RacedDomain.Handle reader = DOMAIN.reader();
      reader.enter();
      readerStarts();
      reader.quiescent();
      r.r1 = x;
      y = 1;
      reader.quiescent();
      reader.exit();
      readerEnded(r.r1 == 1);
    }

    @Actor
    public void updater(II_Result r) {
      updaterStarts();
      r.r2 = readAfter(DOMAIN);
    }
  }

  final int readAfter(RacedDomain domain) {
    x = 1;
    domain.synchronize();
    return y;
  }
}
