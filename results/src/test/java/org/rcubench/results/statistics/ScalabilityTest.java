package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.results.SampleBuilder.sample;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.rcubench.results.samples.Better;
import org.rcubench.results.statistics.Scalability.Fitted;
import org.rcubench.results.statistics.Scalability.Outcome;
import org.rcubench.results.statistics.Scalability.Refused;

class ScalabilityTest {
  private static final int[] THREADS = {1, 2, 4, 8, 16};
  private static final ScalabilityLaw LAW = new ScalabilityLaw(700, 0.08, 0.004);

  @Test
  void parameters_are_found_again_within_their_intervals() {
    Fitted fitted = fitted(Scalability.of(measured(LAW::at, 8, 0.03, THREADS), 16));

    assertThat(LAW.lambda()).isBetween(fitted.lambda().low(), fitted.lambda().high());
    assertThat(LAW.sigma()).isBetween(fitted.sigma().low(), fitted.sigma().high());
    assertThat(LAW.kappa()).isBetween(fitted.kappa().low(), fitted.kappa().high());
    assertThat(LAW.peak()).isBetween(fitted.peak().low(), fitted.peak().high());
    assertThat(fitted.sigma().forks()).isEqualTo(8);
  }

  @Test
  void what_scales_without_end_has_a_peak_interval_without_an_upper_end() {
    Fitted fitted =
        fitted(Scalability.of(measured(threads -> 100.0 * threads, 8, 0.03, THREADS), 16));

    assertThat(fitted.peak().high()).isInfinite();
    assertThat(fitted.peak().low()).isGreaterThan(16);
    assertThat(fitted.sigma().value()).isBetween(0.0, 0.01);
  }

  @Test
  void the_same_samples_give_the_same_intervals() {
    List<Measurement> measured = measured(LAW::at, 5, 0.05, THREADS);

    assertThat(Scalability.of(measured, 16)).isEqualTo(Scalability.of(measured, 16));
  }

  @Test
  void threads_beyond_the_cores_are_not_looked_at() {
    List<Measurement> within = measured(LAW::at, 5, 0.05, THREADS);
    List<Measurement> beyond =
        measured(threads -> threads > 16 ? 1e-3 : LAW.at(threads), 5, 0.05, 1, 2, 4, 8, 16, 32);

    assertThat(Scalability.of(beyond, 16)).isEqualTo(Scalability.of(within, 16));
  }

  @Test
  void times_are_throughputs_in_other_words() {
    Measurement.Collector collector = new Measurement.Collector();
    for (int threads : THREADS) {
      for (int fork = 1; fork <= 3; fork++) {
        collector.add(
            sample()
                .threads(threads, 0)
                .fork(fork)
                .metric("time")
                .unit("ns/op", Better.LOWER)
                .value(threads * 1e3 / LAW.at(threads))
                .build());
      }
    }

    Fitted fitted = fitted(Scalability.of(collector.measurements(), 16));

    assertThat(fitted.law().peak()).isBetween(15.0, 15.5);
  }

  @Test
  void fewer_than_four_thread_counts_up_to_the_cores_are_refused() {
    assertThat(Scalability.of(measured(LAW::at, 5, 0.05, THREADS), 4))
        .isEqualTo(new Refused("3 thread counts up to the cores, a fit takes 4"));
    assertThat(Scalability.obstacle(measured(LAW::at, 5, 0.05, THREADS), 1))
        .contains("1 thread count up to the cores, a fit takes 4");
  }

  @Test
  void fewer_than_three_forks_are_refused() {
    assertThat(Scalability.of(measured(LAW::at, 2, 0.05, THREADS), 16))
        .isEqualTo(new Refused("fewer than 3 forks at 1 thread"));
  }

  @Test
  void a_thread_count_that_completed_nothing_is_refused() {
    assertThat(
            Scalability.of(
                measured(threads -> threads == 8 ? 0 : LAW.at(threads), 5, 0.05, THREADS), 16))
        .isEqualTo(new Refused("nothing was completed at 8 threads"));
  }

  @Test
  void what_the_law_cannot_describe_is_refused() {
    Outcome outcome =
        Scalability.of(
            measured(threads -> threads == 4 ? 10 * LAW.at(4) : LAW.at(threads), 5, 0.05, THREADS),
            16);

    assertThat(reason(outcome)).startsWith("the law does not describe it: ");
  }

  @Test
  void noise_that_hides_all_is_refused() {
    // Medians near a line, but forks all over the place.
    Measurement.Collector collector = new Measurement.Collector();
    double[] spread = {0.05, 0.2, 1, 5, 20};
    for (int threads : THREADS) {
      for (int fork = 0; fork < spread.length; fork++) {
        collector.add(
            sample()
                .threads(threads, 0)
                .fork(fork + 1)
                .unit("ops/us", Better.HIGHER)
                .value(threads * spread[fork])
                .build());
      }
    }

    assertThat(reason(Scalability.of(collector.measurements(), 16)))
        .startsWith("its parameters cannot be told");
  }

  private static List<Measurement> measured(
      IntToDoubleFunction throughput, int forks, double noise, int... threads) {
    Random random = new Random(11);
    Measurement.Collector collector = new Measurement.Collector();
    for (int count : threads) {
      for (int fork = 1; fork <= forks; fork++) {
        double ofFork = throughput.applyAsDouble(count) * Math.exp(noise * random.nextGaussian());
        for (int iteration = 1; iteration <= 3; iteration++) {
          collector.add(
              sample()
                  .threads(count, 0)
                  .fork(fork)
                  .iteration(iteration)
                  .unit("ops/us", Better.HIGHER)
                  .value(ofFork * Math.exp(noise / 3 * random.nextGaussian()))
                  .build());
        }
      }
    }
    return collector.measurements();
  }

  private static Fitted fitted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Fitted.class);
    return (Fitted) outcome;
  }

  private static String reason(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reason();
  }
}
