package org.rcubench.charts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Dot;
import org.rcubench.charts.plot.ForestRow;
import org.rcubench.charts.plot.Rows;
import org.rcubench.charts.plot.Size;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;

class JudgementForestTest {
  private static final Thresholds THRESHOLDS = new Thresholds(.02, .05, .025, .9);

  private static RowName name(String row) {
    List<String> words = List.of(row.split(" "));
    return new RowName(words.get(0), words.subList(1, words.size()));
  }

  private static RowResult judged(String row, Verdict verdict, double ratio, double detectable) {
    return new RowResult(
        name(row),
        new Judgement(
            12,
            verdict,
            ratio,
            OptionalDouble.of(ratio * .98),
            OptionalDouble.of(ratio * 1.03),
            OptionalDouble.of(.04),
            1,
            1,
            OptionalDouble.of(detectable)));
  }

  private static RowResult without(String row, int pairs, double ratio) {
    return new RowResult(
        name(row),
        new Judgement(
            pairs,
            Verdict.INCONCLUSIVE,
            ratio,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1,
            1,
            OptionalDouble.empty()));
  }

  private static List<RowResult> oneOfEach() {
    return List.of(
        judged("a.B.c strategy=rwlock", Verdict.REGRESSED, 1.2, 1.04),
        judged("a.B.c strategy=bravo", Verdict.INCONCLUSIVE, 1.02, 1.15),
        judged("a.B.c strategy=none", Verdict.IMPROVED, .8, 1.03),
        judged("a.B.c strategy=snapshot", Verdict.EQUIVALENT, 1.001, 1.021));
  }

  private static Figure figure(List<RowResult> judgements) {
    return JudgementForest.of(judgements, THRESHOLDS, new SyntheticRun().run().environment());
  }

  private static Rows rows(List<RowResult> judgements) {
    return Rows.of(figure(judgements));
  }

  private static List<RowResult> many(int count, String row) {
    return IntStream.range(0, count)
        .mapToObj(i -> judged(row + i, Verdict.EQUIVALENT, 1.01 - .0001 * i, 1.03))
        .toList();
  }

  @Test
  void a_row_has_its_ratio_and_interval_under_its_verdict() {
    Rows rows = rows(oneOfEach());
    assertThat(rows.labels())
        .containsExactly(
            "REGRESSED rwlock", "INCONCLUSIVE bravo", "IMPROVED none", "EQUIVALENT snapshot");
    assertThat(rows.value("REGRESSED rwlock")).isEqualTo(1.2);
    assertThat(rows.low("REGRESSED rwlock")).isEqualTo(1.2 * .98);
    assertThat(rows.high("REGRESSED rwlock")).isEqualTo(1.2 * 1.03);
    assertThat(rows.groups())
        .containsExactly("REGRESSED", "INCONCLUSIVE", "IMPROVED", "EQUIVALENT");
    rows.isLegible();
  }

  @Test
  void verdicts_differ_by_colour_and_by_mark() {
    Rows rows = rows(oneOfEach());
    Theme theme = Theme.light();
    assertThat(rows.diagram().rows())
        .extracting(row -> row.colour().apply(theme))
        .doesNotHaveDuplicates()
        .startsWith(theme.hues().get(Hue.VERMILLION), theme.hues().get(Hue.GREY));
    assertThat(rows.diagram().rows()).extracting(ForestRow::mark).doesNotHaveDuplicates();
  }

  @Test
  void the_least_slowdown_that_would_have_been_found_is_a_stroke_and_in_words() {
    Rows rows = rows(oneOfEach());
    assertThat(rows.diagram().strokes())
        .extracting(OptionalDouble::getAsDouble)
        .containsExactly(1.04, 1.15, 1.03, 1.021)
        .allMatch(rows.diagram().x().range()::contains);
    assertThat(rows.words())
        .containsExactly(
            "1.200x, finds 4.0%",
            "1.020x, finds 15.0%", "0.800x, finds 3.0%", "1.001x, finds 2.1%");
  }

