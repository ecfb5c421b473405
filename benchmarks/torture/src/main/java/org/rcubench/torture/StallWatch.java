package org.rcubench.torture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rcubench.rcu.StallReport;

/** Remembers whom the domain has reported for stalling. */
final class StallWatch {
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  void report(StallReport report) {
    report.culprits().forEach(culprit -> reported.add(culprit.thread()));
  }

  /** Whether a thread of that name has been reported. */
  boolean reported(String thread) {
    return reported.contains(thread);
  }
}
