package org.rcubench.suite.library;

import org.rcubench.rcu.Rcu;

/** What the host knows of a module, whose class it does not know. */
public interface LoadableModule {

  /**
   * Has the module enqueue callbacks that run its own code.
   *
   * @param rcu where
   * @param callbacks how many
   * @param report what each does
   */
  void start(Rcu rcu, int callbacks, Runnable report);
}
