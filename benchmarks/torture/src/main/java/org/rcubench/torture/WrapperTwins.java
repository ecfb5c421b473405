package org.rcubench.torture;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.rcubench.rcu.CallbackFailure;
import org.rcubench.rcu.ForwardingRcu;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;

/** {@link Twin}s that wrap a correct domain and break a method or two, or hide a report. */
final class WrapperTwins {
  private static final long CLOSE_SECONDS = 5;

  private WrapperTwins() {}

  /** Forwards everything to a correct domain; a twin overrides what it breaks. */
  abstract static class Wrapper extends ForwardingRcu {
    final Rcu correct;

    Wrapper(RcuOptions options) {
      correct = RcuFlavor.FENCED.open(options);
    }

    @Override
    protected final Rcu delegate() {
      return correct;
    }

    /** Goes through {@link #call}, so that a twin breaks both in one place. */
    @Override
    public <T> void retire(T object, Consumer<? super T> reclaimer) {
      call(() -> reclaimer.accept(object));
    }
  }

  // Grace periods and sections.

  static Rcu noOpSynchronize(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public void synchronize() {}

      @Override
      public void synchronizeExpedited() {}
    };
  }

  static Rcu joinsRunningGracePeriod(RcuOptions options) {
    AtomicReference<CompletableFuture<Void>> running = new AtomicReference<>();
    return new Wrapper(options) {
      @Override
      public void synchronize() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = running.compareAndExchange(null, mine);
        if (others != null) {
          others.join();
          return;
        }
        try {
          correct.synchronize();
        } finally {
          running.set(null);
          mine.complete(null);
        }
      }
    };
  }

  static Rcu swallowsInterrupts(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public void synchronize() {
        correct.synchronize();
        Thread.interrupted();
      }
    };
  }

  static Rcu earlyPoll(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public boolean poll(long cookie) {
        return correct.poll(cookie - 1);
      }
    };
  }

  static Rcu innerExitEndsSection(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public RcuReader register() {
        RcuReader reader = correct.register();
        return new RcuReader() {
          private int depth;
          private boolean inside;

          @Override
          public void enter() {
            if (depth++ == 0) {
              reader.enter();
              inside = true;
            }
          }

          @Override
          public void exit() {
            depth--;
            if (inside) {
              reader.exit();
              inside = false;
            }
          }

          @Override
          public void close() {
            reader.close();
          }
        };
      }
    };
  }

  static Rcu silentStalls(RcuOptions options) {
    return new Wrapper(options.withStalls(options.stallLimit(), report -> {})) {};
  }

  // Callbacks.

  static Rcu immediateCallback(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public void call(Runnable callback) {
        runAndReport(callback, options);
      }
    };
  }

  static Rcu losesCallbacks(RcuOptions options) {
    AtomicLong calls = new AtomicLong();
    return new Wrapper(options) {
      @Override
      public void call(Runnable callback) {
        if (calls.incrementAndGet() % 200 != 0) {
          correct.call(callback);
        }
      }
    };
  }

  static Rcu repeatsCallbacks(RcuOptions options) {
    AtomicLong calls = new AtomicLong();
    return new Wrapper(options) {
      @Override
      public void call(Runnable callback) {
        boolean twice = calls.incrementAndGet() % 200 == 0;
        correct.call(
            () -> {
              callback.run();
              if (twice) {
                callback.run();
              }
            });
      }
    };
  }

  /** Holds one callback in many back until the next one has been enqueued. */
  static Rcu reordersCallbacks(RcuOptions options) {
    AtomicLong calls = new AtomicLong();
    AtomicReference<Runnable> heldBack = new AtomicReference<>();
    return new Wrapper(options) {
      @Override
      public void call(Runnable callback) {
        if (calls.incrementAndGet() % 50 == 0 && heldBack.compareAndSet(null, callback)) {
          return;
        }
        correct.call(callback);
        release();
      }

      @Override
      public void barrier() {
        release();
        correct.barrier();
      }

      @Override
      public void close() {
        release();
        correct.close();
      }

      private void release() {
        Runnable callback = heldBack.getAndSet(null);
        if (callback != null) {
          correct.call(callback);
        }
      }
    };
  }

  /** Callbacks of every other thread are run by a second thread, in their order. */
  static Rcu twoReclaimers(RcuOptions options) {
    ExecutorService second =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "second-reclaimer");
              thread.setDaemon(true);
              return thread;
            });
    return new Wrapper(options) {
      @Override
      @SuppressWarnings("deprecation") // Thread.threadId() is Java 19's
      public void call(Runnable callback) {
        if (Thread.currentThread().getId() % 2 == 0) {
          correct.call(callback);
        } else {
          correct.call(() -> second.execute(() -> runAndReport(callback, options)));
        }
      }

      @Override
      public void barrier() {
        correct.barrier();
        CompletableFuture.runAsync(() -> {}, second).join();
      }

      @Override
      public void close() {
        correct.close();
        second.shutdown();
        try {
          if (!second.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the second reclaimer does not end");
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  static Rcu hidesCallbackFailures(RcuOptions options) {
    return new Wrapper(options.withCallbackFailures(failure -> {})) {};
  }

  static Rcu barrierWithoutCallbacks(RcuOptions options) {
    return new Wrapper(options) {
      @Override
      public void barrier() {
        correct.synchronize();
      }
    };
  }

  static Rcu closeDropsCallbacks(RcuOptions options) {
    return new Wrapper(options) {
      private volatile boolean closing;

      @Override
      public void call(Runnable callback) {
        correct.call(
            () -> {
              if (!closing) {
                callback.run();
              }
            });
      }

      @Override
      public void close() {
        closing = true;
        correct.close();
      }
    };
  }

  private static void runAndReport(Runnable callback, RcuOptions options) {
    try {
      callback.run();
    } catch (RuntimeException thrown) {
      options.onCallbackFailure().accept(new CallbackFailure(options.name(), callback, thrown));
    }
  }
}
