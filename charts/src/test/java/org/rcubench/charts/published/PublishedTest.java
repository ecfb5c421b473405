package org.rcubench.charts.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

class PublishedTest {
  private static final Theme THEME = Theme.light();
  private static final int OURS = 0;
  private static final int THEIRS = 3;
  private static final String BOOK =
      "P. E. McKenney, Is Parallel Programming Hard, And, If So, What Can You Do About It?";

  private static Figure.Drawable figure(Run run, String id) {
    return SyntheticRuns.figures(run).stream()
        .filter(figure -> figure.id().equals(id))
        .map(Figure.Drawable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Figure> published(Run run) {
    return Stream.of(Published.OVERHEAD, Published.CATCHING_UP, Published.ROUTING_TABLES)
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  private static Figure.Drawable published(Run run, String id) {
    return published(run).stream()
        .filter(figure -> figure.id().equals(id))
        .map(Figure.Drawable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Figure.Drawable figure, int dataset) {
    XYDataset data = figure.draw(THEME).getXYPlot().getDataset(dataset);
    return IntStream.range(0, data.getSeriesCount())
        .mapToObj(series -> data.getSeriesKey(series).toString())
        .toList();
  }

  private static List<String> words(Figure.Drawable figure) {
    return figure.draw(THEME).getSubtitles().stream()
        .map(title -> ((TextTitle) title).getText())
        .toList();
  }

  private static void assertAllIsWithinTheAxes(Figure.Drawable figure) {
    XYPlot plot = figure.draw(THEME).getXYPlot();
    for (int dataset : new int[] {OURS, THEIRS}) {
      XYDataset data = plot.getDataset(dataset);
      for (int series = 0; series < data.getSeriesCount(); series++) {
        for (int item = 0; item < data.getItemCount(series); item++) {
          assertThat(plot.getDomainAxis().getRange().contains(data.getXValue(series, item)))
              .isTrue();
          assertThat(plot.getRangeAxis().getRange().contains(data.getYValue(series, item)))
              .isTrue();
        }
      }
    }
  }

  @Test
  void the_lock_and_rcu_of_both_years_lie_beneath_the_overhead_by_threads() {
    Figure.Drawable beneath =
        Published.beneath(figure(SyntheticRuns.twoCores(), "overhead-by-threads"));
    assertThat(lines(beneath, THEIRS))
        .containsExactly(
            "rwlock, Xeon 2008", "RCU, Xeon 2008", "rwlock, Xeon 2020", "RCU, Xeon 2020");
    assertAllIsWithinTheAxes(beneath);
  }

  @Test
  void the_newer_numbers_lie_beneath_the_cost_by_section_length() {
    Figure.Drawable beneath =
        Published.beneath(figure(SyntheticRuns.twoCores(), "cost-by-section-length"));
    assertThat(lines(beneath, THEIRS))
        .containsExactly("rwlock, Xeon 2020", "RCU, no preemption, Xeon 2020");
    assertAllIsWithinTheAxes(beneath);
  }

  @Test
  void a_figure_that_shows_published_numbers_says_whose_they_are_in_its_notes_and_on_it() {
    Figure.Drawable beneath =
        Published.beneath(figure(SyntheticRuns.twoCores(), "overhead-by-threads"));
    assertThat(beneath.notes()).anyMatch(note -> note.contains(BOOK));
    assertThat(words(beneath))
        .anyMatch(text -> text.contains(BOOK) && text.contains("Linux 2.6.23"));
    assertThat(published(SyntheticRuns.twoCores()))
        .allSatisfy(
            figure ->
                assertThat(words((Figure.Drawable) figure))
                    .anyMatch(text -> text.contains(BOOK) && text.contains("Xeon")));
  }

  @Test
  void a_figure_of_which_nothing_was_published_stays_as_it_is() {
    Figure.Drawable throughput = figure(SyntheticRuns.twoCores(), "throughput-by-threads");
    assertThat(Published.beneath(throughput)).isSameAs(throughput);
  }

  @Test
  void the_published_figure_shows_the_series_over_all_cpus_and_the_runs_lock_and_rcu() {
    Figure.Drawable figure = published(SyntheticRuns.twoCores(), "published-overhead-by-threads");
    assertThat(lines(figure, OURS)).containsExactly("rwlock", "rcu-membarrier");
    assertThat(lines(figure, THEIRS)).hasSize(8);
    assertAllIsWithinTheAxes(figure);
    assertThat(figure.draw(THEME).getXYPlot().getDomainAxis().getRange().contains(192)).isTrue();
    assertThat(words(figure)).anyMatch(text -> text.startsWith("Here: AMD EPYC"));
  }

  @Test
  void threads_beyond_the_cores_have_no_part_in_it() {
    Figure.Drawable figure = published(SyntheticRuns.twoCores(), "published-overhead-by-threads");
    XYDataset ours = figure.draw(THEME).getXYPlot().getDataset(OURS);
    assertThat(ours.getItemCount(0)).isEqualTo(2);
    assertThat(ours.getXValue(0, 1)).isEqualTo(2);
  }

  @Test
  void the_words_hold_the_runs_ratio_with_its_interval_against_the_published_ones() {
    Run run =
        new SyntheticRun()
            .noise(0)
            .emptySection("rwlock", 1, 20)
            .emptySection("rwlock", 2, 200)
            .emptySection("rcu-membarrier", 1, 2)
            .emptySection("rcu-membarrier", 2, 2)
            .run();
    assertThat(published(run, "published-overhead-by-threads").notes())
        .containsSequence(
            "The same story here: the lock costs more than RCU and the more threads the more,"
                + " while RCU grows to at most 1.5 times",
            "With 2 threads rwlock costs 100 [100, 100] times rcu-membarrier here; the lock cost"
                + " 64.0 times RCU in 2008, 3.77 times RCU in 2020",
            "From 1 thread to 2 rwlock grows 10.0 [10.0, 10.0] times and rcu-membarrier 1.00"
                + " [1.00, 1.00] times here; there the lock 4.37 (2008) and 1.03 (2020), RCU 0.977"
                + " (2008) and 1.06 (2020)");
  }

  @Test
  void a_run_that_tells_another_story_is_said_to() {
    Run run =
        new SyntheticRun()
            .emptySection("rwlock", 1, 20)
            .emptySection("rwlock", 2, 10)
            .emptySection("rcu-membarrier", 1, 2)
            .emptySection("rcu-membarrier", 2, 2)
            .run();
    assertThat(published(run, "published-overhead-by-threads").notes())
        .anyMatch(note -> note.startsWith("Another story here than that the lock costs more"));
  }

  @Test
  void where_a_lock_catches_up_is_a_ratio_there_and_here() {
    Run run =
        new SyntheticRun()
            .noise(0)
            .section("rwlock", 2, "100", 500)
            .section("rcu-membarrier", 2, "100", 100)
            .section("rwlock", 2, "10000", 10_100)
            .section("rcu-membarrier", 2, "10000", 10_000)
            .run();
    Figure.Drawable figure = published(run, "published-cost-by-section-length");
    assertThat(lines(figure, OURS)).containsExactly("rwlock");
    assertThat(lines(figure, THEIRS)).containsExactly("rwlock, 2008", "rwlock, 2020");
    assertThat(figure.draw(THEME).getXYPlot().getDataset(OURS).getYValue(0, 0)).isEqualTo(5);
    assertAllIsWithinTheAxes(figure);
    assertThat(figure.notes())
        .first()
        .isEqualTo(
            "The lock has caught up, to a tenth: rwlock, 2008, from 7 us on; rwlock, 2020, from"
                + " 20 us on; here, from 10 us on");
  }

  @Test
  void a_lock_that_has_not_caught_up_is_said_to_be_behind() {
    Run run =
        new SyntheticRun()
            .noise(0)
            .section("rwlock", 2, "10000", 15_000)
            .section("rcu-membarrier", 2, "10000", 10_000)
            .run();
    assertThat(published(run, "published-cost-by-section-length").notes())
        .first()
        .asString()
        .endsWith("here, not yet at 10 us, where it costs 1.50 [1.50, 1.50] times as much");
  }

  @Test
  void look_ups_are_shares_of_what_qsbr_does() {
    Run run =
        new SyntheticRun()
            .noise(0)
            .samples("routing-table", "rcu-qsbr", 2, "throughput", "ops/us", 100, 100, 100)
            .samples("routing-table", "rwlock", 2, "throughput", "ops/us", 5, 5, 5)
            .run();
    Figure.Drawable figure = published(run, "published-routing-table");
    assertThat(lines(figure, OURS)).containsExactly("rwlock");
    assertThat(figure.draw(THEME).getXYPlot().getDataset(OURS).getYValue(0, 0)).isEqualTo(0.05);
    assertThat(lines(figure, THEIRS)).hasSize(5).noneMatch(line -> line.startsWith("QSBR"));
    assertThat(figure.notes())
        .first()
        .isEqualTo(
            "With 2 threads, as shares of what QSBR does, here: rwlock 0.0500 [0.0500, 0.0500];"
                + " there: ideal 1.02, RCU 0.831, seqlock 0.270, hazard pointers 0.196, refcount"
                + " 0.0254");
    assertAllIsWithinTheAxes(figure);
  }

  @Test
  void a_run_without_a_part_of_its_own_leaves_the_published_alone_and_says_so() {
    assertThat(published(new SyntheticRun().emptyLoop(1, 1).run()))
        .hasSize(3)
        .allSatisfy(
            figure -> {
              assertThat(lines((Figure.Drawable) figure, OURS)).isEmpty();
              assertThat(words((Figure.Drawable) figure))
                  .anyMatch(
                      text ->
                          text.equals(
                              "Published numbers alone: run 20260203-101112 did not measure this"));
            });
  }
}
