package org.rcubench.suite.strategy;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** How what an updater replaced is reclaimed, once no section can hold it. */
public enum Reclaim {
  /** Waits for the sections, and reclaims. Kin: {@code synchronize_rcu}. */
  SYNCHRONIZE {
    @Override
    public <T> void apply(Session session, T replaced, Consumer<? super T> reclaimer) {
      if (session.awaitReaders(replaced)) {
        reclaimer.accept(replaced);
      }
    }
  },
  /** Leaves it to a callback, and goes on. Kin: {@code call_rcu}. */
  CALL {
    @Override
    public <T> void apply(Session session, T replaced, Consumer<? super T> reclaimer) {
      session.call(() -> reclaimer.accept(replaced));
    }
  },
  /** Hands the object over, and goes on. Kin: {@code kfree_rcu}. */
  RETIRE {
    @Override
    public <T> void apply(Session session, T replaced, Consumer<? super T> reclaimer) {
      session.retire(replaced, reclaimer);
    }
  };

  /**
   * Has something reclaimed. Must not be called inside a section or an update.
   *
   * @param session who replaced it
   * @param replaced what no section can find any more
   * @param reclaimer takes it; any thread may run it, and none where the garbage collector is the
   *     only reclaimer
   * @param <T> what it is
   */
  public abstract <T> void apply(Session session, T replaced, Consumer<? super T> reclaimer);

  /** {@return its name in the parameter {@code reclaim}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds one by its name.
   *
   * @param id the name
   * @return the way to reclaim
   * @throws IllegalArgumentException if there is none of that id; the message lists those there are
   */
  public static Reclaim named(String id) {
    return Arrays.stream(values())
        .filter(way -> way.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "reclaim=%s: expected one of %s"
                        .formatted(id, Arrays.stream(values()).map(Reclaim::id).toList())));
  }

  /**
   * Runs a reclaimer or callback that another thread has handed over; what it throws goes to the
   * uncaught exception handler, since it is no affair of the current thread.
   */
  static void run(Runnable handedOver) {
    try {
      handedOver.run();
    } catch (Throwable thrown) { // the others that wait to be run have to be run
      Thread thread = Thread.currentThread();
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
      } catch (Throwable ignored) { // as the JVM ignores what a handler throws
      }
    }
  }
}
