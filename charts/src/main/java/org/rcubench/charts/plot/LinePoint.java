package org.rcubench.charts.plot;

import java.util.stream.DoubleStream;
import org.rcubench.results.statistics.Estimate;

/**
 * A point that a logarithmic axis can show: the value, and the interval if it has one.
 *
 * @param x where
 * @param y the value
 */
public record LinePoint(double x, Estimate y) {

  /** {@return the lower end of what is drawn: of the interval, or the value itself} */
  public double low() {
    return y.hasInterval() ? y.low() : y.value();
  }

  /** {@return the upper end of what is drawn: of the interval, or the value itself} */
  public double high() {
    return y.hasInterval() ? y.high() : y.value();
  }

  /** {@return both ends of what is drawn, for the range of an axis} */
  public DoubleStream ends() {
    return DoubleStream.of(low(), high());
  }
}
