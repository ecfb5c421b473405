package org.rcubench.results.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rcubench.results.SampleBuilder.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.results.SampleBuilder;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

class MeasurementsTest {
  private static final Measurements SECTIONS =
      measurements(
          sample().strategy("rwlock").threads(1, 0).value(100),
          sample().strategy("rcu-qsbr").threads(1, 0).value(1_000),
          sample().strategy("rcu-qsbr").threads(4, 0).value(4_000),
          sample().strategy("rwlock").threads(2, 0).value(50),
          sample().strategy("rcu-qsbr").threads(2, 0).value(2_000),
          sample().workload("other").strategy("rwlock").threads(4, 0).value(7));

  @Test
  void each_question_narrows_what_is_left_and_keeps_its_order() {
    assertThat(strategies(SECTIONS.workload("empty-section").readers(2)))
        .containsExactly("rwlock", "rcu-qsbr");
    assertThat(SECTIONS.strategy("rcu-qsbr")).hasSize(3);
    assertThat(SECTIONS.workload("nothing")).isEmpty();
    assertThat(SECTIONS.workload("other").workload("empty-section")).isEmpty();
    assertThat(SECTIONS).hasSize(6);
  }

  @Test
  void what_was_measured_is_told_apart_by_all_that_identifies_it() {
    Measurements mixed =
        measurements(
            sample().benchmark("org.A.read").threads(1, 1).role(Sample.READER).param("keys", "10"),
            sample().benchmark("org.A.read").threads(1, 1).role(Sample.UPDATER).param("keys", "10"),
            sample().benchmark("org.A.reread").threads(3, 0).metric("retries"),
            sample().benchmark("org.A.read").threads(3, 2).role(Sample.READER).param("keys", "9"));

    assertThat(mixed.method("read")).hasSize(3);
    assertThat(mixed.role(Sample.READER)).hasSize(2);
    assertThat(mixed.updaters(1)).hasSize(2);
    assertThat(mixed.param("keys", "10")).hasSize(2);
    assertThat(mixed.metric("retries", "throughput")).hasSize(4);
    assertThat(mixed.within(3)).hasSize(3);
    assertThat(mixed.where(subject -> subject.params().isEmpty())).hasSize(1);
    assertThat(mixed.where(subject -> subject.number("keys").orElse(0) < 10)).hasSize(2);
  }

  @Test
  void costs_are_of_throughputs_first_and_leave_out_what_is_no_speed() {
    Measurements costs =
        measurements(
                sample().metric("time").unit("us/op", Better.LOWER).value(3),
                sample().metric("latency.p50").unit("ns/op", Better.LOWER).value(4),
                sample().metric("gc.alloc.rate.norm").unit("B/op", Better.LOWER).value(5),
                sample().metric("throughput").threads(2, 0).value(1_000))
            .costs();

    assertThat(costs).extracting(Measurement::median).containsExactly(2.0, 3_000.0);
    assertThat(costs).extracting(each -> each.subject().unit()).containsOnly("ns/op");
  }

  @Test
  void throughputs_are_of_all_threads_together() {
    assertThat(
            measurements(sample().metric("time").unit("us/op", Better.LOWER).threads(4, 0).value(2))
                .throughputs())
        .extracting(Measurement::median)
        .containsExactly(2.0);
  }

  @Test
  void groups_come_in_the_order_of_their_first() {
    Map<Integer, Measurements> byReaders = SECTIONS.workload("empty-section").by(Subject::readers);

    assertThat(byReaders.keySet()).containsExactly(1, 4, 2);
    assertThat(strategies(byReaders.get(2))).containsExactly("rwlock", "rcu-qsbr");
    assertThat(byReaders).isUnmodifiable();
    assertThat(SECTIONS.by(Subject::readers, Comparator.reverseOrder()).keySet())
        .containsExactly(4, 2, 1);
  }

  @Test
  void strategies_are_compared_in_a_panel_that_names_none() {
    Map<Panel, Measurements> panels = SECTIONS.by(Subject::panel);

    assertThat(panels.values()).extracting(Measurements::size).containsExactly(2, 1, 2, 1);
  }

