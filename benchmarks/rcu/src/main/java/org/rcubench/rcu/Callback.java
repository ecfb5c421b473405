package org.rcubench.rcu;

import java.util.function.Consumer;

/** Something to run after a grace period, and its link in the queue. */
abstract class Callback {
  /** The callback enqueued next; null until it is linked. */
  private volatile Callback next;

  final Callback getNextVolatile() {
    return next;
  }

  final void setNextVolatile(Callback callback) {
    next = callback;
  }

  abstract void run();

  /** What the user knows it by; null for what only marks a place in the queue. */
  abstract Object subject();

  /** Lets go of what it refers to: it stays in the queue until the next one has run. */
  abstract void clear();

  /** From {@link Rcu#call}. */
  static final class Call extends Callback {
    private Runnable callback;

    Call(Runnable callback) {
      this.callback = callback;
    }

    @Override
    void run() {
      callback.run();
    }

    @Override
    Object subject() {
      return callback;
    }

    @Override
    void clear() {
      callback = null;
    }
  }

  /**
   * From {@link Rcu#retire}.
   *
   * @param <T> what is retired
   */
  static final class Retirement<T> extends Callback {
    private T object;
    private Consumer<? super T> reclaimer;

    Retirement(T object, Consumer<? super T> reclaimer) {
      this.object = object;
      this.reclaimer = reclaimer;
    }

    @Override
    void run() {
      reclaimer.accept(object);
    }

    @Override
    Object subject() {
      return object;
    }

    @Override
    void clear() {
      object = null;
      reclaimer = null;
    }
  }

  /** Marks a place in the queue: all before it have run when it runs. */
  static final class Mark extends Callback {
    private final Runnable reached;

    Mark(Runnable reached) {
      this.reached = reached;
    }

    @Override
    void run() {
      reached.run();
    }

    @Override
    Object subject() {
      return null;
    }

    @Override
    void clear() {}
  }
}
