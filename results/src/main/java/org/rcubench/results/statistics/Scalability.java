package org.rcubench.results.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.rcubench.results.statistics.ScalabilityFit.Observation;

/**
 * How a strategy scales, as far as the universal scalability law describes it. The law is fitted to
 * the median of each fork, at thread counts that have a core each: past those threads wait for time
 * slices, which is no law of the strategy. Intervals come from drawing forks, and iterations within
 * them, with replacement, as those of all other numbers do.
 */
public final class Scalability {
  /** The fewest thread counts: one more than the law has parameters. */
  public static final int FEWEST_COUNTS = 4;

  private static final int RESAMPLES = 500;

  /** How many resamples may fail to converge before the fit is not believed. */
  private static final int MOST_FAILURES = RESAMPLES / 20;

  /** How far the law may pass a measured median by before it is not what happened. */
  private static final double FARTHEST = 1.25;

  private Scalability() {}

  /** What came of a fit. */
  public sealed interface Outcome {}

  /**
   * The data carry the law.
   *
   * @param law the law
   * @param lambda its scale, in operations per microsecond
   * @param sigma its contention
   * @param kappa its coherency
   * @param peak the threads that complete most, see {@link ScalabilityLaw#peak()}
   */
  public record Fitted(
      ScalabilityLaw law, Estimate lambda, Estimate sigma, Estimate kappa, Estimate peak)
      implements Outcome {}

  /**
   * The data do not carry the law.
   *
   * @param reason why
   */
  public record Refused(String reason) implements Outcome {}

  /**
   * Fits the law.
   *
   * @param speeds how fast readers of one strategy are, by threads; of several at one thread count
   *     the first is taken
   * @param cores how many threads have a core each
   * @return the law, or why there is none
   */
  public static Outcome of(Collection<Measurement> speeds, int cores) {
    SortedMap<Integer, Measurement> byThreads = byThreads(speeds, cores);
    Optional<String> obstacle = obstacle(byThreads);
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    Optional<ScalabilityLaw> law = fit(byThreads, Optional.empty());
    return law.isPresent()
        ? judged(law.get(), byThreads)
        : new Refused("the fit does not converge");
  }

  /**
   * Why a fit need not be tried.
   *
   * @param speeds as for {@link #of}
   * @param cores as for {@link #of}
   * @return what is missing; empty if nothing is
   */
  public static Optional<String> obstacle(Collection<Measurement> speeds, int cores) {
    return obstacle(byThreads(speeds, cores));
  }

  private static SortedMap<Integer, Measurement> byThreads(
      Collection<Measurement> speeds, int cores) {
    SortedMap<Integer, Measurement> byThreads = new TreeMap<>();
    for (Measurement speed : speeds) {
      int threads = speed.subject().readers();
      if (threads <= cores) {
        speed.throughput().ifPresent(each -> byThreads.putIfAbsent(threads, each));
      }
    }
    return byThreads;
  }

  private static Optional<String> obstacle(SortedMap<Integer, Measurement> byThreads) {
    if (byThreads.size() < FEWEST_COUNTS) {
      return Optional.of(
          "%s thread %s up to the cores, a fit takes %s"
              .formatted(
                  byThreads.size(), byThreads.size() == 1 ? "count" : "counts", FEWEST_COUNTS));
    }
    for (Map.Entry<Integer, Measurement> entry : byThreads.entrySet()) {
      double[][] forks = entry.getValue().iterations();
      if (forks.length < Estimate.FEWEST_FORKS) {
        return Optional.of(
            "fewer than %s forks at %s".formatted(Estimate.FEWEST_FORKS, threads(entry.getKey())));
      }
      if (Arrays.stream(forks).flatMapToDouble(Arrays::stream).anyMatch(value -> !(value > 0))) {
        return Optional.of("nothing was completed at " + threads(entry.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Outcome judged(ScalabilityLaw law, SortedMap<Integer, Measurement> byThreads) {
    for (Map.Entry<Integer, Measurement> entry : byThreads.entrySet()) {
      double off = law.at(entry.getKey()) / entry.getValue().median();
      if (off > FARTHEST || off < 1 / FARTHEST) {
        return new Refused(
            String.format(
                Locale.ROOT,
                "the law does not describe it: %.1f times what was measured at %s",
                off,
                threads(entry.getKey())));
      }
    }
    List<ScalabilityLaw> drawn = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(HierarchicalBootstrap.SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      fit(byThreads, Optional.of(random)).ifPresent(drawn::add);
    }
    if (RESAMPLES - drawn.size() > MOST_FAILURES) {
      return new Refused("the fit does not converge");
    }
    int forks = byThreads.values().stream().mapToInt(Measurement::forks).min().orElseThrow();
    Fitted fitted =
        new Fitted(
            law,
            estimate(law, drawn, forks, ScalabilityLaw::lambda),
            estimate(law, drawn, forks, ScalabilityLaw::sigma),
            estimate(law, drawn, forks, ScalabilityLaw::kappa),
            peak(law, drawn, forks));
    return isTold(fitted, byThreads.lastKey())
        ? fitted
        : new Refused(
            "its parameters cannot be told: their intervals are as wide as all that the threads"
                + " slow each other down by");
  }

  private static Optional<ScalabilityLaw> fit(
      SortedMap<Integer, Measurement> byThreads, Optional<SplittableRandom> resampling) {
    List<Observation> observations = new ArrayList<>();
    byThreads.forEach(
        (threads, measurement) -> {
          double[][] forks = measurement.iterations();
          double[][] drawn =
              resampling.map(random -> HierarchicalBootstrap.resample(forks, random)).orElse(forks);
          double logarithms =
              Arrays.stream(drawn)
                  .mapToDouble(
                      fork ->
                          Math.log(HierarchicalBootstrap.medianOfMedians(new double[][] {fork})))
                  .sum();
          observations.add(
              new Observation(threads, Math.exp(logarithms / drawn.length), drawn.length));
        });
    return ScalabilityFit.of(observations);
  }

  private static Estimate estimate(
      ScalabilityLaw law,
      List<ScalabilityLaw> drawn,
      int forks,
      ToDoubleFunction<ScalabilityLaw> parameter) {
    return HierarchicalBootstrap.between(
        parameter.applyAsDouble(law), drawn.stream().mapToDouble(parameter).toArray(), forks);
  }

  /** Through its inverse, which is finite where there is no peak. */
  private static Estimate peak(ScalabilityLaw law, List<ScalabilityLaw> drawn, int forks) {
    Estimate inverse = estimate(law, drawn, forks, each -> 1 / each.peak());
    return new Estimate(law.peak(), 1 / inverse.high(), 1 / inverse.low(), forks);
  }

  private static boolean isTold(Fitted fitted, int most) {
    double slowDown = fitted.law().slowDown(most);
    return width(fitted.sigma()) * (most - 1) < slowDown
        && width(fitted.kappa()) * most * (most - 1) < slowDown;
  }

  private static double width(Estimate estimate) {
    return estimate.high() - estimate.low();
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }
}
