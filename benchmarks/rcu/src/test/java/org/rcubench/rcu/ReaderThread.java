package org.rcubench.rcu;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A thread with a handle that reads in steps, as the test tells it. Between sections it is offline,
 * as a thread that waits for its next step has to be.
 */
final class ReaderThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread daemon = new Thread(task, "reader");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Confined to the thread. */
  private RcuReader reader;

  ReaderThread(Rcu rcu) {
    run(
        () -> {
          reader = rcu.register();
          reader.offline();
        });
  }

  /** Begins an outermost section. */
  void begin() {
    step(
        reader -> {
          reader.online();
          reader.enter();
        });
  }

  /** Ends an outermost section. */
  void end() {
    step(
        reader -> {
          reader.exit();
          reader.offline();
        });
  }

  void step(Consumer<RcuReader> step) {
    run(() -> step.accept(reader));
  }

  /** Runs something on the thread and waits for it; what it throws is thrown here. */
  void run(Runnable step) {
    try {
      thread.submit(step).get(Deadline.SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("the reader's step did not end", e);
    }
  }

  @Override
  public void close() {
    die();
  }

  /** Lets the thread die, with its handle as it is. */
  void die() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(Deadline.SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the reader did not end");
      }
    } catch (InterruptedException e) {
      throw new AssertionError("the reader did not end", e);
    }
  }
}
