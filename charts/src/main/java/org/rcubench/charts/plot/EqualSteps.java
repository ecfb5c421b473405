package org.rcubench.charts.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;

/**
 * Numbers at equal steps of an axis, in ascending order; 0 may be among them. The axis is
 * logarithmic, on which powers of two are equal steps.
 *
 * @param numbers the numbers, ascending
 */
public record EqualSteps(List<Double> numbers) {

  /**
   * The steps of numbers.
   *
   * @param numbers the numbers, at least one, in any order
   * @return the steps
   */
  public static EqualSteps of(double[] numbers) {
    return new EqualSteps(Arrays.stream(numbers).sorted().distinct().boxed().toList());
  }

  /**
   * Where a number is put.
   *
   * @param number one of the numbers
   * @return its place
   */
  public double place(double number) {
    return at(numbers.indexOf(number));
  }

  /**
   * A place by its step.
   *
   * @param step from 0; there are places between steps too
   * @return the place
   */
  public static double at(double step) {
    return Math.pow(2, step);
  }

  /** {@return a tick at each number, with its words} */
  public List<AxisTick> ticks(DoubleFunction<String> words) {
    return IntStream.range(0, numbers.size())
        .mapToObj(step -> new AxisTick(at(step), words.apply(numbers.get(step))))
        .toList();
  }

  /**
   * The axis, with a tick at each number.
   *
   * @param label what it shows
   * @param words the words of a number
   * @return the axis
   */
  public LogScale axis(String label, DoubleFunction<String> words) {
    return new LogScale(
        label,
        LogRange.around(DoubleStream.of(at(0), at(numbers.size() - 1.0)), 2, 0.05, 0.03),
        ticks(words));
  }
}
