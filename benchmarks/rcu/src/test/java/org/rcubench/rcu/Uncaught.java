package org.rcubench.rcu;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what threads without a handler of their own throw, until it is closed. */
final class Uncaught implements AutoCloseable {
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

  Uncaught() {
    Thread.setDefaultUncaughtExceptionHandler((thread, throwable) -> thrown.add(throwable));
  }

  List<Throwable> thrown() {
    return thrown;
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
