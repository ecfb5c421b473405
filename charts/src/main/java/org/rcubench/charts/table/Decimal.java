package org.rcubench.charts.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.rcubench.results.statistics.Estimate;

/** Numbers for people: three significant digits, no exponent, the same in every locale. */
public final class Decimal {
  private static final MathContext DIGITS = new MathContext(3);

  private Decimal() {}

  /**
   * Writes a number.
   *
   * @param value any number
   * @return such as {@code 0.553}, {@code 12.4}, {@code 1,204}; whole from 1,000 on
   */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "minus infinity";
    }
    if (Math.abs(value) >= 999.5) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    int digitsAfterThePoint = rounded.scale() + DIGITS.getPrecision() - rounded.precision();
    return rounded.setScale(Math.max(0, digitsAfterThePoint)).toPlainString();
  }

  /**
   * Writes an estimate with its interval, if it has one.
   *
   * @param estimate the estimate
   * @return such as {@code 1.04 [0.970, 1.12]}
   */
  public static String text(Estimate estimate) {
    return estimate.hasInterval()
        ? "%s [%s, %s]"
            .formatted(text(estimate.value()), text(estimate.low()), text(estimate.high()))
        : text(estimate.value());
  }

  /**
   * Writes a number that is round, such as a tick's.
   *
   * @param value any finite number
   * @return the number without trailing zeros, such as {@code 0.1}, {@code 2}, {@code 10,000}
   */
  public static String round(double value) {
    if (Math.abs(value) >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * Writes a duration in the unit that suits its size, in JMH's spelling.
   *
   * @param nanos a duration in nanoseconds, at least 0
   * @return such as {@code 0}, {@code 10 ns}, {@code 1 us}
   */
  public static String duration(double nanos) {
    if (nanos == 0) {
      return "0";
    }
    if (nanos < 1e3) {
      return round(nanos) + " ns";
    }
    if (nanos < 1e6) {
      return round(nanos / 1e3) + " us";
    }
    return nanos < 1e9 ? round(nanos / 1e6) + " ms" : round(nanos / 1e9) + " s";
  }
}
