package org.rcubench.bench.gate.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.bench.gate.CurveResult;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.files.ResultsException;

/** Made-up costs, of which a head may bend one. */
class CurvesTest {
  private static final String EMPTY = "org.rcubench.suite.workload.EmptySection.read";
  private static final String LONG = "org.rcubench.suite.workload.SectionLength.read";
  private static final int ROUNDS = 10;

  private final Map<CurvePoint, QuantityByRound> costs = new LinkedHashMap<>();
  private final Random noise = new Random(4);

  private static CurvePoint empty(String strategy, int threads) {
    return new CurvePoint(EMPTY, strategy, new TreeMap<>(), threads, "");
  }

  private static CurvePoint length(String strategy, int nanos) {
    return new CurvePoint(
        LONG, strategy, new TreeMap<>(Map.of("length", Integer.toString(nanos))), 2, "");
  }

  private void cost(TwoSamples.Design design, CurvePoint point, double base, double head) {
    costs.put(point, new QuantityByRound(design, logs(base), logs(head)));
  }

  private SortedMap<Integer, Double> logs(double cost) {
    SortedMap<Integer, Double> logs = new TreeMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      logs.put(round, Math.log(cost) + 0.005 * noise.nextGaussian());
    }
    return logs;
  }

  private List<CurveResult> judged() {
    return judged(costs);
  }

  private static List<CurveResult> judged(Map<CurvePoint, QuantityByRound> costs) {
    return Curves.of(costs.keySet(), "rwlock", 2)
        .judged(new Gate(Thresholds.defaults())::judge, curve -> costs::get, Thresholds.defaults());
  }

  private static List<String> sentences(List<CurveResult> results) {
    return results.stream().flatMap(curve -> curve.sentence().stream()).toList();
  }

  /** Reads that stay flat in the base, beside a lock that does not. */
  private void reads(TwoSamples.Design design, double headWithTwo) {
    cost(design, empty("rcu", 1), 2, 2);
    cost(design, empty("rcu", 2), 2, headWithTwo);
    cost(design, empty("rwlock", 1), 20, 20);
    cost(design, empty("rwlock", 2), 100, 100);
  }

  private void sections(TwoSamples.Design design, double head) {
    sections(design, head, 60);
  }

  private void sections(TwoSamples.Design design, double headOfStrategy, double headOfLock) {
    for (int nanos : new int[] {10, 100, 1000, 10_000}) {
      cost(design, length("rcu", nanos), nanos + 2, nanos + headOfStrategy);
      cost(design, length("rwlock", nanos), nanos + 60, nanos + headOfLock);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_equal_is_silent(TwoSamples.Design design) {
    reads(design, 2);
    sections(design, 2);
    assertThat(judged())
        .hasSize(2 + 2 + 4 + 1)
        .noneMatch(curve -> curve.result().verdict() == Verdict.REGRESSED)
        .noneMatch(curve -> curve.result().verdict() == Verdict.IMPROVED);
    assertThat(sentences(judged())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_head_that_costs_more_with_two_threads_alone_is_named(TwoSamples.Design design) {
    reads(design, 2.6);
    assertThat(sentences(judged()))
        .anyMatch(
            words ->
                words.matches(
                    "rcu is no longer flat from 1 to 2 threads in EmptySection.read: its cost"
                        + " grows (0.99\\d|1.00|1.01)x in base, 1.(29|30|31)x in head"))
        .anyMatch(
            words ->
                words.matches(
                    "rcu costs more relative to rwlock at 2 threads in EmptySection.read:"
                        + " 0.0(19[5-9]|20[0-4])x of its cost in base, 0.0(25[5-9]|26[0-4])x in"
                        + " head"))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_head_that_falls_behind_the_lock_loses_to_it(TwoSamples.Design design) {
    reads(design, 140);
    assertThat(sentences(judged())).anyMatch(words -> words.startsWith("rcu loses to rwlock at 2"));
  }

  @ParameterizedTest
  @EnumSource
  void a_section_that_pays_off_for_less_is_named_with_its_lengths(TwoSamples.Design design) {
    sections(design, 40);
    assertThat(sentences(judged()))
        .anyMatch(
            words ->
                words.matches(
                    "rcu pays off over rwlock at 2 threads up to sections of \\S+ [nu]s now, was"
                        + " \\S+ [nu]s"));
    sections(design, 55);
    assertThat(sentences(judged()))
        .anyMatch(words -> words.contains("up to sections of less than 10.0 ns now, was"));
  }

  @ParameterizedTest
  @EnumSource
  void base_and_head_in_each_others_place_mirror_every_verdict(TwoSamples.Design design) {
    reads(design, 2.6);
    sections(design, 40);
    Map<CurvePoint, QuantityByRound> swapped = new LinkedHashMap<>();
    costs.forEach(
        (point, rounds) ->
            swapped.put(
                point,
                new QuantityByRound(design, /* base= */ rounds.head(), /* head= */ rounds.base())));
    List<CurveResult> there = judged();
    List<CurveResult> back = judged(swapped);
    List<Verdict> mirrored = new ArrayList<>();
    there.forEach(curve -> mirrored.add(mirrored(curve.result().verdict())));
    assertThat(mirrored).contains(Verdict.IMPROVED);
    assertThat(back).extracting(curve -> curve.result().verdict()).isEqualTo(mirrored);
    assertThat(sentences(back)).anyMatch(words -> words.startsWith("rcu is flat now from 1 to 2"));
  }

  @ParameterizedTest
  @EnumSource
  void what_others_gained_is_nobodys_regression(TwoSamples.Design design) {
    reads(design, 2);
    cost(design, empty("rcu", 1), 2, 1.5);
    cost(design, empty("rwlock", 2), 100, 50);
    sections(design, 2, 20);
    assertThat(judged()).noneMatch(curve -> curve.result().verdict() == Verdict.REGRESSED);
  }

  private static Verdict mirrored(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED -> Verdict.IMPROVED;
      case IMPROVED -> Verdict.REGRESSED;
      case EQUIVALENT, INCONCLUSIVE -> verdict;
    };
  }

  @Test
  void threads_beyond_the_cores_are_on_no_curve() {
    List<CurvePoint> points = List.of(empty("rcu", 1), empty("rcu", 2), empty("rcu", 4));
    assertThat(Curves.of(points, "rwlock", 2).curves())
        .containsExactly(new ThreadScaling(points.get(0), points.get(1)));
    assertThat(Curves.of(points, "rwlock", 0).curves()).hasSize(2);
  }

  @Test
  void benchmarks_without_strategies_have_a_curve_over_threads_alone() {
    CurvePoint one =
        new CurvePoint("other.Work.spin", "", new TreeMap<>(Map.of("tokens", "100")), 1, "");
    CurvePoint two =
        new CurvePoint("other.Work.spin", "", new TreeMap<>(Map.of("tokens", "100")), 2, "");
    cost(TwoSamples.Design.PAIRED, one, 10, 10);
    cost(TwoSamples.Design.PAIRED, two, 10, 20);
    assertThat(sentences(judged()))
        .singleElement()
        .asString()
        .startsWith("Work.spin tokens=100 is no longer flat from 1 to 2 threads: ");
  }

  @Test
  void a_control_that_is_nowhere_is_refused_with_those_that_there_are() {
    assertThatThrownBy(() -> Curves.requireControl("rwlok", List.of(empty("rcu", 1))))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("rwlok")
        .hasMessageEndingWith("there are: rcu");
  }
}
