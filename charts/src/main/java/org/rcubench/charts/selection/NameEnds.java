package org.rcubench.charts.selection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Shortens names whose parts are divided by dots. */
final class NameEnds {
  private NameEnds() {}

  /**
   * Each name's shortest end that no other one shares.
   *
   * @param fewest how many parts an end has at least, if the name has as many
   */
  static Map<String, String> shortest(Set<String> names, int fewest) {
    Map<String, String> shortened = new HashMap<>();
    for (String name : names) {
      int start = name.length();
      int parts = 0;
      String end;
      do {
        start = name.lastIndexOf('.', start - 1);
        end = name.substring(start + 1);
        parts++;
      } while (start > 0 && (parts < fewest || shared(end, name, names)));
      shortened.put(name, end);
    }
    return shortened;
  }

  private static boolean shared(String end, String of, Set<String> all) {
    return all.stream()
        .anyMatch(other -> !other.equals(of) && (other.equals(end) || other.endsWith("." + end)));
  }
}
