package org.rcubench.bench.gate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.bench.conduct.BenchmarkRow;
import org.rcubench.bench.conduct.LockstepFailure;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.files.ResultsException;

class TwoStageComparisonTest {
  private static final BenchmarkRow SLOWER =
      new BenchmarkRow("p.A.slower", new TreeMap<>(), Optional.empty(), Optional.empty());
  private static final BenchmarkRow SAME =
      new BenchmarkRow("p.A.same", new TreeMap<>(), Optional.empty(), Optional.empty());
  private static final BenchmarkRow BROKEN =
      new BenchmarkRow("p.A.broken", new TreeMap<>(), Optional.empty(), Optional.empty());
  private static final Map<BenchmarkRow, Double> RATIOS = Map.of(SLOWER, 1.10, SAME, 1.0);

  private final List<MeasuredPair> journal = new ArrayList<>();
  private final List<MeasuredPair> known = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Random noise = new Random(3);
  private int attemptsAtTheBroken;

  private final TwoStageComparison.Progress progress =
      new TwoStageComparison.Progress() {
        @Override
        public void begin(int done, int of) {
          assertThat(done).isBetween(0, of - 1);
        }

        @Override
        public void end(MeasuredPair pair) {
          journal.add(pair);
        }

        @Override
        public void failed(BenchmarkRow row, String reason, boolean again) {
          failures.add(row.name() + " " + again);
        }
      };

  private static BenchmarkRow read(String strategy, int threads) {
    return new BenchmarkRow(
        "p.Section.read",
        new TreeMap<>(Map.of("strategy", strategy)),
        Optional.of(Integer.toString(threads)),
        Optional.empty());
  }

  /** Throughput of reads whose head is so many times slower with two threads. */
  private Findings reads(double slowdownWithTwo) throws InterruptedException {
    List<BenchmarkRow> rows =
        List.of(read("rcu", 1), read("rcu", 2), read("rwlock", 1), read("rwlock", 2));
    return new TwoStageComparison(
            (row, random) -> {
              double slowdown = row.equals(read("rcu", 2)) ? slowdownWithTwo : 1;
              int threads = Integer.parseInt(row.threads().orElseThrow());
              double nanos = row.params().containsValue("rcu") ? 2 : 20;
              double base = threads / nanos * Math.exp(0.3 * noise.nextGaussian());
              double head = base / slowdown * Math.exp(0.005 * noise.nextGaussian());
              return new PairResult(
                  Side.BASE, "ops/ns", List.of(base), List.of(head), Duration.ofSeconds(7));
            },
            Curves.of(rows.stream().map(CurvePoint::of).toList(), "rwlock", 2),
            SamplingPlan.defaults(),
            Thresholds.defaults(),
            7,
            known,
            progress)
        .run(rows);
  }

  @Test
  void a_head_that_scales_worse_is_named_by_fresh_pairs_of_all_its_points()
      throws InterruptedException {
    Findings findings = reads(1.3);
    assertThat(findings.curves())
        .filteredOn(curve -> curve.result().verdict() == Verdict.REGRESSED)
        .hasSize(2)
        .allMatch(curve -> curve.result().judgement().size() == 12)
        .allMatch(curve -> curve.sentence().isPresent());
    assertThat(journal)
        .filteredOn(pair -> pair.stage() == MeasuredPair.Stage.CONFIRMATION)
        .extracting(MeasuredPair::row)
        .contains(
            read("rcu", 1).name().toString(),
            read("rcu", 2).name().toString(),
            read("rwlock", 2).name().toString());
  }

  @Test
  void a_head_that_scales_as_before_bends_no_curve() throws InterruptedException {
    assertThat(reads(1).curves())
        .hasSize(4)
        .noneMatch(curve -> curve.result().verdict() == Verdict.REGRESSED)
        .allMatch(curve -> curve.sentence().isEmpty());
  }

  private List<RowResult> compared(SamplingPlan sampling, BenchmarkRow... rows)
      throws InterruptedException {
    return new TwoStageComparison(
            (row, random) -> {
              if (row.equals(BROKEN)) {
                attemptsAtTheBroken++;
                throw new LockstepFailure("head died");
              }
              double head =
                  100 * RATIOS.getOrDefault(row, 1.10) * Math.exp(0.01 * noise.nextGaussian());
              return new PairResult(
                  Side.BASE, "ns/op", List.of(100.0), List.of(head), Duration.ofSeconds(7));
            },
            Curves.none(),
            sampling,
            Thresholds.defaults(),
            7,
            known,
            progress)
        .run(List.of(rows))
        .rows();
  }

