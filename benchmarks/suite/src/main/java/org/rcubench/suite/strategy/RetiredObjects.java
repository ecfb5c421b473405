package org.rcubench.suite.strategy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What waits until no hazard pointer shows it, in the order in which it was retired. Safe for use
 * by any number of threads; what a scan finds is reclaimed under the list's lock, so that whoever
 * finds a list empty knows that what was in it has been reclaimed.
 */
final class RetiredObjects {
  /** An object, and how to reclaim it. */
  record Retired(Object object, Runnable reclaim) {
    static <T> Retired of(T object, Consumer<? super T> reclaimer) {
      return new Retired(object, () -> reclaimer.accept(object));
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Retired> waiting = new ArrayDeque<>();
  private boolean scanning;

  /** Where this list was moved to; null before that. */
  private RetiredObjects heir;

  /** Adds one, and returns how many there are. */
  int add(Retired retired) {
    lock.lock();
    try {
      if (heir != null) {
        return heir.add(retired);
      }
      waiting.add(retired);
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Reclaims what is not among the hazards, which are asked for after the list was looked at. */
  void reclaimUnless(Supplier<Set<Object>> hazards) {
    lock.lock();
    try {
      if (!waiting.isEmpty() && !scanning) {
        scanning = true;
        scan(hazards.get());
        scanning = false;
      }
    } finally {
      lock.unlock();
    }
  }

  /** A reclaimer may retire something else, which joins the end of the queue. */
  private void scan(Set<Object> hazards) {
    for (int left = waiting.size(); left > 0; left--) {
      Retired next = waiting.remove();
      if (hazards.contains(next.object())) {
        waiting.add(next);
      } else {
        Reclaim.run(next.reclaim());
      }
    }
  }

  /**
   * Takes all, and reclaims each once the wait for it is over; the list is free meanwhile.
   *
   * @return whether there was any
   */
  boolean drain(Consumer<Object> awaitNoHazard) {
    List<Retired> all = takeAll();
    for (Retired taken : all) {
      awaitNoHazard.accept(taken.object());
      Reclaim.run(taken.reclaim());
    }
    return !all.isEmpty();
  }

  /** Hands all over to another list, and what is added later too. */
  void moveTo(RetiredObjects other) {
    lock.lock();
    try {
      takeAll().forEach(other::add);
      heir = other;
    } finally {
      lock.unlock();
    }
  }

  private List<Retired> takeAll() {
    lock.lock();
    try {
      List<Retired> all = new ArrayList<>(waiting);
      waiting.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }
}
