package org.rcubench.charts.plot;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;

/** Lets through to a logarithmic axis what it can show, and reports the rest. */
public final class LogPoints {
  private LogPoints() {}

  /**
   * The point of a row, without its interval if that reaches where the axis does not.
   *
   * @param row the row
   * @param axis the words of a position
   * @param notes takes what is left out, and why
   * @return empty if the value itself has no place on the axis
   */
  public static Optional<LinePoint> of(
      Numbers.Row row, DoubleFunction<String> axis, Consumer<String> notes) {
    Estimate estimate = row.estimate();
    if (!showable(estimate.value())) {
      notes.accept(
          "Not drawn: %s at %s, whose value %s has no place on a logarithmic axis"
              .formatted(
                  row.strategy(), axis.apply(row.position()), Format.number(estimate.value())));
      return Optional.empty();
    }
    if (estimate.hasInterval() && !(showable(estimate.low()) && showable(estimate.high()))) {
      notes.accept(
          "Drawn without its interval: %s at %s, which reaches from %s to %s"
              .formatted(
                  row.strategy(),
                  axis.apply(row.position()),
                  Format.number(estimate.low()),
                  Format.number(estimate.high())));
      return Optional.of(
          new LinePoint(
              row.position(),
              new Estimate(estimate.value(), Double.NaN, Double.NaN, estimate.forks())));
    }
    return Optional.of(new LinePoint(row.position(), estimate));
  }

  private static boolean showable(double value) {
    return value > 0 && Double.isFinite(value);
  }
}
