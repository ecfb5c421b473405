package org.rcubench.suite.launcher;

/**
 * What was asked for cannot be done. The message is one sentence for the person at the terminal
 * that says what to do.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
