package org.rcubench.results.comparison;

/** Where a falling curve comes down to a level, between the points that were measured. */
public final class Crossover {
  private Crossover() {}

  /**
   * The first place, from the left, at which the curve is no longer above the level. Between two
   * points the curve is a straight line, so both axes should be logarithms if it is a power law.
   *
   * @param places where the curve was measured, ascending, at least one
   * @param heights how high it is there, as many
   * @param level the level
   * @return the place; the first if it begins no higher, the last if it never comes down
   */
  public static double of(double[] places, double[] heights, double level) {
    if (heights[0] <= level) {
      return places[0];
    }
    for (int i = 1; i < places.length; i++) {
      if (heights[i] <= level) {
        double share = (heights[i - 1] - level) / (heights[i - 1] - heights[i]);
        return places[i - 1] + share * (places[i] - places[i - 1]);
      }
    }
    return places[places.length - 1];
  }
}
