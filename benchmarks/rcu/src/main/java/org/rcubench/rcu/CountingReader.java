package org.rcubench.rcu;

/**
 * A reader whose state tells its sections. What begins a section depends on the flavor; how it
 * nests and ends does not.
 */
abstract class CountingReader extends EpochReader {
  CountingReader(EpochDomain domain) {
    super(domain);
  }

  @Override
  public final void exit() {
    assert requireOwner();
    if (state > 0) {
      STATE.setRelease(this, OUTSIDE);
    } else {
      exitSlowly();
    }
  }

  @Override
  final boolean inSection() {
    return state != OUTSIDE && state != CLOSED;
  }

  final void enterNested() {
    long now = state;
    if (now == CLOSED) {
      throw closed();
    }
    requireOwner();
    if (around == Integer.MAX_VALUE) {
      throw nestedTooDeep();
    }
    around++;
    if (now > 0) {
      STATE.setOpaque(this, -now);
    }
  }

  private void exitSlowly() {
    long now = state;
    if (now == CLOSED) {
      throw closed();
    }
    requireOwner();
    if (now == OUTSIDE) {
      throw notEntered();
    }
    if (around == 0) {
      STATE.setRelease(this, OUTSIDE);
      wakeSleeper();
      return;
    }
    around--;
    if (around == 0 && sleeper == null) {
      STATE.setOpaque(this, -now);
    }
  }

  /** Sends the exit that ends the section off the fast path. */
  @Override
  final void wakeOnPassing(Thread waiting) {
    super.wakeOnPassing(waiting);
    long now = (long) STATE.getAcquire(this);
    if (waiting != null && now > OUTSIDE) {
      STATE.compareAndSet(this, now, -now);
    }
  }
}
