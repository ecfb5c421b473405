package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rcubench.results.SampleBuilder.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.SampleBuilder;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

class MeasurementTest {

  @Test
  void samples_of_one_cell_are_one_measurement_of_the_median_of_its_forks() {
    Measurement measurement =
        only(
            sample().fork(1).iteration(1).value(1),
            sample().fork(1).iteration(2).value(2),
            sample().fork(1).iteration(3).value(9),
            sample().fork(2).iteration(1).value(4),
            sample().fork(3).iteration(1).value(5));

    assertThat(measurement.estimate().value()).isEqualTo(4);
    assertThat(measurement.estimate().forks()).isEqualTo(3);
  }

  @Test
  void a_fork_s_iterations_belong_to_it_however_they_are_interleaved() {
    Measurement inOrder =
        only(
            sample().fork(1).value(1),
            sample().fork(1).value(3),
            sample().fork(2).value(5),
            sample().fork(2).value(9),
            sample().fork(3).value(8));
    Measurement interleaved =
        only(
            sample().fork(3).value(8),
            sample().fork(2).value(5),
            sample().fork(1).value(1),
            sample().fork(2).value(9),
            sample().fork(1).value(3));

    assertThat(interleaved.estimate()).isEqualTo(inOrder.estimate());
    assertThat(interleaved.estimate().forks()).isEqualTo(3);
  }

  @Test
  void medians_keep_the_number_of_their_fork_where_another_is_missing() {
    Measurement measurement =
        only(
            sample().fork(3).value(8),
            sample().fork(1).value(1),
            sample().fork(1).value(9),
            sample().fork(1).value(2));
    assertThat(measurement.medians()).isEqualTo(Map.of(1, 2.0, 3, 8.0));
    assertThat(measurement.cost().orElseThrow().medians()).isEqualTo(Map.of(1, 500.0, 3, 125.0));
  }

  @Test
  void the_maximum_is_the_greatest_of_any_iteration_of_any_fork() {
    Measurement measurement =
        only(
            sample().fork(1).value(-3),
            sample().fork(2).value(-1),
            sample().fork(2).value(-2),
            sample().fork(3).value(-5));

    assertThat(measurement.maximum()).isEqualTo(-1);
  }

  @Test
  void the_minimum_is_the_least_of_any_iteration_of_any_fork() {
    Measurement measurement =
        only(sample().fork(1).value(3), sample().fork(2).value(1), sample().fork(2).value(2));

    assertThat(measurement.minimum()).isEqualTo(1);
  }

  @Test
  void the_median_alone_is_the_value_of_the_estimate() {
    Measurement measurement =
        only(
            sample().fork(1).value(1),
            sample().fork(1).value(9),
            sample().fork(2).value(4),
            sample().fork(3).value(6));

    assertThat(measurement.median()).isEqualTo(5).isEqualTo(measurement.estimate().value());
    assertThat(measurement.forks()).isEqualTo(3);
  }

  @Test
  void measurements_come_in_the_order_in_which_their_subjects_first_came() {
    List<Measurement> measurements =
        measurements(
            sample().strategy("seqlock"),
            sample().strategy("none"),
            sample().strategy("seqlock").fork(2),
            sample().strategy("bravo"),
            sample().strategy("none").fork(2));

    assertThat(measurements)
        .extracting(each -> each.subject().strategy())
        .containsExactly("seqlock", "none", "bravo");
  }

  @Test
  void a_subject_is_all_that_the_samples_of_one_metric_of_one_cell_have_in_common() {
    Sample sample =
        sample().param("keys", "10").threads(4, 1).role(Sample.READER).metric("time").build();

    assertThat(Subject.of(sample))
        .isEqualTo(
            new Subject(
                sample.benchmark(),
                sample.workload(),
                sample.strategy(),
                sample.params(),
                4,
                1,
                "reader",
                "time",
                sample.unit(),
                sample.better()));
  }

  static Stream<UnaryOperator<SampleBuilder>> other_subjects() {
    return Stream.of(
        sample -> sample.benchmark("other"),
        sample -> sample.workload("other"),
        sample -> sample.strategy("other"),
        sample -> sample.param("keys", "20"),
        sample -> sample.param("other", "1"),
        sample -> sample.threads(2, 0),
        sample -> sample.threads(1, 1),
        sample -> sample.role(Sample.UPDATER),
        sample -> sample.metric("other"),
        sample -> sample.unit("other", Better.HIGHER),
        sample -> sample.unit("ops/us", Better.LOWER));
  }

  @ParameterizedTest
  @MethodSource("other_subjects")
  void samples_of_another_subject_are_another_measurement(UnaryOperator<SampleBuilder> change) {
    assertThat(
            measurements(sample().param("keys", "10"), change.apply(sample().param("keys", "10"))))
        .hasSize(2);
  }

  static Stream<UnaryOperator<SampleBuilder>> same_subjects() {
    return Stream.of(
        sample -> sample.fork(2),
        sample -> sample.iteration(2),
        sample -> sample.value(2),
        sample -> sample.param("keys", "10"));
  }

