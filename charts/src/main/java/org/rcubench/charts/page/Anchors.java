package org.rcubench.charts.page;

import java.util.HashSet;
import java.util.Set;

/** The ids of the elements of one page that links lead to, no two alike. */
final class Anchors {
  private final Set<String> taken = new HashSet<>();

  /**
   * An id that nothing has yet.
   *
   * @param name what the id should tell; what a link would have to escape is replaced
   * @param run the number of the run it belongs to
   */
  String of(String name, int run) {
    String wanted = "%s-%s".formatted(name.replaceAll("[^A-Za-z0-9._-]", "_"), run);
    String id = wanted;
    for (int again = 2; !taken.add(id); again++) {
      id = wanted + "-" + again;
    }
    return id;
  }
}
