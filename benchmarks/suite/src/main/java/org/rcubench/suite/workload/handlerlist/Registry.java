package org.rcubench.suite.workload.handlerlist;

/**
 * The handlers that are registered.
 *
 * <p>An interface, because the verifier would load every subclass of a class with who chooses among
 * them.
 */
interface Registry {

  /**
   * Invokes all, and returns the sum of their results; if some were {@link Handler#LATE}, how many,
   * as a negative number.
   */
  long invokeAll();

  /** Registers a handler, as the last. */
  void add(Handler handler);

  /** Unregisters one, at a place counted around in the list; null if there is none. */
  Handler removeAt(int place);

  /** How many there are. */
  int size();
}
