package org.rcubench.rcu;

/**
 * A reader whose state tells its sections: {@link #OUTSIDE}, or the epoch of entry with the nesting
 * depth. What begins a section depends on the flavor; how it nests and ends does not.
 */
abstract class CountingReader extends EpochReader {
  CountingReader(EpochDomain domain) {
    super(domain);
  }

  @Override
  public final void exit() {
    assert requireOwner();
    long now = state;
    if ((now & Epoch.NESTING_MASK) == 1) {
      STATE.setRelease(this, OUTSIDE);
    } else {
      exitNested(now);
    }
  }

  @Override
  final boolean inSection() {
    return state != OUTSIDE && state != CLOSED;
  }

  final void enterNested(long now) {
    if (now == CLOSED) {
      throw closed();
    }
    requireOwner();
    if ((now & Epoch.NESTING_MASK) == Epoch.NESTING_MASK) {
      throw new IllegalStateException(
          "sections nest %d deep: is an exit missing, as after an exception?"
              .formatted(Epoch.NESTING_MASK));
    }
    STATE.setOpaque(this, now + 1);
  }

  private void exitNested(long now) {
    if (now == CLOSED) {
      throw closed();
    }
    requireOwner();
    if (now == OUTSIDE) {
      throw notEntered();
    }
    STATE.setOpaque(this, now - 1);
  }
}
