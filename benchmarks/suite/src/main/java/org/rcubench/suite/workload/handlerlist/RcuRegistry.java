package org.rcubench.suite.workload.handlerlist;

import org.rcubench.rcu.structures.RcuList;

/** The library's list. */
final class RcuRegistry implements HandlerRegistry {
  private final RcuList<EventHandler> handlers = new RcuList<>();

  /** The updaters' alone. */
  private int size;

  @Override
  public long invokeAll() {
    long sum = 0;
    long late = 0;
    for (RcuList.Node<EventHandler> node = handlers.first(); node != null; node = node.next()) {
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
    RcuList.Node<EventHandler> node = handlers.first();
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
