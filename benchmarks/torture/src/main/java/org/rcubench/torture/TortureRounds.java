package org.rcubench.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuStatistics;
import org.rcubench.torture.TortureParameters.Scenario;

/** Tortures one flavor or twin: round after round, each in a new domain. */
final class TortureRounds {
  private static final long POLL_NANOS = 5_000_000;

  /**
   * A flavor or a twin.
   *
   * @param id its name
   * @param open opens a domain of it
   */
  record DomainUnderTest(String id, Function<RcuOptions, Rcu> open) {}

  final DomainUnderTest domain;
  final TortureStatistics statistics = new TortureStatistics();
  final TortureFailures failures = new TortureFailures();

  private final TortureParameters parameters;
  private final SplittableRandom random;
  private final List<RcuStatistics> finished = new ArrayList<>();
  private final long began = System.nanoTime();
  private TortureRound round;
  private boolean hung;

  TortureRounds(DomainUnderTest domain, TortureParameters parameters, long seed) {
    this.domain = domain;
    this.parameters = parameters;
    // Random choices are the same for a domain whatever else is tortured.
    this.random = new SplittableRandom(seed + domain.id().hashCode());
  }

  /**
   * Runs rounds until the time is up.
   *
   * @param length how long
   * @param enough whether to stop earlier; asked every few milliseconds, by this thread
   */
  void run(Duration length, BooleanSupplier enough) {
    while (elapsed().compareTo(length) < 0 && !enough.getAsBoolean()) {
      Scenario scenario = Scenario.ALL.get(finished.size() % Scenario.ALL.size());
      RoundState state = new RoundState(domain, scenario, parameters, statistics, failures);
      round = new TortureRound(domain.id(), parameters, state, random.split());
      round.start();
      Duration until = min(length, elapsed().plus(parameters.round()));
      while (elapsed().compareTo(until) < 0 && !enough.getAsBoolean()) {
        LockSupport.parkNanos(POLL_NANOS);
      }
      round.finish();
      finished.add(round.domainStatistics());
      hung |= round.hung();
      round = null;
    }
  }

  /** {@return whether something did not end and may still be running} */
  boolean hung() {
    return hung;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** {@return the statistics of each domain so far} */
  List<RcuStatistics> domainStatistics() {
    List<RcuStatistics> all = new ArrayList<>(finished);
    if (round != null) {
      all.add(round.domainStatistics());
    }
    return all;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