  @Test
  void the_band_and_the_notes_are_those_of_the_thresholds() {
    Rows rows = rows(oneOfEach());
    assertThat(rows.diagram().equivalence()).contains(new Range(1 / 1.05, 1.05));
    assertThat(rows.diagram().references()).containsExactly(1.0);
    assertThat(rows.figure().notes())
        .containsExactly(
            "Bars: 95% intervals. Shaded: equal, within 5%. A change of up to 2% is let pass",
            "\"Finds\", a faint stroke: the least slowdown that would have been found with a"
                + " probability of 90%");
  }

  @Test
  void the_axis_says_which_side_is_slower() {
    assertThat(rows(oneOfEach()).diagram().x().label())
        .endsWith("(left: head faster, right: head slower)");
  }

  @Test
  void the_title_counts_verdicts_and_below_it_stands_what_all_rows_share() {
    Rows rows = rows(oneOfEach());
    assertThat(rows.figure().title())
        .isEqualTo("Head beside base: 1 regressed, 1 improved, 1 equivalent, 1 inconclusive");
    assertThat(rows.figure().subtitle()).startsWith("All rows: a.B.c\nAMD EPYC 7763");
    assertThat(rows.figure().description()).contains("rwlock: 1.200x, regressed");
  }

  @Test
  void a_row_that_failed_is_named_and_not_drawn() {
    List<RowResult> judgements = new ArrayList<>(oneOfEach());
    judgements.add(1, without("a.B.c strategy=phaser", 0, Double.NaN));
    Rows rows = rows(judgements);
    assertThat(rows.labels()).hasSize(4);
    assertThat(rows.figure().title()).endsWith("1 inconclusive, 1 failed");
    assertThat(rows.figure().notes()).contains("Failed, without a ratio: phaser");
    assertThat(rows.figure().table().cells()).hasSize(5);
  }

  @Test
  void a_figure_of_failures_is_absent() {
    assertThat(figure(List.of(without("a.B.c", 0, Double.NaN)))).isInstanceOf(Figure.Absent.class);
    assertThat(figure(List.of())).isInstanceOf(Figure.Absent.class);
  }

  @Test
  void too_few_pairs_for_an_interval_are_hollow_and_find_nothing() {
    Rows rows = rows(List.of(without("a.B.c", 2, 1.3)));
    assertThat(rows.dots("INCONCLUSIVE B.c"))
        .extracting(Dot::kind)
        .containsExactly(Dot.Kind.HOLLOW);
    assertThat(rows.words()).containsExactly("1.300x, finds nothing");
    assertThat(rows.figure().notes().get(0)).endsWith("Hollow: too few for an interval");
    rows.isLegible();
  }

  @Test
  void of_more_rows_than_can_be_lettered_the_worst_are_shown_and_the_others_counted() {
    List<RowResult> judgements = new ArrayList<>(oneOfEach().subList(0, 3));
    judgements.addAll(many(37, "a.B.c strategy=x"));
    Rows rows = rows(judgements);
    assertThat(rows.labels()).hasSize(36).startsWith("REGRESSED rwlock");
    assertThat(rows.figure().notes())
        .contains("The 36 worst of 40 rows; left out: 4 equivalent")
        .hasSizeLessThanOrEqualTo(4);
    assertThat(rows.figure().table().cells()).hasSize(40);
    rows.isLegible();
  }

  @Test
  void long_names_widen_the_figure_and_leave_the_data_its_room() {
    List<RowResult> judgements = new ArrayList<>(many(3, "org.x.Y.z name=" + "long-".repeat(30)));
    Rows rows = rows(judgements);
    assertThat(rows.figure().size().width()).isGreaterThan(Size.USUAL.width());
    assertThat(rows.dataWidth()).isGreaterThan(380);
    rows.isLegible();
  }

  @Test
  void a_huge_ratio_is_on_the_axis_as_well() {
    List<RowResult> judgements = new ArrayList<>();
    judgements.add(judged("a.B.huge", Verdict.REGRESSED, 20, 1.02));
    judgements.addAll(many(2, "a.B.c"));
    Rows rows = rows(judgements);
    assertThat(rows.words()).startsWith("20.0x, finds 2.0%");
    rows.isLegible();
  }
}
