package org.rcubench.suite.workload.handlerlist;

import java.util.concurrent.CopyOnWriteArrayList;

/** The JDK's own answer. */
final class CopyOnWriteRegistry implements HandlerRegistry {
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

  /** Again if another updater comes first, for nobody excludes those. */
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