  @ParameterizedTest
  @MethodSource("same_subjects")
  void samples_that_differ_in_when_and_what_alone_are_one_measurement(
      UnaryOperator<SampleBuilder> change) {
    assertThat(
            measurements(sample().param("keys", "10"), change.apply(sample().param("keys", "10"))))
        .hasSize(1);
  }

  @Test
  void without_samples_there_is_no_measurement() {
    assertThat(new Measurement.Collector().measurements()).isEmpty();
  }

  @Test
  void what_a_collector_takes_later_does_not_change_what_it_gave() {
    Measurement.Collector collector = new Measurement.Collector();
    collector.add(sample().value(1).build());
    Measurement measurement = collector.measurements().get(0);

    collector.add(sample().value(1).iteration(2).value(99).build());

    assertThat(measurement.estimate().value()).isEqualTo(1);
    assertThat(collector.measurements().get(0).estimate().value()).isEqualTo(50);
  }

  @Test
  void an_estimate_does_not_depend_on_what_was_estimated_before() {
    Random random = new Random(1);
    SampleBuilder[] samples =
        IntStream.range(0, 200)
            .mapToObj(i -> sample().fork(1 + i % 4).value(1 + random.nextDouble()))
            .toArray(SampleBuilder[]::new);
    Measurement measurement = only(samples);
    Measurement other = only(samples);

    Estimate estimate = measurement.estimate();
    Estimate ratio = measurement.ratioTo(other);

    assertThat(measurement.estimate()).isEqualTo(estimate);
    assertThat(measurement.ratioTo(other)).isEqualTo(ratio);
  }

  @ParameterizedTest
  @CsvSource({
    "all, 8, 2, 10",
    "reader, 8, 2, 8",
    "updater, 8, 2, 2",
    "all, 4, 0, 4",
    "all, 0, 3, 3"
  })
  void the_cost_behind_a_throughput_is_shared_by_the_threads_of_the_role(
      String role, int readers, int updaters, int threads) {
    Measurement throughput =
        only(
            sample().role(role).threads(readers, updaters).unit("ops/us", Better.HIGHER).value(50));

    Measurement cost = throughput.cost().orElseThrow();

    assertThat(cost.estimate().value()).isEqualTo(threads * 1_000.0 / 50, within(1e-12));
    assertThat(cost.subject().unit()).isEqualTo("ns/op");
    assertThat(cost.subject().better()).isEqualTo(Better.LOWER);
  }

