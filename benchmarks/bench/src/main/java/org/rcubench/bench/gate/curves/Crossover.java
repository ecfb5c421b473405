package org.rcubench.bench.gate.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Mean;
import org.rcubench.bench.gate.CurveResult;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.text.Format;

/**
 * Up to which length of section a strategy pays off: the first length at which the control costs no
 * more than {@link #MARGIN} of what the strategy costs, between the measured lengths by straight
 * lines over the logarithms of both. It is never less than the shortest and never more than the
 * longest length that was measured.
 *
 * @param strategies the strategy at each length, ascending
 * @param controls the control at the same lengths
 */
public record Crossover(List<CurvePoint> strategies, List<CurvePoint> controls) implements Curve {
  /** The parameter that holds the length in nanoseconds. */
  static final String LENGTH = "length";

  private static final double MARGIN = 1.1;

  /** Takes unmodifiable copies. */
  public Crossover {
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
  public RowName name() {
    RowName common = strategies.get(0).atAny(LENGTH).name();
    List<String> settings = new ArrayList<>(common.settings());
    settings.add("pays off over " + controls.get(0).strategy());
    return new RowName(common.benchmark(), settings);
  }

  @Override
  public List<CurvePoint> points() {
    return Stream.concat(strategies.stream(), controls.stream()).toList();
  }

  @Override
  public QuantityByRound quantity(Function<CurvePoint, QuantityByRound> costs) {
    double[] lengths = strategies.stream().mapToDouble(point -> Math.log(length(point))).toArray();
    return QuantityByRound.of(
        points().stream().map(costs).toList(),
        logs -> -firstAtMost(Math.log(MARGIN), lengths, controlsOverStrategies(logs)));
  }

  private static double[] controlsOverStrategies(double[] logs) {
    double[] ratios = new double[logs.length / 2];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = logs[ratios.length + i] - logs[i];
    }
    return ratios;
  }

  /**
   * The first place, from the left, at which a curve of straight lines is not above a level.
   *
   * @param level the level
   * @param places where the curve was measured, ascending, at least one
   * @param heights how high it is there, as many
   * @return the place; the first if the curve begins no higher, the last if it stays above
   */
  static double firstAtMost(double level, double[] places, double[] heights) {
    if (heights[0] <= level) {
      return places[0];
    }
    for (int i = 1; i < places.length; i++) {
      if (heights[i] <= level) {
        double share = (heights[i - 1] - level) / (heights[i - 1] - heights[i]);
        return places[i - 1] + share * (places[i] - places[i - 1]);
      }
    }
    return places[places.length - 1];
  }

  /** The strategy at all lengths: the mean of its logarithms. */
  @Override
  public QuantityByRound blamed(Function<CurvePoint, QuantityByRound> costs) {
    return QuantityByRound.of(
        strategies.stream().map(costs).toList(), logs -> Mean.of(logs).getAsDouble());
  }

  @Override
  public double value(double logarithm) {
    return Math.exp(-logarithm);
  }

  @Override
  public CurveResult.Unit unit() {
    return CurveResult.Unit.NANOSECONDS;
  }

  @Override
  public Optional<String> sentence(
      Judgement.Verdict verdict, double base, double head, double equal) {
    return switch (verdict) {
      case REGRESSED, IMPROVED ->
          Optional.of(
              "%s pays off over %s%s up to sections of %s now, was %s"
                  .formatted(
                      strategies.get(0).strategy(),
                      controls.get(0).strategy(),
                      strategies.get(0).atThreads(),
                      bounded(head),
                      bounded(base)));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String bounded(double nanos) {
    if (nanos <= length(strategies.get(0)) * 1.001) {
      return "less than " + Format.time(nanos);
    }
    boolean beyond = nanos >= length(strategies.get(strategies.size() - 1)) * 0.999;
    return (beyond ? "more than " : "") + Format.time(nanos);
  }
}
