package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.rcubench.charts.axis.AxisTick;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.Ticks;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.results.statistics.Subject;

/**
 * What scores of any JMH benchmarks are drawn by: threads if they differ, or else the numeric
 * parameter with the most values.
 *
 * @param param the parameter; empty for threads
 */
public record JmhScoreAxis(String param) {
  private static final JmhScoreAxis THREADS = new JmhScoreAxis("");

  /** The axis; empty if nothing takes two values. */
  static Optional<JmhScoreAxis> of(List<Subject> subjects) {
    if (subjects.stream().mapToInt(Subject::readers).distinct().count() > 1) {
      return Optional.of(THREADS);
    }
    Set<String> params = new TreeSet<>();
    subjects.forEach(subject -> params.addAll(subject.params().keySet()));
    return params.stream()
        .map(JmhScoreAxis::new)
        .filter(axis -> axis.values(subjects).length > 1)
        .max(
            Comparator.comparingInt((JmhScoreAxis axis) -> axis.values(subjects).length)
                .thenComparing(JmhScoreAxis::param, Comparator.reverseOrder()));
  }

  /** What the positions are, in words. */
  String words() {
    return param.isEmpty() ? "threads" : param;
  }

  /** Where a subject lies; it must be one of those that the axis was made for. */
  double position(Subject subject) {
    return param.isEmpty() ? subject.readers() : number(subject).getAsDouble();
  }

  /** Whether a subject has a place. */
  boolean places(Subject subject) {
    return param.isEmpty() || number(subject).isPresent();
  }

  /** The different positions, ascending; none if the parameter is not numeric throughout. */
  private double[] values(List<Subject> subjects) {
    List<Subject> having =
        subjects.stream().filter(each -> each.params().containsKey(param)).toList();
    return having.stream().allMatch(each -> number(each).isPresent())
        ? having.stream()
            .mapToDouble(each -> number(each).getAsDouble())
            .sorted()
            .distinct()
            .toArray()
        : new double[0];
  }

  /** A logarithmic axis takes no number below 0, and 0 only with a break. */
  private OptionalDouble number(Subject subject) {
    String value = subject.params().get(param);
    try {
      double number = value == null ? Double.NaN : Double.parseDouble(value);
      return number >= 0 && Double.isFinite(number)
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The axis to draw over the positions of a scale. */
  LogScale over(LengthScale scale) {
    double[] places = scale.lengths().stream().mapToDouble(scale::place).toArray();
    boolean zero = scale.lengths().get(0) == 0;
    double[] positive = Arrays.stream(places).skip(zero ? 1 : 0).toArray();
    List<AxisTick> ticks = new ArrayList<>();
    if (zero) {
      ticks.add(new AxisTick(places[0], "0"));
    }
    if (positive.length > 0) {
      ticks.addAll(Ticks.at(positive));
    }
    return new LogScale(words(), ThreadAxis.range(places), ticks);
  }
}
