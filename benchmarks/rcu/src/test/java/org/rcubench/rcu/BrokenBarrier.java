package org.rcubench.rcu;

/** Twins whose barrier returns too early. */
final class BrokenBarrier {
  private BrokenBarrier() {}

  static final class DoesNotWait extends SpoiltRcu {
    @Override
    public void barrier() {}
  }

  static final class WaitsForAGracePeriodOnly extends SpoiltRcu {
    @Override
    public void barrier() {
      correct.synchronize();
    }
  }

  /** Waits until one callback more has run, whichever it is. */
  static final class CountsOneCallback extends SpoiltRcu {
    private int ran;

    @Override
    public void call(Runnable callback) {
      correct.call(
          () -> {
            callback.run();
            synchronized (this) {
              ran++;
              notifyAll();
            }
          });
    }

    @Override
    public synchronized void barrier() {
      int before = ran;
      while (ran == before) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
