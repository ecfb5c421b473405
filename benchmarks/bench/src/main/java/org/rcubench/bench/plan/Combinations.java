package org.rcubench.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Combinations of the values of a benchmark's parameters. */
public final class Combinations {
  private Combinations() {}

  /**
   * Extends combinations by one more parameter.
   *
   * @param combinations values by name; to begin with, a list of one that is empty
   * @param name the further parameter
   * @param values its values
   * @return each combination with each value, in their order
   */
  public static List<SortedMap<String, String>> product(
      List<SortedMap<String, String>> combinations, String name, List<String> values) {
    List<SortedMap<String, String>> product = new ArrayList<>();
    for (SortedMap<String, String> combination : combinations) {
      for (String value : values) {
        SortedMap<String, String> extended = new TreeMap<>(combination);
        extended.put(name, value);
        product.add(extended);
      }
    }
    return product;
  }
}
