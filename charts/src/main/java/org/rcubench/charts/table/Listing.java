package org.rcubench.charts.table;

import java.util.List;

/** Things one after another in a sentence that somebody may have to listen to. */
public final class Listing {
  private static final int MOST = 12;

  private Listing() {}

  /**
   * The first few, and how many more there are.
   *
   * @param things at least one
   * @return half a sentence
   */
  public static String of(List<String> things) {
    String first = String.join("; ", things.subList(0, Math.min(MOST, things.size())));
    return things.size() <= MOST
        ? first
        : "%s; and %s more in the table".formatted(first, things.size() - MOST);
  }
}
