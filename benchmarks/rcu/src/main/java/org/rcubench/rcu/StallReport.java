package org.rcubench.rcu;

import java.time.Duration;
import java.util.List;

/**
 * A grace period that waits for readers longer than {@link RcuOptions#stallLimit()}.
 *
 * @param domain the domain's name
 * @param flavor the domain's flavor
 * @param waited how long the grace period has lasted
 * @param culprits the readers it waits for
 */
public record StallReport(
    String domain, RcuFlavor flavor, Duration waited, List<Culprit> culprits) {

  /**
   * A reader that a grace period waits for.
   *
   * @param thread its thread's name
   * @param stack where the thread is, innermost frame first
   */
  public record Culprit(String thread, List<StackTraceElement> stack) {
    /** Copies the stack. */
    public Culprit {
      stack = List.copyOf(stack);
    }
  }

  /** Copies the list. */
  public StallReport {
    culprits = List.copyOf(culprits);
  }

  /** {@return a report for people, of several lines} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "a grace period of the RCU domain '%s' (%s) has waited %d ms for %d reader(s): %s"
            .formatted(
                domain,
                flavor.id(),
                waited.toMillis(),
                culprits.size(),
                flavor.needsQuiescentStates()
                    ? "each must announce a quiescent state or go offline"
                    : "each must leave its section"));
    for (Culprit culprit : culprits) {
      text.append("\n  thread '").append(culprit.thread()).append('\'');
      culprit.stack().forEach(frame -> text.append("\n    at ").append(frame));
    }
    return text.toString();
  }
}
