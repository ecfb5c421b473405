package org.rcubench.bench.command;

/** How a command ended, as its process says it. */
enum ExitStatus {
  /** All went well. */
  FINE(0),

  /** A usage error or a failure; stderr says what to do. */
  FAILED(1),

  /** A comparison found a regression. */
  REGRESSED(2),

  /** A comparison could not know, and was asked to say so. */
  INCONCLUSIVE(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** {@return the process's exit code} */
  int code() {
    return code;
  }
}
