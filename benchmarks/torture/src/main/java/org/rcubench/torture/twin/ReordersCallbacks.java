package org.rcubench.torture.twin;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.rcubench.rcu.RcuOptions;

/** Holds one callback in many back, until the next has been enqueued. */
final class ReordersCallbacks extends SpoiltRcu {
  private static final int ONE_IN = 50;

  private final AtomicLong calls = new AtomicLong();
  private final AtomicReference<Runnable> heldBack = new AtomicReference<>();

  ReordersCallbacks(RcuOptions options) {
    super(options);
  }

  @Override
  public void call(Runnable callback) {
    if (calls.incrementAndGet() % ONE_IN == 0 && heldBack.compareAndSet(null, callback)) {
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
    Runnable held = heldBack.getAndSet(null);
    if (held != null) {
      correct.call(held);
    }
  }
}
