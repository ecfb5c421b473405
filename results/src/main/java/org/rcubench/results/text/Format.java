package org.rcubench.results.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.rcubench.results.statistics.Estimate;

/**
 * Numbers for people: three significant digits, no exponent, the unit that suits the size in JMH's
 * spelling, the same in every locale.
 */
public final class Format {
  private static final MathContext DIGITS = new MathContext(3);
  private static final String[] TIMES = {"ns", "us", "ms", "s"};
  private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Format() {}

  /**
   * A number.
   *
   * @param value any number
   * @return such as {@code 0.553}, {@code 12.4}, {@code 1,204}; whole from 1,000 on
   */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "not a number";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "minus infinity";
    }
    if (Math.abs(value) >= 999.5) {
      return whole(value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    int digitsAfterThePoint = rounded.scale() + DIGITS.getPrecision() - rounded.precision();
    return rounded.setScale(Math.max(0, digitsAfterThePoint)).toPlainString();
  }

  /**
   * A number with its interval, if it has one.
   *
   * @param estimate the number
   * @return such as {@code 1.04 [0.970, 1.12]}
   */
  public static String number(Estimate estimate) {
    return number(estimate.value()) + interval(estimate);
  }

  /**
   * A number that is round, such as a tick's.
   *
   * @param value any finite number
   * @return the number without trailing zeros, such as {@code 0.1}, {@code 2}, {@code 10,000}
   */
  public static String round(double value) {
    return Math.abs(value) >= 1000
        ? whole(value)
        : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /**
   * How many times one is of another.
   *
   * @param ratio any number
   * @return such as {@code 1.23x}
   */
  public static String ratio(double ratio) {
    return number(ratio) + "x";
  }

  /**
   * A ratio with its interval, if it has one.
   *
   * @param ratio the ratio
   * @return such as {@code 1.23x [1.10, 1.38]}
   */
  public static String ratio(Estimate ratio) {
    return ratio(ratio.value()) + interval(ratio);
  }

  /**
   * A ratio that is about 1, of which thousandths matter.
   *
   * @param ratio any number
   * @return such as {@code 1.004}; no more than three digits from 10 on
   */
  public static String change(double ratio) {
    return Math.abs(ratio) < 10 ? fixed(ratio, 3) : number(ratio);
  }

  /**
   * A share in percent.
   *
   * @param share 0.01 for 1%
   * @param decimals digits after the point
   * @return such as {@code 1.0%}
   */
  public static String percent(double share, int decimals) {
    return fixed(100 * share, decimals) + "%";
  }

  /**
   * A share in percent that is round, such as a parameter's.
   *
   * @param share 0.01 for 1%
   * @return such as {@code 0.1%}, {@code 50%}
   */
  public static String roundPercent(double share) {
    return round(100 * share) + "%";
  }

  /**
   * A share in percent, with its sign.
   *
   * @param share 0.01 for 1%
   * @param decimals digits after the point
   * @return such as {@code +1.0%}
   */
  public static String signedPercent(double share, int decimals) {
    return signed(100 * share, decimals) + "%";
  }

  /**
   * A number with its sign.
   *
   * @param value any finite number
   * @param decimals digits after the point
   * @return such as {@code -0.3}
   */
  public static String signed(double value, int decimals) {
    return String.format(Locale.ROOT, "%+." + decimals + "f", value);
  }

  /**
   * A share in percent with its interval, if it has one.
   *
   * @param share the share
   * @param decimals digits after the point
   * @return such as {@code 1.3% (0.4 to 1.8)}
   */
  public static String percent(Estimate share, int decimals) {
    return share.hasInterval()
        ? "%s (%s to %s)"
            .formatted(
                percent(share.value(), decimals),
                fixed(100 * share.low(), decimals),
                fixed(100 * share.high(), decimals))
        : percent(share.value(), decimals);
  }

  /**
   * A time in the unit that suits its size.
   *
   * @param nanos the time in nanoseconds
   * @return such as {@code 12.3 us}
   */
  public static String time(double nanos) {
    return scaled(nanos, 1000, TIMES, Format::number);
  }

  /**
   * A time that is round, such as a tick's.
   *
   * @param nanos the time in nanoseconds
   * @return such as {@code 0}, {@code 10 ns}, {@code 1 us}
   */
  public static String roundTime(double nanos) {
    return nanos == 0 ? "0" : scaled(nanos, 1000, TIMES, Format::round);
  }

  /**
   * An amount of memory in the unit that suits its size.
   *
   * @param bytes the amount
   * @return such as {@code 15.6 GiB}
   */
  public static String bytes(double bytes) {
    return scaled(bytes, 1024, BYTES, Format::number);
  }

  /**
   * A duration that somebody waits for.
   *
   * @param duration the duration
   * @return such as {@code 45 s}, {@code 3:12 min}, {@code 1:05 h}
   */
  public static String elapsed(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d:%02d min".formatted(seconds / 60, seconds % 60)
        : "%d:%02d h".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  /**
   * How many there are of something.
   *
   * @param count how many
   * @param noun one of them
   * @return such as {@code 1 thread}, {@code 2 threads}
   */
  public static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String interval(Estimate estimate) {
    return estimate.hasInterval()
        ? " [%s, %s]".formatted(number(estimate.low()), number(estimate.high()))
        : "";
  }

  /** What would be rounded up to a thousand is told in the next unit already. */
  private static String scaled(
      double value, double step, String[] units, DoubleFunction<String> format) {
    double scaled = value;
    int unit = 0;
    while (Math.abs(scaled) >= step * 0.9995 && unit < units.length - 1) {
      scaled /= step;
      unit++;
    }
    return format.apply(scaled) + " " + units[unit];
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
