package org.rcubench.results.comparison;

import java.util.Arrays;

/** One row of a comparison: a benchmark with its parameters and threads. Immutable. */
public final class PairedRow {
  private final String name;
  private final double[] slowdowns;

  /**
   * A row.
   *
   * @param name what was measured
   * @param slowdowns for each pair of forks the natural logarithm of how many times slower the head
   *     was than the base: above 0 if the head was slower; all finite
   */
  public PairedRow(String name, double[] slowdowns) {
    if (!Arrays.stream(slowdowns).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("%s has a pair without a ratio".formatted(name));
    }
    this.name = name;
    this.slowdowns = slowdowns.clone();
  }

  /** {@return what was measured} */
  public String name() {
    return name;
  }

  /** {@return how many pairs there are} */
  public int pairs() {
    return slowdowns.length;
  }

  /** {@return the logarithms, pair by pair} */
  public double[] slowdowns() {
    return slowdowns.clone();
  }

  /** {@return the same with base and head in each other's place} */
  PairedRow mirrored() {
    return new PairedRow(name, Arrays.stream(slowdowns).map(log -> -log).toArray());
  }
}
