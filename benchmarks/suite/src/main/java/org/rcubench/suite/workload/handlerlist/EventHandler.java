package org.rcubench.suite.workload.handlerlist;

/** A handler. What it needs is there until it is closed, which is after it was unregistered. */
class EventHandler {
  /** What a handler returns that was closed before it was done. */
  static final long LATE = -1;

  private final long result;
  private volatile boolean closed;

  /**
   * A handler that is open.
   *
   * @param result what it returns, at least 0
   */
  EventHandler(long result) {
    this.result = result;
  }

  /** Takes away what the handler needs: from now on no invocation may run or start. */
  final void close() {
    closed = true;
  }

  /** Handles an event, and returns its result; or {@link #LATE}. */
  final long invoke() {
    if (closed) {
      return LATE;
    }
    long handled = handle();
    return closed ? LATE : handled;
  }

  /** What it does. */
  long handle() {
    return result;
  }
}