  @Test
  void a_panel_without_a_parameter_or_readers_is_one_with_its_like() {
    Panel some = panel(sample().param("length", "10").param("keys", "1").threads(4, 1));
    Panel other = panel(sample().param("length", "20").param("keys", "1").threads(2, 1));

    assertThat(some.without("length").withoutReaders())
        .isEqualTo(other.without("length").withoutReaders());
    assertThat(some.without("keys")).isNotEqualTo(other.without("keys"));
    assertThat(some.method()).isEqualTo("read");
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "0.5, .5", "many,", "NaN,", "Infinity,", "'',"})
  void a_parameter_is_a_number_if_it_is_finite(String value, Double number) {
    assertThat(panel(sample().param("keys", value)).number("keys"))
        .isEqualTo(number == null ? OptionalDouble.empty() : OptionalDouble.of(number));
  }

  @Test
  void of_several_with_one_key_the_first_is_left() {
    assertThat(SECTIONS.oneOfEach(Subject::strategy))
        .extracting(Measurement::median)
        .containsExactly(100.0, 1_000.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 2", "4, 4", "64, 4", "0, 1"})
  void at_the_cores_are_the_most_readers_with_a_core_each_or_else_the_fewest(
      int cores, int readers) {
    assertThat(SECTIONS.workload("empty-section").atTheCores(cores).by(Subject::readers))
        .containsOnlyKeys(readers);
  }

  @Test
  void nothing_is_at_the_cores_of_nothing() {
    assertThat(SECTIONS.workload("nothing").atTheCores(2)).isEmpty();
  }

  @Test
  void the_first_is_what_is_left_of_one() {
    assertThat(SECTIONS.strategy("rwlock").readers(2).first().orElseThrow().median()).isEqualTo(50);
    assertThat(SECTIONS.strategy("bravo").first()).isEmpty();
  }

  @Test
  void a_subject_is_found_by_all_that_identifies_it() {
    Measurement rwlock = SECTIONS.readers(2).strategy("rwlock").get(0);

    assertThat(SECTIONS.of(rwlock.subject())).containsSame(rwlock);
    assertThat(SECTIONS.of(rwlock.subject().withStrategy("rcu-qsbr")).orElseThrow().median())
        .isEqualTo(2_000);
    assertThat(SECTIONS.of(rwlock.subject().withStrategy("bravo"))).isEmpty();
    assertThat(SECTIONS.of(rwlock.subject().withParam("keys", "1"))).isEmpty();
  }

  @Test
  void of_two_strategies_those_with_most_readers_are_a_pair() {
    Measurements.Pair pair = SECTIONS.costs().pair("rwlock", "rcu-qsbr").orElseThrow();

    assertThat(pair.above().subject().readers()).isEqualTo(2);
    assertThat(pair.above().subject().withStrategy("rcu-qsbr")).isEqualTo(pair.below().subject());
    assertThat(pair.ratio().value()).isEqualTo(40);
    assertThat(SECTIONS.pair("rwlock", "bravo")).isEmpty();
  }

  @Test
  void speeds_are_a_pair_though_one_was_measured_as_a_time() {
    Measurements measured =
        measurements(
            sample().strategy("rwlock").metric("time").unit("us/op", Better.LOWER).value(6),
            sample().strategy("rcu-qsbr").value(0.5));

    assertThat(measured.costs().pair("rwlock", "rcu-qsbr").orElseThrow().ratio().value())
        .isEqualTo(3);
    assertThat(measured.pair("rwlock", "rcu-qsbr")).isEmpty();
  }

  @Test
  void each_other_strategy_is_paired_with_one_where_both_were_measured() {
    assertThat(SECTIONS.workload("empty-section").pairsWith("rwlock"))
        .extracting(pair -> pair.above().subject().readers(), pair -> pair.ratio().value())
        .containsExactly(tuple(1, 10.0), tuple(2, 40.0));
    assertThat(SECTIONS.pairsWith("bravo")).isEmpty();
  }

  @Test
  void two_values_of_a_parameter_are_a_pair_where_nothing_else_differs() {
    Measurements lengths =
        measurements(
            sample().param("length", "0").param("keys", "2").value(8),
            sample().param("length", "10").param("keys", "1").value(4),
            sample().param("length", "0").param("keys", "1").value(16));

    assertThat(lengths.pair("length", "10", "0").orElseThrow().ratio().value()).isEqualTo(0.25);
    assertThat(lengths.pair("length", "10", "1")).isEmpty();
  }

  @Test
  void the_preferred_strategy_is_the_first_that_was_measured() {
    assertThat(SECTIONS.firstOf(List.of("bravo", "rcu-qsbr", "rwlock"))).isEqualTo("rcu-qsbr");
    assertThat(SECTIONS.firstOf(List.of("bravo", "seqlock"))).isEqualTo("bravo");
  }

  @Test
  void what_is_asked_cannot_be_changed_from_outside() {
    List<Measurement> given = new ArrayList<>();
    Measurements measurements = new Measurements(given);

    given.add(SECTIONS.get(0));

    assertThat(measurements).isEmpty();
    assertThatThrownBy(() -> SECTIONS.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<String> strategies(Measurements measurements) {
    return measurements.stream().map(each -> each.subject().strategy()).toList();
  }

  private static Panel panel(SampleBuilder sample) {
    return measurements(sample).get(0).subject().panel();
  }

  private static Measurements measurements(SampleBuilder... samples) {
    Measurement.Collector collector = new Measurement.Collector();
    for (SampleBuilder sample : samples) {
      collector.add(sample.build());
    }
    return collector.measurements();
  }
}
