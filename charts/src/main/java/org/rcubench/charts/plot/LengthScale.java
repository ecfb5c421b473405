package org.rcubench.charts.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.results.text.Format;

/**
 * Section lengths, or whatever else begins at 0, on a logarithmic axis, which has no place for 0:
 * it is put one decade left of the shortest real length, and the axis is shown to be interrupted
 * between the two.
 *
 * @param lengths the lengths, ascending
 * @param zero where 0 is put
 */
public record LengthScale(List<Double> lengths, double zero) {

  /**
   * The scale of lengths.
   *
   * @param lengths the lengths, at least one, 0 or more, in any order
   * @return the scale
   */
  public static LengthScale of(double[] lengths) {
    List<Double> ascending = Arrays.stream(lengths).sorted().distinct().boxed().toList();
    double shortest = ascending.stream().filter(length -> length > 0).findFirst().orElse(10.0);
    return new LengthScale(ascending, shortest / 10);
  }

  /**
   * Where a length is put.
   *
   * @param length one of the lengths
   * @return its place, above 0
   */
  public double place(double length) {
    return length == 0 ? zero : length;
  }

  /**
   * The axis, with a tick at each length.
   *
   * @param label what it shows
   * @param words the words of a length
   * @return the axis
   */
  public LogScale axis(String label, DoubleFunction<String> words) {
    return new LogScale(
        label,
        range(),
        lengths.stream().map(length -> new AxisTick(place(length), words.apply(length))).toList());
  }

  /**
   * The axis of times in ns with ticks at powers of ten, for lengths that crowd.
   *
   * @param label what it shows
   * @return the axis
   */
  public LogScale decadeAxis(String label) {
    double first = lengths.get(0);
    return new LogScale(
        label,
        range(),
        Stream.concat(
                Stream.of(new AxisTick(place(first), Format.roundTime(first))),
                Ticks.decades(range(), Format::roundTime).stream()
                    .filter(tick -> tick.value() > place(first) && !isLeftOfTheGap(tick)))
            .toList());
  }

  private Range range() {
    // A lone length is placed near the labels, as the first of several would be.
    double first = place(lengths.get(0));
    double last = lengths.size() == 1 ? first * 10 : lengths.get(lengths.size() - 1);
    return LogRange.around(DoubleStream.of(first, last), 10, 0.03, 0.04);
  }

  private boolean isLeftOfTheGap(AxisTick tick) {
    return lengths.get(0) == 0 && lengths.size() > 1 && tick.value() < lengths.get(1);
  }

  /** {@return where the axis is interrupted; nowhere if 0 was not measured or nothing else was} */
  public List<AxisBreak> breaks() {
    return lengths.size() > 1 && lengths.get(0) == 0
        ? List.of(new AxisBreak(Math.sqrt(zero * lengths.get(1))))
        : List.of();
  }
}
