package org.rcubench.rcu;

import java.util.concurrent.atomic.AtomicInteger;

/** Twins that run callbacks too early, too often, not at all, or not where they belong. */
final class BrokenCallbacks {
  private BrokenCallbacks() {}

  static final class RunAtOnce extends SpoiltRcu {
    @Override
    public void call(Runnable callback) {
      callback.run();
    }
  }

  static final class RunByTheirCallers extends SpoiltRcu {
    @Override
    public void call(Runnable callback) {
      synchronize();
      callback.run();
    }
  }

  static final class JoinARunningGracePeriod extends BrokenTwin.JoinsARunningGracePeriod {
    @Override
    public void call(Runnable callback) {
      synchronize();
      callback.run();
    }
  }

  static final class GetLost extends SpoiltRcu {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void call(Runnable callback) {
      if (calls.incrementAndGet() % 100 != 0) {
        correct.call(callback);
      }
    }
  }

  static final class RunTwice extends SpoiltRcu {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void call(Runnable callback) {
      correct.call(callback);
      if (calls.incrementAndGet() % 100 == 0) {
        correct.call(callback);
      }
    }
  }

  static final class ChangePlaces extends SpoiltRcu {
    private Runnable heldBack;

    @Override
    public synchronized void call(Runnable callback) {
      if (heldBack == null) {
        heldBack = callback;
      } else {
        correct.call(callback);
        flush();
      }
    }

    @Override
    public synchronized void barrier() {
      if (heldBack != null) {
        flush();
      }
      correct.barrier();
    }

    private void flush() {
      correct.call(heldBack);
      heldBack = null;
    }
  }
}
