package org.rcubench.charts.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.DecadeTicks;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.TickLabel;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.theme.Theme;
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
   * A line with its points where their lengths are put.
   *
   * @param line a line over lengths
   * @return the line
   */
  public Line place(Line line) {
    return new Line(
        line.strategy(),
        line.points().stream().map(point -> new Point(place(point.x()), point.y())).toList());
  }

  /**
   * The axis, with a tick at each length, which is a time in ns.
   *
   * @param label what it shows
   * @param theme how it looks
   * @return the axis
   */
  public TickedLogAxis axis(String label, Theme theme) {
    return axis(label, Format::roundTime, theme);
  }

  /**
   * The same axis in other words.
   *
   * @param label what it shows
   * @param words the words of a length
   * @param theme how it looks
   * @return the axis
   */
  public TickedLogAxis axis(String label, TickLabel words, Theme theme) {
    return new TickedLogAxis(
        label,
        range(),
        lengths.stream().map(length -> new AxisTick(place(length), words.of(length))).toList(),
        theme);
  }

  /**
   * The same axis with ticks at powers of ten, for lengths that crowd.
   *
   * @param label what it shows
   * @param theme how it looks
   * @return the axis
   */
  public TickedLogAxis decadeAxis(String label, Theme theme) {
    return new TickedLogAxis(
        label,
        range(),
        Stream.concat(
                lengths.stream().limit(1).map(this::tick),
                DecadeTicks.within(range(), Format::roundTime).stream()
                    .filter(tick -> tick.value() > place(lengths.get(0)) && !isLeftOfTheGap(tick)))
            .toList(),
        theme);
  }

  private Range range() {
    // A lone length is placed near the labels, as the first of several would be.
    double first = place(lengths.get(0));
    double last = lengths.size() == 1 ? first * 10 : lengths.get(lengths.size() - 1);
    return LogRange.around(DoubleStream.of(first, last), 10, 0.03, 0.04);
  }

  private AxisTick tick(double length) {
    return new AxisTick(place(length), Format.roundTime(length));
  }

  private boolean isLeftOfTheGap(AxisTick tick) {
    return lengths.get(0) == 0 && lengths.size() > 1 && tick.value() < lengths.get(1);
  }

  /**
   * Where the axis is interrupted.
   *
   * @param theme how that looks
   * @return empty if 0 was not measured or nothing else was
   */
  public Optional<AxisBreak> interruption(Theme theme) {
    return lengths.size() > 1 && lengths.get(0) == 0
        ? Optional.of(new AxisBreak(Math.sqrt(zero * lengths.get(1)), theme))
        : Optional.empty();
  }
}
