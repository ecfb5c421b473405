package org.rcubench.bench.plan;

/**
 * What was asked for cannot be done. The message is one sentence for the person at the terminal
 * that says what to do.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
