package org.rcubench.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.rcubench.rcu.RcuStatistics;

/** The torture of one flavor or twin: round after round, each in a new domain. */
final class Trial {
  private static final long TICK_NANOS = 5_000_000;

  final Subject subject;
  final Tally tally = new Tally();
  final Failures failures = new Failures();

  private final Extent extent;
  private final SplittableRandom random;
  private final List<RcuStatistics> finished = new ArrayList<>();
  private final long began = System.nanoTime();
  private Round round;
  private boolean hung;

  Trial(Subject subject, Extent extent, long seed) {
    this.subject = subject;
    this.extent = extent;
    // Of a subject's own, so that it meets the same whims whatever else is tortured.
    this.random = new SplittableRandom(seed + subject.id().hashCode());
  }

  /**
   * Begins rounds until the time is up.
   *
   * @param length how long
   * @param enough whether to end earlier; asked every few milliseconds, by this thread
   */
  void run(Duration length, BooleanSupplier enough) {
    while (elapsed().compareTo(length) < 0 && !enough.getAsBoolean()) {
      Conditions conditions = Conditions.ALL.get(finished.size() % Conditions.ALL.size());
      Arena arena = new Arena(subject, conditions, extent, tally, failures);
      round = new Round(subject, extent, arena, random.split());
      round.start();
      Duration until = min(length, elapsed().plus(extent.round()));
      while (elapsed().compareTo(until) < 0 && !enough.getAsBoolean()) {
        LockSupport.parkNanos(TICK_NANOS);
      }
      round.finish();
      finished.add(round.statistics());
      hung |= round.hung();
      round = null;
    }
  }

  /** {@return whether something did not end, and is still there} */
  boolean hung() {
    return hung;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** {@return what the domains have done so far, one after the other} */
  List<RcuStatistics> statistics() {
    List<RcuStatistics> all = new ArrayList<>(finished);
    if (round != null) {
      all.add(round.statistics());
    }
    return all;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
