package org.rcubench.bench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.rcubench.bench.print.Measured;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

class SampleExtractorTest {
  private final SampleExtractor extractor = new SampleExtractor("run-1");

  @Test
  void every_iteration_is_a_sample_with_everything_known_of_its_place() {
    RunResult fork =
        Measured.emptySection("rwlock")
            .fork(List.of(Measured.throughput(8), Measured.throughput(16)));
    assertThat(extractor.samples(fork, 3, List.of())).containsExactly(sample(1, 8), sample(2, 16));
  }

  private static Sample sample(int iteration, double value) {
    return new Sample(
        "run-1",
        "org.rcubench.suite.workload.EmptySection.read",
        "empty-section",
        "rwlock",
        new TreeMap<>(),
        2,
        0,
        Sample.READER,
        3,
        iteration,
        "throughput",
        "ops/us",
        Better.HIGHER,
        value);
  }

  @Test
  void a_time_is_better_when_lower() {
    RunResult fork =
        Measured.emptySection("rwlock")
            .in(Mode.AverageTime)
            .fork(List.of(List.of(Measured.time(25))));
    assertThat(extractor.samples(fork, 1, List.of()))
        .singleElement()
        .matches(sample -> sample.metric().equals("time") && sample.unit().equals("ns/op"))
        .matches(sample -> sample.better() == Better.LOWER && sample.value() == 25);
  }

  @Test
  void parameters_other_than_the_strategy_are_kept_by_name() {
    RunResult fork =
        Measured.emptySection("rwlock").param("length", "10").fork(List.of(Measured.throughput(8)));
    assertThat(extractor.samples(fork, 1, List.of()).get(0).params())
        .isEqualTo(Map.of("length", "10"));
    assertThat(extractor.samples(fork, 1, List.of()).get(0).strategy()).isEqualTo("rwlock");
  }

  @Test
  void a_control_has_no_strategy_and_belongs_to_all_threads() {
    RunResult fork =
        new Measured()
            .of("org.rcubench.suite.workload.EmptyLoop.read")
            .fork(List.of(Measured.throughput(8)));
    assertThat(extractor.samples(fork, 1, List.of()))
        .singleElement()
        .matches(sample -> sample.strategy().isEmpty() && sample.role().equals(Sample.ALL))
        .matches(sample -> sample.workload().equals("empty-loop"));
  }

  @Test
  void callers_of_the_library_are_updaters_and_its_readers_a_parameter() {
    RunResult fork =
        new Measured()
            .of("org.rcubench.suite.library.Synchronize.synchronize")
            .param("strategy", "rcu-fenced")
            .param("readers", "2")
            .withThreads(8)
            .fork(List.of(Measured.throughput(8)));
    assertThat(extractor.samples(fork, 1, List.of()))
        .singleElement()
        .matches(sample -> sample.role().equals(Sample.UPDATER))
        .matches(sample -> sample.updaters() == 8 && sample.readers() == 2);
  }

  @Test
  void bystanders_of_a_caller_have_the_role_of_readers() {
    RunResult fork =
        Measured.group("org.rcubench.suite.library.GracePeriod.bystander", "bystand", 2, 1, 3)
            .fork(
                List.of(
                    List.of(
                        Measured.speed(ResultRole.PRIMARY, "bystander", 3),
                        Measured.speed(ResultRole.SECONDARY, "bystand", 2),
                        Measured.speed(ResultRole.SECONDARY, "update", 1))));
    assertThat(extractor.samples(fork, 1, List.of()))
        .extracting(Sample::role, Sample::readers, Sample::updaters)
        .containsExactlyInAnyOrder(tuple(Sample.READER, 2, 1), tuple(Sample.UPDATER, 2, 1));
  }

  @Test
  void what_a_benchmark_counts_has_its_own_unit() {
    List<Result<?>> iteration = new ArrayList<>(Measured.throughput(8));
    iteration.add(Measured.scalar("bytesPerObject", 24, "#"));
    iteration.add(Measured.scalar("enqueueRate", 5, "#"));
    assertThat(
            extractor.samples(
                Measured.emptySection("rwlock").fork(List.of(iteration)), 1, List.of()))
        .filteredOn(sample -> sample.role().equals(Sample.ALL))
        .extracting(Sample::metric, Sample::unit, Sample::better)
        .containsExactlyInAnyOrder(
            tuple("bytesPerObject", "B/object", Better.LOWER),
            tuple("enqueueRate", "ops/s", Better.HIGHER));
  }

  @Test
  void a_foreign_benchmark_has_no_workload() {
    RunResult fork =
        new Measured().of("org.example.Other.run").fork(List.of(Measured.throughput(8)));
    assertThat(extractor.samples(fork, 1, List.of()).get(0).workload()).isEmpty();
  }

  @Test
  void roles_are_kept_apart_and_their_mixture_left_out() {
    RunResult fork = Measured.counterPair(9, 1, 10).fork(List.of(pair(90, 0.001, 0)));
    List<Sample> samples = extractor.samples(fork, 1, List.of());
    assertThat(samples)
        .extracting(Sample::role, Sample::metric)
        .containsExactlyInAnyOrder(
            tuple(Sample.READER, "throughput"),
            tuple(Sample.UPDATER, "throughput"),
            tuple(Sample.ALL, "violations"));
    assertThat(value(samples, Sample.READER)).isCloseTo(90, within(1e-9));
    assertThat(value(samples, Sample.UPDATER)).isCloseTo(0.001, within(1e-9));
    assertThat(samples).allMatch(sample -> sample.readers() == 9 && sample.updaters() == 1);
  }

