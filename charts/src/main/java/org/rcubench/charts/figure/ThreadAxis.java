package org.rcubench.charts.figure;

import java.util.stream.DoubleStream;
import org.rcubench.charts.theme.Theme;

/** The x axis of figures by reader threads. */
final class ThreadAxis {
  private ThreadAxis() {}

  /**
   * The axis.
   *
   * @param threads the thread counts that were measured, ascending
   */
  static TickedLogAxis of(double[] threads, Theme theme) {
    return of("reader threads", threads, theme);
  }

  /** The same axis in other words. */
  static TickedLogAxis of(String label, double[] threads, Theme theme) {
    // A lone thread count is placed near the labels, as the last of several would be.
    double first = threads.length == 1 ? threads[0] / 2 : threads[0];
    return new TickedLogAxis(
        label,
        LogRange.around(DoubleStream.of(first, threads[threads.length - 1]), 2, 0.05, 0.03),
        ThreadTicks.at(threads),
        theme);
  }

  /** A count in words. */
  static String count(double threads) {
    return threads == 1 ? "1 thread" : Decimal.round(threads) + " threads";
  }
}
