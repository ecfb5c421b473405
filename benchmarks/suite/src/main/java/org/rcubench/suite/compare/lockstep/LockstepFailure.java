package org.rcubench.suite.compare.lockstep;

/** A pair came to nothing; the message says why. */
public final class LockstepFailure extends Exception {
  private static final long serialVersionUID = 1L;

  LockstepFailure(String message) {
    super(message);
  }

  LockstepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
