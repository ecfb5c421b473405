package org.rcubench.bench.conduct;

/** A pair came to nothing; the message says why. */
public final class LockstepFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public LockstepFailure(String message) {
    super(message);
  }

  public LockstepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