  /** JMH takes an operation that did nothing for one that was made. */
  @Test
  void updates_are_those_that_were_made() {
    List<Result<?>> iteration = new ArrayList<>(pair(90, 0.25, 0));
    iteration.add(Measured.speed(ResultRole.SECONDARY, "updates", 0.001));
    List<Sample> samples =
        extractor.samples(Measured.counterPair(9, 1, 10).fork(List.of(iteration)), 1, List.of());
    assertThat(samples)
        .extracting(Sample::role, Sample::metric)
        .containsExactlyInAnyOrder(
            tuple(Sample.READER, "throughput"),
            tuple(Sample.UPDATER, "throughput"),
            tuple(Sample.ALL, "violations"));
    assertThat(value(samples, Sample.UPDATER)).isCloseTo(0.001, within(1e-9));
  }

  @Test
  void several_groups_multiply_the_threads_of_each_role() {
    RunResult fork = Measured.counterPair(2, 1, 6).fork(List.of(pair(1, 1, 0)));
    assertThat(extractor.samples(fork, 1, List.of()))
        .allMatch(sample -> sample.readers() == 4 && sample.updaters() == 2);
  }

  @Test
  void violations_are_counted_and_better_when_lower() {
    RunResult fork = Measured.counterPair(1, 1, 2).fork(List.of(pair(1, 1, 7)));
    assertThat(extractor.samples(fork, 1, List.of()))
        .filteredOn(sample -> sample.metric().equals("violations"))
        .singleElement()
        .matches(sample -> sample.value() == 7 && sample.better() == Better.LOWER);
  }

  @Test
  void ages_belong_to_readers_and_are_no_latencies() {
    Histogram ages = new Histogram(3);
    ages.recordValue(700);
    RunResult fork = Measured.counterPair(1, 1, 2).fork(List.of(pair(1, 1, 0)));
    assertThat(
            extractor.samples(fork, 1, List.of(new LatencyInterval(LatencyInterval.AGE, 1, ages))))
        .filteredOn(sample -> sample.metric().startsWith("age."))
        .singleElement()
        .matches(sample -> sample.metric().equals("age.max") && sample.unit().equals("ns"))
        .matches(sample -> sample.role().equals(Sample.READER) && sample.value() == 700)
        .matches(sample -> sample.better() == Better.LOWER);
  }

  @Test
  void what_a_profiler_adds_is_a_metric_of_its_own() {
    List<Result<?>> iteration = new ArrayList<>(Measured.throughput(8));
    iteration.add(Measured.scalar("gc.alloc.rate.norm", 24, "B/op"));
    assertThat(
            extractor.samples(
                Measured.emptySection("rwlock").fork(List.of(iteration)), 1, List.of()))
        .extracting(Sample::metric, Sample::unit, Sample::role, Sample::better)
        .containsExactly(
            tuple("throughput", "ops/us", Sample.READER, Better.HIGHER),
            tuple("gc.alloc.rate.norm", "B/op", Sample.ALL, Better.LOWER));
  }

  @Test
  void latencies_become_percentiles_of_their_role_and_iteration() {
    Histogram histogram = new Histogram(3);
    for (int i = 1; i <= 100; i++) {
      histogram.recordValue(i);
    }
    RunResult fork = Measured.counterPair(9, 1, 10).fork(List.of(pair(90, 0.001, 0)));
    List<LatencyInterval> latencies =
        List.of(new LatencyInterval(LatencyInterval.UPDATER, 4, histogram));

    assertThat(extractor.samples(fork, 2, latencies))
        .filteredOn(sample -> sample.metric().startsWith("latency."))
        .allMatch(sample -> sample.iteration() == 4 && sample.fork() == 2)
        .allMatch(sample -> sample.readers() == 9 && sample.updaters() == 1)
        .extracting(Sample::role, Sample::metric, Sample::unit, Sample::better, Sample::value)
        .containsExactly(
            tuple(Sample.UPDATER, "latency.p50", "ns/op", Better.LOWER, 50.0),
            tuple(Sample.UPDATER, "latency.p90", "ns/op", Better.LOWER, 90.0),
            tuple(Sample.UPDATER, "latency.max", "ns/op", Better.LOWER, 100.0));
  }

  @Test
  void threads_that_do_both_have_no_role_and_count_as_readers() {
    RunResult fork =
        new Measured()
            .of("org.rcubench.suite.workload.CounterPair.mixed")
            .param("strategy", "rwlock")
            .param("updateRatio", "0.1")
            .fork(List.of(Measured.throughput(8)));
    assertThat(extractor.samples(fork, 1, List.of()))
        .singleElement()
        .matches(sample -> sample.role().equals(Sample.ALL))
        .matches(sample -> sample.readers() == 2 && sample.updaters() == 0);
  }

  @Test
  void what_is_no_number_was_not_measured() {
    List<Result<?>> iteration = new ArrayList<>(Measured.throughput(8));
    iteration.add(Measured.scalar("nothing", Double.NaN, "B/op"));
    iteration.add(Measured.scalar("endless", Double.POSITIVE_INFINITY, "B/op"));
    assertThat(
            extractor.samples(
                Measured.emptySection("rwlock").fork(List.of(iteration)), 1, List.of()))
        .extracting(Sample::metric)
        .containsExactly("throughput");
  }

  private static List<Result<?>> pair(double reads, double updates, double violations) {
    return List.of(
        Measured.speed(ResultRole.PRIMARY, "pair", reads + updates),
        Measured.speed(ResultRole.SECONDARY, "read", reads),
        Measured.speed(ResultRole.SECONDARY, "update", updates),
        Measured.scalar("violations", violations, "#"));
  }

  private static double value(List<Sample> samples, String role) {
    return samples.stream()
        .filter(sample -> sample.role().equals(role))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
