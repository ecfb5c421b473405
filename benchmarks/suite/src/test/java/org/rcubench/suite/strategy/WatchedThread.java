package org.rcubench.suite.strategy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A thread of a test: starts at once, can be watched until it waits, and hands back a result. */
public final class WatchedThread<T> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final FutureTask<T> task;
  private final Thread thread;

  private WatchedThread(Callable<T> work) {
    task = new FutureTask<>(work);
    thread = new Thread(task, "watched");
    thread.setDaemon(true);
    thread.start();
  }

  /** Starts a thread. */
  public static <T> WatchedThread<T> start(Callable<T> work) {
    return new WatchedThread<>(work);
  }

  /**
   * Returns once the thread waits inside a method of that name, or has ended.
   *
   * @return whether it waits
   */
  public boolean waitsIn(String method) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      if (task.isDone()) {
        return false;
      }
      if (isWaitingInside(method)) {
        return true;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("neither waits in " + method + " nor ended, but is in " + stack());
  }

  /** What the thread returned, once it has ended. */
  public T result() {
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("the thread failed", e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the thread hangs in " + stack(), e);
    }
  }

  /** Asks for state and stack at once: between two questions the thread may go on. */
  @SuppressWarnings("deprecation") // Thread.threadId() is Java 19's
  private boolean isWaitingInside(String method) {
    ThreadInfo now = THREADS.getThreadInfo(thread.getId(), Integer.MAX_VALUE);
    return now != null
        && WAITING.contains(now.getThreadState())
        && Arrays.stream(now.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals(method));
  }

  private String stack() {
    return Arrays.toString(thread.getStackTrace());
  }

  /** Waits, but not for ever. */
  public static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("nobody opened the latch");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
