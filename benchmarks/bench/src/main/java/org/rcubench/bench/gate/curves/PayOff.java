package org.rcubench.bench.gate.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Mean;
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.results.comparison.Crossover;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Verdict;

/**
 * Up to which length of section a strategy pays off: the first length at which the control costs no
 * more than {@link #MARGIN} of what the strategy costs, between the measured lengths by straight
 * lines over the logarithms of both. It is never less than the shortest and never more than the
 * longest that was measured.
 *
 * @param strategies the strategy at each length, ascending
 * @param controls the control at the same lengths
 */
public record PayOff(List<CurvePoint> strategies, List<CurvePoint> controls) implements Curve {
  /** The parameter that holds the length in nanoseconds. */
  static final String LENGTH = "length";

  private static final double MARGIN = 1.1;

  /** Takes unmodifiable copies. */
  public PayOff {
    strategies = List.copyOf(strategies);
    controls = List.copyOf(controls);
  }

  /** The length of a point's section in nanoseconds; NaN if it has none. */
  static double length(CurvePoint point) {
    try {
      return Double.parseDouble(point.params().getOrDefault(LENGTH, "none"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public String group() {
    return strategies.get(0).benchmark();
  }

  @Override
  public String name() {
    return "%s pays off over %s"
        .formatted(strategies.get(0).atAny(LENGTH).name(), controls.get(0).strategy());
  }

  @Override
  public List<CurvePoint> points() {
    return Stream.concat(strategies.stream(), controls.stream()).toList();
  }

  @Override
  public Rounds rounds(Function<CurvePoint, Rounds> costs) {
    double[] lengths = strategies.stream().mapToDouble(point -> Math.log(length(point))).toArray();
    return Rounds.of(
        points().stream().map(costs).toList(),
        logs -> -Crossover.of(lengths, controlsOverStrategies(logs), Math.log(MARGIN)));
  }

  private static double[] controlsOverStrategies(double[] logs) {
    double[] ratios = new double[logs.length / 2];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = logs[ratios.length + i] - logs[i];
    }
    return ratios;
  }

  /** The strategy at all lengths: the mean of its logarithms. */
  @Override
  public Rounds blamed(Function<CurvePoint, Rounds> costs) {
    return Rounds.of(strategies.stream().map(costs).toList(), logs -> Mean.of(logs).getAsDouble());
  }

  @Override
  public double value(double logarithm) {
    return Math.exp(-logarithm);
  }

  @Override
  public CurveOutcome.Unit unit() {
    return CurveOutcome.Unit.NANOSECONDS;
  }

  @Override
  public Optional<String> sentence(Verdict verdict, double base, double head, double equal) {
    return switch (verdict) {
      case REGRESSED, IMPROVED -> Optional.of(told(base, head));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String told(double base, double head) {
    CurvePoint first = strategies.get(0);
    return "%s pays off over %s%s up to sections of %s now, was %s"
        .formatted(
            first.strategy(),
            controls.get(0).strategy(),
            CurveText.atThreads(first.threads()),
            bounded(head),
            bounded(base));
  }

  private String bounded(double nanos) {
    if (nanos <= length(strategies.get(0)) * 1.001) {
      return "less than " + CurveText.nanos(nanos);
    }
    boolean beyond = nanos >= length(strategies.get(strategies.size() - 1)) * 0.999;
    return (beyond ? "more than " : "") + CurveText.nanos(nanos);
  }
}
