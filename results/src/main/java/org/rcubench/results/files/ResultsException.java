package org.rcubench.results.files;

/**
 * A run's folder cannot be read or written as asked. The message is one sentence for the person at
 * the terminal: which file, what was expected, what was found, what to do.
 */
public class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault of the folder itself.
   *
   * @param message the sentence to show
   */
  public ResultsException(String message) {
    super(message);
  }

  /**
   * A fault that something else reported.
   *
   * @param message the sentence to show
   * @param cause what the operating system or a parser said
   */
  public ResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
