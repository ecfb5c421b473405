package org.rcubench.torture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rcubench.rcu.RcuReference;
import org.rcubench.torture.CheckedSections.BusyLoop;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/**
 * Publishes one element after the other in its slot, and sends the replaced ones through the pipe:
 * by waiting for grace periods, or by callbacks that enqueue themselves again.
 */
final class TortureUpdater extends TortureWorker {
  private static final int POOL = 256;
  private static final int BURST = 100;
  private static final int RACES = 30;
  private static final long LONGEST_REST_NANOS = 500_000;
  private static final long POOL_EMPTY_NANOS = 100_000;

  private final int index;
  private final RcuReference<Element> slot;
  private final Queue<Element> pool = new ConcurrentLinkedQueue<>();

  /** Unpublished elements that age with the grace periods that this thread waits for. */
  private final Deque<Element> removed = new ArrayDeque<>();

  private final BusyLoop busy = new BusyLoop();
  private long published;

  TortureUpdater(RoundState round, int index, SplittableRandom random) {
    super(round, random);
    this.index = index;
    this.slot = round.slot(index);
    for (int i = 0; i < POOL; i++) {
      pool.add(new Element(round.readers));
    }
  }

  @Override
  boolean races() {
    return round.phases.updaterRaces(index);
  }

  @Override
  void step() {
    if (races()) {
      race();
      return;
    }
    switch (random.nextInt(8)) {
      case 0, 1 -> burst();
      case 2 -> update(round.rcu::synchronizeExpedited, Count.EXPEDITED);
      case 3 -> update(this::poll, Count.POLL);
      case 4 -> update(this::synchronizeSince, Count.SYNCHRONIZE_SINCE);
      default -> updatesByCallback();
    }
    if (random.nextInt(8) == 0) {
      rest(random.nextLong(LONGEST_REST_NANOS));
    }
  }

  /** Updates, each at the moment when a reader begins a section. */
  private void race() {
    StoreBufferRace race = round.race(index);
    int way = random.nextInt(4);
    for (int i = 0; i < RACES && round.running(); i++) {
      if (race.awaitReader(busy)) {
        switch (way) {
          case 0 -> update(this::synchronizeSinceNow, Count.SYNCHRONIZE_SINCE);
          case 1 -> updateByCallback();
          default -> update(round.rcu::synchronize, Count.SYNCHRONIZE);
        }
      }
    }
  }

  /** Updates as fast as grace periods go. */
  private void burst() {
    for (int i = 0; i < BURST && round.running(); i++) {
      update(round.rcu::synchronize, Count.SYNCHRONIZE);
    }
  }

  private void update(Runnable gracePeriod, Count count) {
    Element old = replace();
    if (old == null) {
      return;
    }
    removed.addLast(old);
    gracePeriod.run();
    // At once: a reader that was overlooked is about to look for the last time.
    advanceRemoved();
    round.statistics.increment(count);
  }

  private void updateByCallback() {
    Element old = replace();
    if (old != null && !round.enqueue(() -> callOrRetire(old))) {
      removed.addLast(old);
    }
  }

  private void updatesByCallback() {
    for (int left = random.nextInt(BURST); left >= 0; left--) {
      updateByCallback();
    }
  }

  /** Publishes an element and returns the one that it replaced; null if the pool is empty. */
  private Element replace() {
    Element next = pool.poll();
    if (next == null) {
      round.statistics.increment(Count.POOL_EMPTY);
      rest(POOL_EMPTY_NANOS);
      return null;
    }
    published++;
    next.prepare(published * TortureParameters.UPDATERS + index);
    // Counted before, since nothing may delay the grace period after the replacement.
    round.statistics.increment(Count.UPDATES);
    Element old = slot.replace(next);
    old.unpublished();
    return old;
  }

  /** The youngest first: a reader that was overlooked holds it for nanoseconds. */
  private void advanceRemoved() {
    for (Iterator<Element> youngest = removed.descendingIterator(); youngest.hasNext(); ) {
      Element element = youngest.next();
      if (advance(element)) {
        youngest.remove();
      }
    }
  }

  /** Returns whether the element has left the pipe and is back in the pool. */
  private boolean advance(Element element) {
    boolean left = element.advance();
    if (element.age() == Element.OLDEST_LEGAL + 1) {
      int visitor = element.visitor();
      if (visitor >= 0) {
        round.fail(Check.VISIT, "reader %d in element %d".formatted(visitor, element.stamp()));
      }
    }
    if (left) {
      pool.add(element);
    }
    return left;
  }

  private void callOrRetire(Element element) {
    if (random.nextBoolean()) {
      round.rcu.call(() -> called(element));
    } else {
      round.rcu.retire(element, this::called);
    }
  }

  /** A callback: the element has waited for a grace period, and is enqueued for the next. */
  private void called(Element element) {
    round.runCallback(
        () -> {
          if (!advance(element)) {
            round.enqueueInCallback(() -> round.rcu.retire(element, this::called));
          }
        });
  }

  @SuppressWarnings("ThreadPriorityCheck") // polls like code that has something else to do
  private void poll() {
    long cookie = round.rcu.startPoll();
    for (int left = random.nextInt(1_000); left > 0 && !round.rcu.poll(cookie); left--) {
      Thread.yield();
    }
    round.rcu.synchronizeSince(cookie);
    checkElapsed(cookie);
  }

  private void synchronizeSince() {
    long cookie = round.rcu.getState();
    rest(random.nextLong(LONGEST_REST_NANOS));
    round.rcu.synchronizeSince(cookie);
    checkElapsed(cookie);
  }

  private void synchronizeSinceNow() {
    round.rcu.synchronizeSince(round.rcu.getState());
  }

  private void checkElapsed(long cookie) {
    if (!round.rcu.poll(cookie)) {
      round.fail(Check.COOKIE, "cookie %d was waited for and has not elapsed".formatted(cookie));
    }
  }
}
