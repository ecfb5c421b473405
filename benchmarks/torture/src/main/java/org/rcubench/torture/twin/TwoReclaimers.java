package org.rcubench.torture.twin;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rcubench.rcu.CallbackFailure;
import org.rcubench.rcu.RcuOptions;

/** Has callbacks run by two threads, so that those of one thread are in order, and no others. */
final class TwoReclaimers extends SpoiltRcu {
  private static final long PATIENCE_SECONDS = 5;

  private final RcuOptions options;
  private final ExecutorService second =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "second-reclaimer");
            thread.setDaemon(true);
            return thread;
          });

  TwoReclaimers(RcuOptions options) {
    super(options);
    this.options = options;
  }

  @Override
  @SuppressWarnings("deprecation") // Thread.threadId() is Java 19's
  public void call(Runnable callback) {
    if (Thread.currentThread().getId() % 2 == 0) {
      correct.call(callback);
    } else {
      correct.call(() -> second.execute(() -> run(callback)));
    }
  }

  @Override
  public void barrier() {
    correct.barrier();
    CountDownLatch reached = new CountDownLatch(1);
    second.execute(reached::countDown);
    boolean interrupted = Thread.interrupted();
    while (reached.getCount() > 0) {
      try {
        reached.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    correct.close();
    second.shutdown();
    try {
      if (!second.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the second reclaimer does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException thrown) {
      options.onCallbackFailure().accept(new CallbackFailure(options.name(), callback, thrown));
    }
  }
}
