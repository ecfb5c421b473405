package org.rcubench.bench.plan;

import java.util.ArrayList;
import java.util.List;

/** Reads the lists of {@code -t} and {@code -tg}. */
public final class ThreadCounts {
  private static final int MOST = 100_000;

  private ThreadCounts() {}

  /** The counts of {@code -t 1,2,max}. */
  public static List<Integer> list(String text) {
    List<Integer> counts = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      counts.add(count("-t", text, word.trim()));
    }
    return List.copyOf(counts);
  }

  /** The groups of {@code -tg 1,1:9,1}: readers and updaters, several groups apart by a colon. */
  public static List<List<Integer>> groups(String text) {
    List<List<Integer>> groups = new ArrayList<>();
    for (String group : text.split(":", -1)) {
      List<Integer> roles = new ArrayList<>();
      for (String word : group.split(",", -1)) {
        roles.add(count("-tg", text, word.trim()));
      }
      groups.add(List.copyOf(roles));
    }
    return List.copyOf(groups);
  }

  /** As many threads as there are processors. */
  public static int ofProcessors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static int count(String option, String text, String word) {
    if (word.equals("max")) {
      return ofProcessors();
    }
    try {
      int count = Integer.parseInt(word);
      if (count >= 1 && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new UsageException(
        "%s %s: expected thread counts of at least 1 (or max) separated by commas, found '%s'"
            .formatted(option, text, word));
  }
}