  @ParameterizedTest
  @CsvSource({"ns/op, 2.5, 2.5", "us/op, 2.5, 2500", "s/op, 2.5, 2.5e9"})
  void the_cost_behind_a_time_is_the_time_whatever_the_threads(
      String unit, double value, double nanos) {
    Measurement time = only(sample().threads(8, 2).unit(unit, Better.LOWER).value(value));

    assertThat(time.cost().orElseThrow().estimate().value()).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({
    "ops/ns, 0.05",
    "ops/us, 50",
    "ops/ms, 50e3",
    "ops/s, 50e6",
    "ns/op, 200",
    "us/op, 0.2"
  })
  void throughput_is_the_same_from_whatever_unit_of_speed(String unit, double value) {
    Better better = unit.startsWith("ops") ? Better.HIGHER : Better.LOWER;
    Measurement speed = only(sample().threads(8, 2).unit(unit, better).value(value));

    Measurement throughput = speed.throughput().orElseThrow();

    assertThat(throughput.estimate().value()).isEqualTo(50, within(1e-9));
    assertThat(throughput.subject().unit()).isEqualTo("ops/us");
    assertThat(throughput.subject().better()).isEqualTo(Better.HIGHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops/us", "ops/s", "ns/op", "ms/op"})
  void throughput_is_the_threads_over_the_cost(String unit) {
    Better better = unit.startsWith("ops") ? Better.HIGHER : Better.LOWER;
    Measurement speed = only(sample().threads(3, 2).unit(unit, better).value(17));

    double nanos = speed.cost().orElseThrow().estimate().value();
    double perMicrosecond = speed.throughput().orElseThrow().estimate().value();

    assertThat(nanos * perMicrosecond).isEqualTo(5_000, within(1e-8));
  }

  @Test
  void a_cost_keeps_the_forks_and_all_else_of_the_subject() {
    Measurement throughput =
        only(
            sample().param("keys", "10").fork(1).value(1),
            sample().param("keys", "10").fork(2).value(2),
            sample().param("keys", "10").fork(3).value(4));

    Measurement cost = throughput.cost().orElseThrow();

    assertThat(cost.subject()).isEqualTo(throughput.subject().in("ns/op", Better.LOWER));
    assertThat(cost.estimate().forks()).isEqualTo(3);
    assertThat(cost.estimate().low()).isEqualTo(250);
    assertThat(cost.estimate().high()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B/op", "MB/sec", "counts", "%", ""})
  void what_is_no_measure_of_speed_has_neither_cost_nor_throughput(String unit) {
    Measurement other = only(sample().unit(unit, Better.LOWER));

    assertThat(other.cost()).isEmpty();
    assertThat(other.throughput()).isEmpty();
  }

  @Test
  void a_fork_that_completed_nothing_costs_without_end() {
    Measurement starved = only(sample().value(0));

    assertThat(starved.cost().orElseThrow().estimate().value()).isInfinite();
  }

  @Test
  void a_ratio_is_of_this_to_the_other() {
    Measurement slow = only(sample().value(6));
    Measurement fast = only(sample().value(2));

    assertThat(slow.ratioTo(fast).value()).isEqualTo(3);
  }

  @Test
  void a_ratio_the_other_way_round_is_its_inverse() {
    assertInverses(only(times("slow", 6, 5, 7, 9)), only(times("fast", 2, 3, 2.5, 4)));
    assertInverses(only(forks("slow", 2, 3, 2.5, 4)), only(forks("fast", 6, 5, 7, 9)));
  }

  @Test
  void two_of_one_subject_have_ratios_that_are_inverses_too() {
    assertInverses(only(times("same", 6, 5, 7, 9)), only(times("same", 2, 3, 2.5, 4)));
  }

  private static void assertInverses(Measurement one, Measurement other) {
    Estimate ratio = one.ratioTo(other);
    Estimate reversed = other.ratioTo(one);

    assertThat(ratio.hasInterval()).isTrue();
    // The inverse of an inverse may differ in its last bit: one of the two is told by the other.
    assertThat(ratio.equals(reversed.inverse()) || reversed.equals(ratio.inverse())).isTrue();
  }

  @Test
  void a_ratio_does_not_depend_on_which_way_round_it_was_asked_for_first() {
    Measurement slow = only(times("slow", 6, 5, 7, 9));
    Measurement fast = only(times("fast", 2, 3, 2.5, 4));
    Estimate ratio = slow.ratioTo(fast);
    Measurement again = only(times("slow", 6, 5, 7, 9));

    fast.ratioTo(again);

    assertThat(again.ratioTo(fast)).isEqualTo(ratio);
    assertThat(ratio.value()).isEqualTo(6.5 / 2.75, within(1e-12));
  }

  @Test
  void a_ratio_of_throughputs_is_the_inverse_of_that_of_the_times_behind_them() {
    Measurement slow = only(forks("slow", 2, 3, 2.5, 4));
    Measurement fast = only(forks("fast", 6, 5, 7, 9));

    assertThat(fast.ratioTo(slow))
        .isEqualTo(slow.cost().orElseThrow().ratioTo(fast.cost().orElseThrow()))
        .isEqualTo(fast.throughput().orElseThrow().ratioTo(slow.throughput().orElseThrow()));
  }

  @Test
  void a_ratio_of_throughputs_counts_the_threads_of_each() {
    Measurement one = only(sample().threads(1, 0).value(10));
    Measurement four = only(sample().threads(4, 0).value(30));

    assertThat(four.ratioTo(one).value()).isEqualTo(3, within(1e-12));
    assertThat(one.ratioTo(four).value()).isEqualTo(1 / 3.0, within(1e-12));
  }

  @Test
  void a_measurement_is_exactly_once_itself() {
    Measurement measurement = only(forks("same", 6, 5, 7, 9));

    assertThat(measurement.ratioTo(measurement)).isEqualTo(new Estimate(1, 1, 1, 4));
    assertThat(measurement.cost().orElseThrow().ratioTo(measurement.cost().orElseThrow()))
        .isEqualTo(new Estimate(1, 1, 1, 4));
  }

  @Test
  void what_completed_nothing_is_no_times_what_did() {
    Measurement stuck = only(forks("stuck", 0, 0, 0));
    Measurement fast = only(forks("fast", 2, 3, 4));

    assertThat(stuck.ratioTo(fast)).isEqualTo(new Estimate(0, 0, 0, 3));
    assertThat(fast.ratioTo(stuck).value()).isInfinite();
  }

  @Test
  void different_units_have_no_ratio() {
    Measurement bytes = only(sample().metric("gc.alloc.rate.norm").unit("B/op", Better.LOWER));

    assertThatThrownBy(() -> bytes.ratioTo(only(sample())))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("gc.alloc.rate.norm in B/op has no ratio to throughput in ops/us");
  }

  private static SampleBuilder[] times(String strategy, double... values) {
    return Arrays.stream(forks(strategy, values))
        .map(each -> each.metric("time").unit("ns/op", Better.LOWER))
        .toArray(SampleBuilder[]::new);
  }

  private static SampleBuilder[] forks(String strategy, double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> sample().strategy(strategy).fork(i + 1).value(values[i]))
        .toArray(SampleBuilder[]::new);
  }

  private static Measurement only(SampleBuilder... samples) {
    List<Measurement> measurements = measurements(samples);
    assertThat(measurements).hasSize(1);
    return measurements.get(0);
  }

  private static List<Measurement> measurements(SampleBuilder... samples) {
    Measurement.Collector collector = new Measurement.Collector();
    for (SampleBuilder sample : samples) {
      collector.add(sample.build());
    }
    return collector.measurements();
  }
}
