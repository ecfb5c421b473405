package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.rcubench.rcu.RcuReference;

/**
 * The end of a section: it is a release, which the grace period acquires, so that what the section
 * does last is done when the grace period ends. One {@code membarrier(2)} a grace period rests on
 * this; where sections end in a plain store, a second has to follow the wait.
 *
 * <p>The section looks at its object a last time, and writes a last word; the updater, after the
 * grace period, reclaims the object and loads the word. All of these are plain.
 *
 * <table>
 * <caption>Outcomes: the version read, whether it was found reclaimed, the last word</caption>
 * <tr><th>version, reclaimed, word<th>the last accesses pass the end<th>every flavor
 * <tr><td>1, 1, any: use after free<td>seen (x86-64: 0.01 to 0.08 percent)<td>forbidden
 * <tr><td>1, 0, 0: the section's last word is lost<td>seen (x86-64: 4 to 10 percent)<td>forbidden
 * <tr><td>1, 0, 1; 2, 0, 0; 2, 0, 1<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "1, 0, 0", expect = FORBIDDEN, desc = "The last word of the section is lost.")
@Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0, .*", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class EndOfSection extends EpochModel {
  private final RcuReference<Version> current = new RcuReference<>(new Version(1));
  private int word;

  /**
   * The broken twin: the last accesses come after the end. That is what a plain store at the end
   * lets a compiler make of a section, and a weak machine; it is written out here, since HotSpot
   * leaves these in their order and so does x86-64.
   */
  @JCStressTest
  @Outcome(id = "1, 1, .*", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE_INTERESTING, desc = "The last word is lost.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class AccessesPassTheEnd extends EndOfSection {
    @Actor
    public void reader(III_Result r) {
      readerMeets();
      enter();
      Version version = readFirst(r);
      exit();
      readLast(version, r);
    }

    @Actor
    public void updater(III_Result r) {
      update(this::gracePeriod, r);
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends EndOfSection {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(III_Result r) {
      RacedDomain.Handle reader = DOMAIN.reader();
      readerMeets();
      reader.enter();
      Version version = readFirst(r);
      readLast(version, r);
      reader.exit();
    }

    @Actor
    public void updater(III_Result r) {
      update(DOMAIN::synchronize, r);
    }
  }

  final Version readFirst(III_Result r) {
    Version version = current.dereference();
    r.r1 = version.number;
    readerEnded(r.r1 == 2);
    readerLingers();
    return version;
  }

  final void readLast(Version version, III_Result r) {
    r.r2 = version.reclaimed();
    word = 1;
  }

  final void update(Runnable gracePeriod, III_Result r) {
    updaterMeets();
    Version old = current.replace(new Version(2));
    gracePeriod.run();
    old.reclaim();
    r.r3 = word;
  }
}
