package org.rcubench.suite.workload.handlerlist;

import java.util.concurrent.CopyOnWriteArrayList;
import org.rcubench.rcu.structures.RcuList;

/**
 * The handlers that are registered.
 *
 * <p>An interface, because the verifier would load every subclass of a class with who chooses among
 * them.
 */
interface HandlerRegistry {

  /**
   * Invokes all, and returns the sum of their results; if some were {@link EventHandler#LATE}, how
   * many, as a negative number.
   */
  long invokeAll();

  /** Registers a handler, as the last. */
  void add(EventHandler handler);

  /** Unregisters one, at a place counted around in the list; null if there is none. */
  EventHandler removeAt(int place);

  /** How many there are. */
  int size();

  /** The library's list. */
  final class OfRcuList implements HandlerRegistry {
    private final RcuList<EventHandler> handlers = new RcuList<>();

    /** The updaters' alone. */
    private int size;

    @Override
    public long invokeAll() {
      long sum = 0;
      long late = 0;
      for (var node = handlers.first(); node != null; node = node.next()) {
        long result = node.element().invoke();
        if (result < 0) {
          late++;
        } else {
          sum += result;
        }
      }
      return late == 0 ? sum : -late;
    }

    @Override
    public void add(EventHandler handler) {
      handlers.addLast(handler);
      size++;
    }

    @Override
    public EventHandler removeAt(int place) {
      if (size == 0) {
        return null;
      }
      var node = handlers.first();
      for (int left = Math.floorMod(place, size); left > 0; left--) {
        node = node.next();
      }
      size--;
      return handlers.remove(node);
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** The JDK's own answer. */
  final class OfCopyOnWriteList implements HandlerRegistry {
    private final CopyOnWriteArrayList<EventHandler> handlers = new CopyOnWriteArrayList<>();

    @Override
    public long invokeAll() {
      long sum = 0;
      long late = 0;
      for (EventHandler handler : handlers) {
        long result = handler.invoke();
        if (result < 0) {
          late++;
        } else {
          sum += result;
        }
      }
      return late == 0 ? sum : -late;
    }

    @Override
    public void add(EventHandler handler) {
      handlers.add(handler);
    }

    /** Tries again if another updater comes first, for nothing excludes it. */
    @Override
    public EventHandler removeAt(int place) {
      while (true) {
        EventHandler[] seen = handlers.toArray(new EventHandler[0]);
        if (seen.length == 0) {
          return null;
        }
        EventHandler chosen = seen[Math.floorMod(place, seen.length)];
        if (handlers.remove(chosen)) {
          return chosen;
        }
      }
    }

    @Override
    public int size() {
      return handlers.size();
    }
  }
}
