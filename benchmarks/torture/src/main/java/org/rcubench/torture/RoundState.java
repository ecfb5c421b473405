package org.rcubench.torture;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.rcu.CallbackFailure;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReference;
import org.rcubench.rcu.StallReport;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureParameters.Scenario;
import org.rcubench.torture.TortureRounds.DomainUnderTest;
import org.rcubench.torture.TortureStatistics.Count;

/** What the threads of a round share: a domain, what is published in it, and the statistics. */
final class RoundState {
  /** Thrown by callbacks on purpose. */
  static final class Deliberate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Deliberate() {
      super("a callback throws on purpose", null, false, false);
    }
  }

  final Rcu rcu;
  final TortureStatistics statistics;
  final FakeUpdater.Interrupts interrupts = new FakeUpdater.Interrupts();
  final RoundPhases phases;
  final int readers;

  private final Scenario scenario;
  private final TortureFailures failures;
  private final List<RcuReference<Element>> slots;
  private final List<StoreBufferRace> races =
      Stream.generate(StoreBufferRace::new).limit(TortureParameters.UPDATERS).toList();
  private final Set<String> reportedStalls = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Thread> callbackRunner = new AtomicReference<>();

  /** Of this domain alone; the statistics go on from round to round. */
  private final LongAdder takenHere = new LongAdder();

  private final LongAdder ranHere = new LongAdder();
  private volatile boolean closing;
  private volatile boolean over;

  /**
   * Opens a domain, and publishes an element in each slot.
   *
   * @param domain what to open
   * @param scenario with which options
   * @param parameters with how many threads
   * @param statistics counts what happens
   * @param failures takes what goes wrong
   */
  RoundState(
      DomainUnderTest domain,
      Scenario scenario,
      TortureParameters parameters,
      TortureStatistics statistics,
      TortureFailures failures) {
    this.scenario = scenario;
    this.statistics = statistics;
    this.failures = failures;
    this.readers = parameters.readers();
    this.phases = new RoundPhases(readers, Runtime.getRuntime().availableProcessors());
    RcuOptions options =
        scenario
            .options(domain.id())
            .withStalls(parameters.stallLimit(), this::stalled)
            .withCallbackFailures(this::callbackFailed);
    this.rcu = domain.open().apply(options);
    this.slots =
        IntStream.range(0, TortureParameters.UPDATERS)
            .mapToObj(slot -> new RcuReference<>(firstElement(slot)))
            .toList();
  }

  private Element firstElement(int slot) {
    Element element = new Element(readers);
    element.prepare(slot);
    return element;
  }

  /** Where an updater races readers. */
  StoreBufferRace race(int updater) {
    return races.get(updater);
  }

  RcuReference<Element> slot(int updater) {
    return slots.get(updater);
  }

  RcuReference<Element> anySlot(RandomGenerator random) {
    return slots.get(random.nextInt(slots.size()));
  }

  boolean running() {
    return !over;
  }

  /** Whether a closed domain is to be expected. */
  boolean closing() {
    return closing;
  }

  void beginClosing() {
    closing = true;
  }

  void end() {
    over = true;
  }

  void fail(Check check, String details) {
    failures.add(check, scenario.toString(), details);
  }

  private void stalled(StallReport report) {
    report.culprits().forEach(culprit -> reportedStalls.add(culprit.thread()));
  }

  /** Whether a thread of that name has been reported for stalling a grace period. */
  boolean reportedStall(String thread) {
    return reportedStalls.contains(thread);
  }

  private void callbackFailed(CallbackFailure failure) {
    if (failure.thrown() instanceof Deliberate) {
      statistics.increment(Count.CALLBACK_FAILURES_REPORTED);
    } else {
      fail(Check.EXCEPTION, TortureFailures.describe(failure.thrown()));
    }
  }

  /**
   * Enqueues a callback and counts it.
   *
   * @return false if it was refused because the backlog is at its limit
   */
  boolean enqueue(Runnable callOrRetire) {
    try {
      callOrRetire.run();
    } catch (RejectedExecutionException e) {
      statistics.increment(Count.CALLBACKS_REFUSED);
      return false;
    }
    countTaken();
    return true;
  }

  /** Enqueues a callback inside another, where only a domain that is being closed refuses it. */
  void enqueueInCallback(Runnable callOrRetire) {
    try {
      callOrRetire.run();
    } catch (IllegalStateException e) {
      if (closing) {
        return;
      }
      throw e;
    }
    countTaken();
    statistics.increment(Count.CALLBACKS_OF_CALLBACKS);
  }

  private void countTaken() {
    takenHere.increment();
    statistics.increment(Count.CALLBACKS);
  }

  /** Runs the body of a callback, and checks that no other callback runs at the same time. */
  void runCallback(Runnable body) {
    Thread other = callbackRunner.compareAndExchange(null, Thread.currentThread());
    if (other != null) {
      fail(Check.CALLBACK_OVERLAP, "another ran in thread " + other.getName());
    }
    ranHere.increment();
    statistics.increment(Count.CALLBACKS_RUN);
    try {
      body.run();
    } finally {
      callbackRunner.set(null);
    }
  }

  /** Checks, when no thread is left, that every callback ran and every failure was reported. */
  void checkClosed() {
    long lost = takenHere.sum() - ranHere.sum();
    if (lost > 0) {
      fail(Check.CALLBACK_LOST, "%d of all threads together".formatted(lost));
    }
    long unreported =
        statistics.get(Count.CALLBACKS_THROWN) - statistics.get(Count.CALLBACK_FAILURES_REPORTED);
    if (unreported != 0) {
      fail(Check.CALLBACK_FAILURE, "%d more threw than were reported".formatted(unreported));
    }
    long backlog = rcu.statistics().backlog();
    if (backlog != 0) {
      fail(Check.CALLBACK_LOST, "%d pending in the closed domain".formatted(backlog));
    }
  }
}
