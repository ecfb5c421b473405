package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * Handles that come and go while a grace period runs: the reader registers, reads in a section and
 * unregisters, all in the race.
 *
 * <p>A reader is on the list for as long as it has a section, and the list is taken after the
 * update; whoever registers later sees the update.
 *
 * <table>
 * <caption>Outcomes: the version read, and whether it was found reclaimed</caption>
 * <tr><th>version, reclaimed<th>list taken before the update<th>unregistered in the section<th>every flavor
 * <tr><td>1, 1: use after free<td>seen (x86-64: 1 to 5 percent)<td>seen (x86-64: 35 to 50 percent)<td>forbidden
 * <tr><td>1, 0; 2, 0<td>fine<td>fine<td>fine
 * </table>
 */
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The old version, intact.")
@Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The new version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class ReaderRegistration extends EpochModel {
  private static final VarHandle REGISTERED;

  static {
    try {
      REGISTERED =
          MethodHandles.lookup().findVarHandle(ReaderRegistration.class, "registered", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** The list of readers, which has room for one. */
  int registered;

  /** A broken twin: the grace period looks at a list that it took too early. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class ListBeforeUpdate extends ReaderRegistration {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      register();
      enter();
      read(r);
      exit();
      unregister();
    }

    @Actor
    public void updater() {
      updaterMeets();
      boolean listed = isListed();
      Version old = replace();
      if (listed) {
        gracePeriod();
      }
      old.reclaim();
    }
  }

  /** A broken twin: the reader leaves the list before it has read. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "The old version, intact, or the new version.")
  @State
  public static class UnregisteredInSection extends ReaderRegistration {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      register();
      enter();
      Version version = dereference(r);
      unregister();
      look(version, r);
      exit();
    }

    @Actor
    public void updater() {
      updaterMeets();
      Version old = replace();
      if (isListed()) {
        gracePeriod();
      }
      old.reclaim();
    }
  }

  /** The library, in every flavor. */
  @JCStressTest
  @State
  public static class EveryFlavor extends ReaderRegistration {
    private static final RacedDomain DOMAIN = RacedDomain.underTest();

    @Actor
    public void reader(II_Result r) {
      readerMeets();
      try (RcuReader reader = DOMAIN.register()) {
        reader.enter();
        read(r);
        reader.exit();
      }
    }

    @Actor
    public void updater() {
      updaterMeets();
      Version old = replace();
      DOMAIN.synchronize();
      old.reclaim();
    }
  }

  final void read(II_Result r) {
    look(dereference(r), r);
  }

  final Version dereference(II_Result r) {
    Version version = current.dereference();
    r.r1 = version.number;
    readerEnded(r.r1 == 2);
    return version;
  }

  final void look(Version version, II_Result r) {
    readerLingers();
    r.r2 = version.reclaimed();
  }

  final Version replace() {
    return current.replace(new Version(2));
  }

  final void register() {
    REGISTERED.setVolatile(this, 1);
  }

  final void unregister() {
    REGISTERED.setRelease(this, 0);
  }

  final boolean isListed() {
    VarHandle.fullFence();
    return (int) REGISTERED.getAcquire(this) == 1;
  }
}
