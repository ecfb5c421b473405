package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Strategies that change data by copy: what a section holds is not reclaimed under it.
 *
 * <p>The reader dereferences and watches its object for a while; the updater twice publishes
 * another object and reclaims the old one as soon as it may. Each strategy comes after a twin of a
 * few lines that leaves out one of its steps.
 *
 * <table>
 * <caption>Outcomes: the version read, and whether it was found reclaimed</caption>
 * <tr><th>version, reclaimed<th>a step left out<th>every strategy
 * <tr><td>any, 1: use after free<td>seen (x86-64: 0.3 to 55 percent)<td>forbidden
 * <tr><td>any, 0<td>fine<td>fine
 * </table>
 */
@Outcome(id = "[123], 1", expect = FORBIDDEN, desc = "Use after free.")
@Outcome(id = "[123], 0", expect = ACCEPTABLE, desc = "An intact version.")
@Outcome(expect = FORBIDDEN, desc = "There is no such version.")
public class UseAfterFree extends Race implements Section {
  private static final int LOOKS = 200;
  private static final int NUMBERS = 2;

  private static final VarHandle HAZARD;
  private static final VarHandle GENERATION;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HAZARD = lookup.findVarHandle(UseAfterFree.class, "hazard", Version.class);
      GENERATION = lookup.findVarHandle(UseAfterFree.class, "generation", AtomicInteger.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final RcuReference<Version> current = new RcuReference<>(new Version(1));

  /** Of the twins: what the reader says it uses, and the count that it counts up. */
  Version hazard;

  AtomicInteger generation = new AtomicInteger(1);

  /** A broken twin: the object may have gone before the reader says that it uses it. */
  @JCStressTest
  @Outcome(id = "[123], 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "An intact version.")
  @State
  public static class HazardPointerWithoutRecheck extends UseAfterFree {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      Version version = dereference();
      readerLingers();
      HAZARD.setRelease(this, version);
      VarHandle.fullFence();
      watch(version, r);
      HAZARD.setRelease(this, (Version) null);
    }

    @Actor
    public void updater() {
      updaterMeets();
      replaceTwice(this::awaitNoHazard);
    }
  }

  /** A broken twin: the reader looks again before others can see what it says. */
  @JCStressTest
  @Outcome(id = "[123], 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "An intact version.")
  @State
  public static class HazardPointerWithoutFence extends UseAfterFree {
    @Actor
    public void reader(II_Result r) {
      readerStarts();
      Version version;
      do {
        version = dereference();
        HAZARD.setRelease(this, version);
      } while (dereference() != version);
      watch(version, r);
      HAZARD.setRelease(this, (Version) null);
    }

    @Actor
    public void updater() {
      updaterStarts();
      replaceTwice(this::awaitNoHazard);
    }
  }

  /** Readers that say what they use. */
  @JCStressTest
  @State
  public static class HazardPointer extends UseAfterFree {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("hazard-pointer");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** The broken twin: a reader counts itself into a generation that is over. */
  @JCStressTest
  @Outcome(id = "[123], 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "An intact version.")
  @State
  public static class RefcountFromZero extends UseAfterFree {
    @Actor
    public void reader(II_Result r) {
      readerMeets();
      AtomicInteger count = (AtomicInteger) GENERATION.getVolatile(this);
      readerLingers();
      count.incrementAndGet();
      watch(dereference(), r);
      count.decrementAndGet();
    }

    @Actor
    public void updater() {
      updaterMeets();
      replaceTwice(
          old -> {
            AtomicInteger count = (AtomicInteger) GENERATION.getAndSet(this, new AtomicInteger(1));
            count.decrementAndGet();
            while (count.get() != 0) {
              Thread.onSpinWait();
            }
          });
    }
  }

  /** Readers that count themselves in unless the count is zero. */
  @JCStressTest
  @State
  public static class Refcount extends UseAfterFree {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("refcount");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** The broken twin: the updater does not change the phase. */
  @JCStressTest
  @Outcome(id = "[123], 1", expect = ACCEPTABLE_INTERESTING, desc = "Use after free.")
  @Outcome(expect = ACCEPTABLE, desc = "An intact version.")
  @State
  public static class PhaserWithoutFlip extends UseAfterFree {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("phaser");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      updaterMeets();
      replaceTwice(old -> {});
    }
  }

  /** Readers that count themselves in and out of a phase. */
  @JCStressTest
  @State
  public static class Phaser extends UseAfterFree {
    private static final SharedStrategy STRATEGY = SharedStrategy.open("phaser");

    @Actor
    public void reader(II_Result r) {
      read(STRATEGY, r);
    }

    @Actor
    public void updater() {
      update(STRATEGY);
    }
  }

  /** How an updater waits until nobody uses the old version. */
  interface Wait {
    void until(Version old);
  }

  final void read(SharedStrategy strategy, II_Result r) {
    Session session = strategy.session();
    readerStarts();
    long both = session.read(this);
    r.r1 = (int) (both / NUMBERS);
    r.r2 = (int) (both % NUMBERS);
    readerEnded(r.r1 > 1);
  }

  @Override
  public final long run(Session session) {
    Version version = session.dereference(current);
    return (long) version.number * NUMBERS + version.watch(LOOKS);
  }

  final void update(SharedStrategy strategy) {
    Session session = strategy.session();
    updaterStarts();
    replaceTwice(session::awaitReaders);
  }

  final void replaceTwice(Wait wait) {
    for (int number = 2; number <= 3; number++) {
      Version old = current.replace(new Version(number));
      wait.until(old);
      old.reclaim();
      updaterLingers();
    }
  }

  final void awaitNoHazard(Version old) {
    VarHandle.fullFence();
    while ((Version) HAZARD.getAcquire(this) == old) {
      Thread.onSpinWait();
    }
  }

  final Version dereference() {
    return current.dereference();
  }

  final void watch(Version version, II_Result r) {
    r.r1 = version.number;
    r.r2 = version.watch(LOOKS);
    readerEnded(r.r1 > 1);
  }
}
