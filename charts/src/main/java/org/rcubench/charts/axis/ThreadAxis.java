package org.rcubench.charts.axis;

import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.rcubench.results.text.Format;

/** The x axis of figures by threads, or by what else is counted. */
public final class ThreadAxis {
  private ThreadAxis() {}

  /**
   * The axis by reader threads.
   *
   * @param threads the numbers of threads that were measured, ascending
   * @return the axis
   */
  public static LogScale of(double[] threads) {
    return of("reader threads", threads);
  }

  /**
   * The same axis in other words.
   *
   * @param label the words
   * @param counts what was measured, ascending
   * @return the axis
   */
  public static LogScale of(String label, double[] counts) {
    return new LogScale(label, range(counts), Ticks.at(counts));
  }

  /**
   * What such an axis spans.
   *
   * @param places above 0, ascending
   * @return the range
   */
  public static Range range(double[] places) {
    // A lone place is near the labels, as the last of several would be.
    double first = places.length == 1 ? places[0] / 2 : places[0];
    return LogRange.around(DoubleStream.of(first, places[places.length - 1]), 2, 0.05, 0.03);
  }

  /**
   * A count in words.
   *
   * @param threads how many
   * @return such as {@code 2 threads}
   */
  public static String count(double threads) {
    return Format.count(Math.round(threads), "thread");
  }
}
