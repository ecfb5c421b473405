package org.rcubench.torture;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.rcu.CallbackFailure;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReference;

/** What the threads of a round share: a domain, what is published in it, and the counts. */
final class Arena {
  /** Thrown by callbacks on purpose. */
  static final class Deliberate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Deliberate() {
      super("a callback throws on purpose", null, false, false);
    }
  }

  final Rcu rcu;
  final Tally tally;
  final Failures failures;
  final StallWatch stallWatch = new StallWatch();
  final Interrupts interrupts = new Interrupts();
  final Phases phases;
  final int readers;

  private final Conditions conditions;
  private final List<RcuReference<Element>> slots;
  private final List<Duel> duels = Stream.generate(Duel::new).limit(Extent.UPDATERS).toList();
  private final AtomicReference<Thread> callbackRunner = new AtomicReference<>();

  /** Of this domain alone, where the tally goes on from round to round. */
  private final LongAdder takenHere = new LongAdder();

  private final LongAdder ranHere = new LongAdder();
  private volatile boolean closing;
  private volatile boolean over;

  /**
   * Opens a domain, and publishes an element in each slot.
   *
   * @param subject what to open
   * @param conditions how
   * @param extent how much of everything
   * @param tally counts
   * @param failures takes what goes wrong
   */
  Arena(Subject subject, Conditions conditions, Extent extent, Tally tally, Failures failures) {
    this.conditions = conditions;
    this.tally = tally;
    this.failures = failures;
    this.readers = extent.readers();
    this.phases = new Phases(readers, Runtime.getRuntime().availableProcessors());
    RcuOptions options =
        conditions
            .options(subject.id())
            .withStalls(extent.stallLimit(), stallWatch::report)
            .withCallbackFailures(this::failed);
    this.rcu = subject.open().apply(options);
    this.slots =
        IntStream.range(0, Extent.UPDATERS)
            .mapToObj(slot -> new RcuReference<>(firstElement(slot)))
            .toList();
  }

  private Element firstElement(int slot) {
    Element element = new Element(readers);
    element.prepare(slot);
    return element;
  }

  /** Where an updater meets readers. */
  Duel duel(int updater) {
    return duels.get(updater);
  }

  RcuReference<Element> slot(int updater) {
    return slots.get(updater);
  }

  RcuReference<Element> anySlot(RandomGenerator random) {
    return slots.get(random.nextInt(slots.size()));
  }

  /** Whether there is still something to do. */
  boolean goesOn() {
    return !over;
  }

  /** Whether a closed domain is no surprise. */
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
    failures.add(check, conditions.toString(), details);
  }

  /** Counts a callback that the domain took. */
  void callbackTaken() {
    takenHere.increment();
    tally.increment(Count.CALLBACKS);
  }

  /** Runs what a callback is for, as the only callback. */
  void inCallback(Runnable work) {
    Thread other = callbackRunner.compareAndExchange(null, Thread.currentThread());
    if (other != null) {
      fail(Check.CALLBACK_OVERLAP, "one ran in thread " + other.getName());
    }
    ranHere.increment();
    tally.increment(Count.CALLBACKS_RUN);
    try {
      work.run();
    } finally {
      callbackRunner.set(null);
    }
  }

  private void failed(CallbackFailure failure) {
    if (failure.thrown() instanceof Deliberate) {
      tally.increment(Count.CALLBACK_FAILURES_REPORTED);
    } else {
      fail(Check.EXCEPTION, Stacks.of(failure.thrown()));
    }
  }

  /** Looks whether all callbacks are accounted for, when nobody is left to enqueue any. */
  void checkClosed() {
    long lost = takenHere.sum() - ranHere.sum();
    if (lost > 0) {
      fail(Check.CALLBACK_LOST, "%d of all threads".formatted(lost));
    }
    long unreported =
        tally.get(Count.CALLBACKS_THROWN) - tally.get(Count.CALLBACK_FAILURES_REPORTED);
    if (unreported != 0) {
      fail(Check.CALLBACK_FAILURE, "%d more threw than were reported".formatted(unreported));
    }
  }
}
