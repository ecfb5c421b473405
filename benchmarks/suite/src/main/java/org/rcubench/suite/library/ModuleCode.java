package org.rcubench.suite.library;

import org.rcubench.rcu.Rcu;

/**
 * The code of a module, to be defined anew by each {@link ModuleLoader}. A class of another loader
 * is in another package for the JVM, so it uses nothing here but what is public.
 */
public final class ModuleCode implements LoadableModule, Runnable {
  private Runnable report;

  @Override
  public void start(Rcu rcu, int callbacks, Runnable reporting) {
    report = reporting;
    for (int i = 0; i < callbacks; i++) {
      rcu.call(this);
    }
  }

  /** What a callback does. */
  @Override
  public void run() {
    report.run();
  }
}
