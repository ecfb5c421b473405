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
      exitNested();
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
      throw new IllegalStateException(
          "sections nest too deep: is an exit missing, as after an exception?");
    }
    around++;
    if (now > 0) {
      STATE.setOpaque(this, -now);
    }
  }

  private void exitNested() {
    long now = state;
    if (now == CLOSED) {
      throw closed();
    }
    requireOwner();
    if (now == OUTSIDE) {
      throw notEntered();
    }
    around--;
    if (around == 0) {
      STATE.setOpaque(this, -now);
    }
  }
}
