package org.rcubench.charts.axis;

import java.util.stream.DoubleStream;
import org.jfree.data.Range;

/** Ranges of logarithmic axes, with margins as shares of the axis. */
public final class LogRange {
  private LogRange() {}

  /**
   * A range around values.
   *
   * @param values positive values, at least one
   * @param least the ratio that the values span at least; where they span less, they are centred
   * @param below the margin below them, as a share of what they span
   * @param above the margin above them, as a share of what they span
   * @return the range
   */
  public static Range around(DoubleStream values, double least, double below, double above) {
    double[] logs = values.map(Math::log).sorted().toArray();
    double low = logs[0];
    double high = logs[logs.length - 1];
    double missing = Math.max(0, Math.log(least) - (high - low));
    low -= missing / 2;
    high += missing / 2;
    double span = high - low;
    return new Range(Math.exp(low - below * span), Math.exp(high + above * span));
  }

  /**
   * The share of the axis that lies above a value.
   *
   * @param above a value in the range
   * @param range of positive numbers
   * @return from 0 to 1
   */
  public static double share(double above, Range range) {
    return Math.log(range.getUpperBound() / above)
        / Math.log(range.getUpperBound() / range.getLowerBound());
  }
}
