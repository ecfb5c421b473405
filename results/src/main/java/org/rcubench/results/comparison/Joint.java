package org.rcubench.results.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row that has become slower only if another has too, which is to blame for it: a ratio that grew
 * because what it is held against got faster is no regression. The probability is the greater of
 * the two, which keeps the level. Source: R. L. Berger, <em>Multiparameter Hypothesis Testing and
 * Acceptance Sampling</em>, 1982 (intersection-union tests).
 *
 * @param row what is told of
 * @param blamed what must have changed in the same direction
 */
public record Joint(Evidence row, Evidence blamed) implements Evidence {

  @Override
  public String name() {
    return row.name();
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public double surpriseIfNotSlower(double floor) {
    return Math.max(row.surpriseIfNotSlower(floor), blamed.surpriseIfNotSlower(floor));
  }

  @Override
  public Evidence mirrored() {
    return new Joint(row.mirrored(), blamed.mirrored());
  }

  @Override
  public Optional<Centre> centre(double confidence) {
    return row.centre(confidence);
  }

  @Override
  public OptionalDouble spread() {
    return row.spread();
  }

  /**
   * Both must be shown, so it takes what shows the one that scatters more. A row that never moves
   * is held at an end of its range, and would not have moved with a slowdown either.
   */
  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble own = row.detectable(thresholds, size);
    OptionalDouble others = blamed.detectable(thresholds, size);
    boolean isHeld = row.spread().isPresent() && row.spread().getAsDouble() == 0;
    return isHeld || own.isEmpty() || others.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(own.getAsDouble(), others.getAsDouble()));
  }
}
