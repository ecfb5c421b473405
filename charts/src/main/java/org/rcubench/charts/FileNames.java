package org.rcubench.charts;

import java.util.HashSet;
import java.util.Set;

/** Names for the files of figures, each given once. */
final class FileNames {
  private final Set<String> taken = new HashSet<>();

  /** A figure of the only run, or of several together. */
  String of(String figure) {
    return unused(figure);
  }

  /** A figure of one run of several. */
  String of(String figure, String runId) {
    // A run's id comes from a file and may hold anything, a path's separators included.
    return unused(figure + "-" + runId.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  private String unused(String name) {
    String candidate = name;
    for (int again = 2; !taken.add(candidate); again++) {
      candidate = name + "-" + again;
    }
    return candidate;
  }
}
