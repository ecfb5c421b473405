package org.rcubench.results.comparison;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A quantity that has become worse only if something else, which is to blame, has too: a ratio that
 * grew because its denominator got faster is no regression. The p-value is the greater of the two,
 * which keeps the level. Source: R. L. Berger, <em>Multiparameter Hypothesis Testing and Acceptance
 * Sampling</em>, 1982 (intersection-union tests).
 *
 * @param quantity what is judged
 * @param blamed what must have changed in the same direction
 */
public record IntersectionUnion(TwoSamples quantity, TwoSamples blamed) implements TwoSamples {

  @Override
  public int size() {
    return quantity.size();
  }

  @Override
  public double pValue(double floor) {
    return Math.max(quantity.pValue(floor), blamed.pValue(floor));
  }

  @Override
  public TwoSamples swapped() {
    return new IntersectionUnion(quantity.swapped(), blamed.swapped());
  }

  @Override
  public Optional<HodgesLehmann> shift(double confidence) {
    return quantity.shift(confidence);
  }

  @Override
  public OptionalDouble deviation() {
    return quantity.deviation();
  }

  /**
   * Both must be shown, so the one that scatters more decides. A quantity that never moves is held
   * at an end of its range, and would not have moved with a slowdown either.
   */
  @Override
  public OptionalDouble detectable(Thresholds thresholds, int size) {
    OptionalDouble own = quantity.detectable(thresholds, size);
    OptionalDouble others = blamed.detectable(thresholds, size);
    boolean isHeld = quantity.deviation().isPresent() && quantity.deviation().getAsDouble() == 0;
    return isHeld || own.isEmpty() || others.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(own.getAsDouble(), others.getAsDouble()));
  }
}
