package org.rcubench.charts.axis;

import java.util.stream.DoubleStream;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.text.Format;

/** The x axis of figures by reader threads. */
public final class ThreadAxis {
  private ThreadAxis() {}

  /**
   * The axis.
   *
   * @param threads the thread counts that were measured, ascending
   * @param theme how it looks
   * @return the axis
   */
  public static TickedLogAxis of(double[] threads, Theme theme) {
    return of("reader threads", threads, theme);
  }

  /**
   * The same axis in other words.
   *
   * @param label the words
   * @param threads the thread counts that were measured, ascending
   * @param theme how it looks
   * @return the axis
   */
  public static TickedLogAxis of(String label, double[] threads, Theme theme) {
    // A lone thread count is placed near the labels, as the last of several would be.
    double first = threads.length == 1 ? threads[0] / 2 : threads[0];
    return new TickedLogAxis(
        label,
        LogRange.around(DoubleStream.of(first, threads[threads.length - 1]), 2, 0.05, 0.03),
        ThreadTicks.at(threads),
        theme);
  }

  /**
   * A count in words.
   *
   * @param threads how many
   * @return such as {@code 2 threads}
   */
  public static String count(double threads) {
    return threads == 1 ? "1 thread" : Format.round(threads) + " threads";
  }
}
