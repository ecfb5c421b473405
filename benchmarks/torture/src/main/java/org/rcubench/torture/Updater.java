package org.rcubench.torture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rcubench.rcu.RcuReference;

/**
 * Publishes one element after the other in its slot, and sends what it replaced through the pipe:
 * by grace periods that it waits for in turn, or by callbacks that enqueue themselves.
 */
final class Updater extends Worker {
  private static final int POOL = 256;
  private static final int BURST = 100;
  private static final int DUELS = 30;
  private static final long LONGEST_REST_NANOS = 500_000;
  private static final long POOL_EMPTY_NANOS = 100_000;

  private final int index;
  private final RcuReference<Element> slot;
  private final Queue<Element> pool = new ConcurrentLinkedQueue<>();

  /** Unpublished, and on its way through grace periods that this thread waits for; oldest first. */
  private final Deque<Element> removed = new ArrayDeque<>();

  private final Work work = new Work();
  private long published;

  Updater(Arena arena, int index, SplittableRandom random) {
    super(arena, random);
    this.index = index;
    this.slot = arena.slot(index);
    for (int i = 0; i < POOL; i++) {
      pool.add(new Element(arena.readers));
    }
  }

  @Override
  boolean duels() {
    return arena.phases.updaterDuels(index);
  }

  @Override
  void step() {
    if (duels()) {
      duel();
      return;
    }
    switch (random.nextInt(8)) {
      case 0, 1 -> burst();
      case 2 -> update(arena.rcu::synchronizeExpedited, Count.EXPEDITED);
      case 3 -> update(this::poll, Count.POLL);
      case 4 -> update(this::synchronizeSince, Count.SYNCHRONIZE_SINCE);
      default -> updatesByCallback();
    }
    if (random.nextInt(8) == 0) {
      rest(random.nextLong(LONGEST_REST_NANOS));
    }
  }

  /** Updates, each at the moment when a reader begins a section. */
  private void duel() {
    Duel duel = arena.duel(index);
    int way = random.nextInt(4);
    for (int i = 0; i < DUELS && arena.goesOn(); i++) {
      if (duel.updaterMeets(work)) {
        switch (way) {
          case 0 -> update(this::synchronizeSinceNow, Count.SYNCHRONIZE_SINCE);
          case 1 -> updateByCallback();
          default -> update(arena.rcu::synchronize, Count.SYNCHRONIZE);
        }
      }
    }
  }

  /** Updates as fast as grace periods go. */
  private void burst() {
    for (int i = 0; i < BURST && arena.goesOn(); i++) {
      update(arena.rcu::synchronize, Count.SYNCHRONIZE);
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
    arena.tally.increment(count);
  }

  private void updateByCallback() {
    Element old = replace();
    if (old != null && !taken(() -> enqueue(old))) {
      removed.addLast(old);
    }
  }

  private void updatesByCallback() {
    for (int left = random.nextInt(BURST); left >= 0; left--) {
      updateByCallback();
    }
  }

  /** Publishes an element; returns the one in its place, or null if all are on their way. */
  private Element replace() {
    Element next = pool.poll();
    if (next == null) {
      arena.tally.increment(Count.POOL_EMPTY);
      rest(POOL_EMPTY_NANOS);
      return null;
    }
    published++;
    next.prepare(published * Extent.UPDATERS + index);
    // Counted before, for nothing may hold up the grace period of what was unpublished.
    arena.tally.increment(Count.UPDATES);
    Element old = slot.replace(next);
    old.unpublished();
    return old;
  }

  /** The one removed last first: a reader that was overlooked holds it for nanoseconds. */
  private void advanceRemoved() {
    for (Iterator<Element> newest = removed.descendingIterator(); newest.hasNext(); ) {
      Element element = newest.next();
      if (advance(element)) {
        newest.remove();
      }
    }
  }

  /** Returns whether the element has left the pipe, for the pool. */
  private boolean advance(Element element) {
    boolean left = element.advance();
    if (element.age() == Element.OLDEST_LEGAL + 1) {
      int visitor = element.visitor();
      if (visitor >= 0) {
        arena.fail(Check.VISIT, "reader %d on element %d".formatted(visitor, element.stamp()));
      }
    }
    if (left) {
      pool.add(element);
    }
    return left;
  }

  private void enqueue(Element element) {
    if (random.nextBoolean()) {
      arena.rcu.call(() -> called(element));
    } else {
      arena.rcu.retire(element, this::called);
    }
  }

  /** A callback: the element has waited for a grace period, and is enqueued for the next. */
  private void called(Element element) {
    arena.inCallback(
        () -> {
          if (advance(element)) {
            return;
          }
          try {
            arena.rcu.retire(element, this::called);
            arena.callbackTaken();
            arena.tally.increment(Count.CALLBACKS_OF_CALLBACKS);
          } catch (IllegalStateException e) {
            if (!arena.closing()) {
              throw e;
            }
          }
        });
  }

  @SuppressWarnings("ThreadPriorityCheck") // polls as those do who have something else to do
  private void poll() {
    long cookie = arena.rcu.startPoll();
    for (int left = random.nextInt(1_000); left > 0 && !arena.rcu.poll(cookie); left--) {
      Thread.yield();
    }
    arena.rcu.synchronizeSince(cookie);
    checkElapsed(cookie);
  }

  private void synchronizeSince() {
    long cookie = arena.rcu.getState();
    rest(random.nextLong(LONGEST_REST_NANOS));
    arena.rcu.synchronizeSince(cookie);
    checkElapsed(cookie);
  }

  private void synchronizeSinceNow() {
    arena.rcu.synchronizeSince(arena.rcu.getState());
  }

  private void checkElapsed(long cookie) {
    if (!arena.rcu.poll(cookie)) {
      arena.fail(Check.COOKIE, "cookie %d was waited for and has not elapsed".formatted(cookie));
    }
  }
}