  @Test
  void a_row_in_doubt_is_decided_by_fresh_pairs_alone() throws InterruptedException {
    List<RowResult> results = compared(SamplingPlan.defaults(), SAME, SLOWER);
    assertThat(results)
        .extracting(RowResult::row)
        .containsExactly(RowName.of("p.A.slower"), RowName.of("p.A.same"));
    assertThat(results.get(1).verdict()).isEqualTo(Verdict.EQUIVALENT);
    assertThat(results.get(1).judgement().size()).isEqualTo(6);
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(results.get(0).judgement().size()).isEqualTo(12);
    assertThat(journal)
        .filteredOn(pair -> pair.stage() == MeasuredPair.Stage.CONFIRMATION)
        .hasSize(12)
        .allMatch(pair -> pair.row().equals("p.A.slower"));
    assertThat(journal).hasSize(2 * 6 + 12);
    assertThat(results.get(0).judgement().pRegressed())
        .as("twelve pairs that agree, corrected for all rows and not for those in doubt alone")
        .isEqualTo(2 * Math.scalb(1.0, -12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 13, 20, 24})
  void interrupted_after_some_pairs_it_measures_the_others_and_no_more(int after)
      throws InterruptedException {
    SamplingPlan sampling = SamplingPlan.defaults();
    compared(sampling, SAME, SLOWER);
    assertThat(journal).hasSize(2 * 6 + 12);
    known.addAll(journal.subList(0, after));
    journal.clear();
    List<RowResult> results = compared(sampling, SAME, SLOWER);
    assertThat(journal).hasSize(2 * 6 + 12 - after);
    assertThat(Stream.concat(known.stream(), journal.stream()))
        .extracting(pair -> pair.row() + pair.stage() + pair.number())
        .doesNotHaveDuplicates();
    assertThat(results.get(0).judgement().size()).isEqualTo(12);
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void interrupted_it_spends_its_budget_as_if_it_had_not_been() throws InterruptedException {
    // 84 s to screen, and 20 more pairs of seven seconds.
    SamplingPlan sampling = SamplingPlan.defaults().within(Duration.ofSeconds(84 + 140));
    compared(sampling, SAME, SLOWER);
    assertThat(journal).hasSize(2 * 6 + 20);
    known.addAll(journal.subList(0, 15));
    journal.clear();
    compared(sampling, SAME, SLOWER);
    assertThat(journal).hasSize(2 * 6 + 20 - 15);
  }

  @Test
  void pairs_of_rows_that_are_not_compared_do_not_count() throws InterruptedException {
    compared(SamplingPlan.defaults(), SLOWER);
    known.addAll(journal);
    journal.clear();
    assertThat(compared(SamplingPlan.defaults(), SAME)).hasSize(1);
    assertThat(journal).hasSize(6);
  }

  @Test
  void a_pair_that_fails_is_tried_once_more_and_then_the_row_is_inconclusive()
      throws InterruptedException {
    List<RowResult> results = compared(SamplingPlan.defaults(), BROKEN, SAME);
    assertThat(attemptsAtTheBroken).isEqualTo(2);
    assertThat(failures).containsExactly("p.A.broken true", "p.A.broken false");
    assertThat(results)
        .filteredOn(row -> row.row().equals(RowName.of("p.A.broken")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
              assertThat(row.failure()).contains("head died");
            });
  }

  @Test
  void a_budget_is_spent_on_the_rows_in_doubt() {
    SamplingPlan sampling = new SamplingPlan(6, 12, Optional.of(Duration.ofMinutes(15)), 0.2);
    assertThat(sampling.confirming(2, Duration.ofSeconds(400), Duration.ofSeconds(10), 8))
        .isEqualTo(20);
    assertThat(sampling.confirming(2, Duration.ofSeconds(4_000), Duration.ofSeconds(10), 8))
        .isEqualTo(60);
    assertThat(sampling.confirming(9, Duration.ofSeconds(-5), Duration.ofSeconds(10), 8))
        .as("the fewest that can show anything, even when the time is used up")
        .isEqualTo(8);
    assertThat(SamplingPlan.defaults().confirming(2, Duration.ZERO, Duration.ofSeconds(10), 8))
        .isEqualTo(12);
    assertThat(SamplingPlan.defaults().confirming(2, Duration.ZERO, Duration.ofSeconds(10), 13))
        .isEqualTo(13);
  }

  @Test
  void a_budget_screens_with_fewer_pairs_where_rows_in_doubt_would_be_left_with_too_few() {
    SamplingPlan sampling = SamplingPlan.defaults().within(Duration.ofMinutes(15));
    Duration pair = Duration.ofSeconds(9);
    assertThat(sampling.fitting(8, 8, pair).screening()).isEqualTo(6);
    // A hundred pairs, of which noise may want 48.
    assertThat(sampling.fitting(13, 8, pair).screening()).isEqualTo(4);
    assertThatThrownBy(() -> sampling.fitting(20, 9, pair))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("--budget 15m is too short for 20 rows")
        .hasMessageContaining("take about 20m");
  }

  @Test
  void too_few_fresh_pairs_to_show_anything_become_as_many_as_it_takes() {
    SamplingPlan sampling = new SamplingPlan(6, 5, Optional.empty(), 0.2);
    assertThat(sampling.fitting(8, 8, Duration.ofSeconds(9)).confirming()).isEqualTo(8);
    assertThat(sampling.fitting(1, 5, Duration.ofSeconds(9))).isEqualTo(sampling);
  }

  @Test
  void a_row_in_doubt_among_many_gets_fresh_pairs_enough_to_be_found_however_few_were_asked_for()
      throws InterruptedException {
    BenchmarkRow[] rows = new BenchmarkRow[8];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new BenchmarkRow(
              "p.A.slower",
              new TreeMap<>(Map.of("i", Integer.toString(i))),
              Optional.empty(),
              Optional.empty());
    }
    assertThat(compared(new SamplingPlan(6, 1, Optional.empty(), 0.2), rows))
        .allMatch(row -> row.verdict() == Verdict.REGRESSED)
        .allMatch(row -> row.judgement().size() == 8);
  }
}
