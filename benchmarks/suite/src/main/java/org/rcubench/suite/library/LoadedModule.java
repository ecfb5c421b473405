package org.rcubench.suite.library;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import org.rcubench.rcu.Rcu;

/** A module that is loaded, and has callbacks pending. */
final class LoadedModule {
  private final AtomicInteger toRun;
  private ModuleLoader loader;
  private LoadableModule module;

  /**
   * Loads a module.
   *
   * @param code its class
   * @param rcu where it enqueues its callbacks
   * @param callbacks how many
   */
  LoadedModule(byte[] code, Rcu rcu, int callbacks) {
    toRun = new AtomicInteger(callbacks);
    loader = new ModuleLoader(code);
    module = loader.module();
    module.start(rcu, callbacks, toRun::decrementAndGet);
  }

  /** What tells, without keeping it, whether the module's class loader is still there. */
  WeakReference<ClassLoader> loader() {
    return new WeakReference<>(loader);
  }

  /** Unloads the module as one must: once its callbacks have run. */
  int unload(Rcu rcu) {
    rcu.barrier();
    return close();
  }

  /**
   * From now on no code of the module may run.
   *
   * @return how many of its callbacks will run all the same
   */
  int close() {
    module = null;
    loader = null;
    return toRun.get();
  }
}
