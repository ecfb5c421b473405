package org.rcubench.results.comparison;

/**
 * What counts as a change.
 *
 * @param floor the slowdown, or speed-up, that is ignored: 0.01 for 1%
 * @param equal the difference up to which two count as equal, above the floor
 * @param level the chance of even one false alarm in a whole comparison, and as much again of even
 *     one speed-up that is none
 * @param power the chance with which the minimum detectable effect is detected
 */
public record Thresholds(double floor, double equal, double level, double power) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Thresholds {
    require(floor >= 0 && floor < 1, "the floor", floor);
    require(equal > floor && equal < 1, "what counts as equal", equal);
    require(level > 0 && level < 0.5, "the level", level);
    require(power > 0.5 && power < 1, "the power", power);
  }

  /** {@return a floor of 1%, equal up to 3%, a level of 5%, a power of 80%} */
  public static Thresholds defaults() {
    return new Thresholds(0.01, 0.03, 0.05, 0.8);
  }

  /**
   * The level that Holm's procedure leaves to the smallest p-value.
   *
   * @param rows how many p-values there are, at least 1
   * @return the same at that level
   */
  public Thresholds sharedBy(int rows) {
    return new Thresholds(floor, equal, level / rows, power);
  }

  private static void require(boolean fit, String what, double given) {
    if (!fit) {
      throw new IllegalArgumentException("%s cannot be %s".formatted(what, given));
    }
  }
}
