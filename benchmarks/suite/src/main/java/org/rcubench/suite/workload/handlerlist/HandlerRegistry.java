package org.rcubench.suite.workload.handlerlist;

/**
 * The handlers that are registered.
 *
 * <p>An interface, because the verifier would load every subclass of a class with who chooses among
 * them.
 */
interface HandlerRegistry {

  /**
   * Invokes all, and returns the sum of their results; if some were {@link EventHandler#LATE}, how many,
   * as a negative number.
   */
  long invokeAll();

  /** Registers a handler, as the last. */
  void add(EventHandler handler);

  /** Unregisters one, at a place counted around in the list; null if there is none. */
  EventHandler removeAt(int place);

  /** How many there are. */
  int size();
}
