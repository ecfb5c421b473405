package org.rcubench.suite.library;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Whether the garbage collector finds what should be garbage. */
final class Collected {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private Collected() {}

  /**
   * Runs the collector until all is gone; returns at once where it does not run when told to.
   *
   * @throws IllegalStateException if something is kept
   */
  @SuppressWarnings("SystemRuntime") // the collector is what is asked
  static void require(Collection<? extends Reference<?>> garbage) {
    long began = System.nanoTime();
    while (true) {
      WeakReference<Object> canary = new WeakReference<>(new Object());
      System.gc();
      long kept = garbage.stream().filter(reference -> reference.get() != null).count();
      if (kept == 0 || canary.get() != null) {
        return;
      }
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new IllegalStateException(
            "%d of %d class loaders of modules are still there: something refers to them"
                .formatted(kept, garbage.size()));
      }
    }
  }
}
