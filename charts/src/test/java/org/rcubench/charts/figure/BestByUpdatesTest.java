package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.AxisBreak;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.HeatMap;
import org.rcubench.results.Run;

/** The figures of threads that each update now and then. */
class BestByUpdatesTest {

  private static SyntheticRun mixed(
      SyntheticRun run,
      String workload,
      String strategy,
      int threads,
      String ratio,
      double perMicrosecond) {
    return run.cell(
        "Mixed.mixed",
        workload,
        strategy,
        Map.of("updateRatio", ratio),
        threads,
        0,
        "all",
        "throughput",
        "ops/us",
        perMicrosecond);
  }

  /** RCU ten times as fast as rwlock without updates, and slower with many. */
  private static SyntheticRun crossing(int... threads) {
    SyntheticRun run = new SyntheticRun();
    for (int count : threads) {
      mixed(run, "routing-table", "rwlock", count, "0", 10);
      mixed(run, "routing-table", "rcu-qsbr", count, "0", 100);
      mixed(run, "routing-table", "rwlock", count, "0.5", 8);
      mixed(run, "routing-table", "rcu-qsbr", count, "0.5", 2);
    }
    return run;
  }

  private static HeatMap map(Figure figure) {
    assertThat(figure).isInstanceOf(Figure.Drawable.class);
    return (HeatMap) ((Figure.Drawable) figure).diagram();
  }

  private static Optional<HeatMap.Cell> best(HeatMap map, String row, String column) {
    return map.cells().stream()
        .filter(cell -> map.rows().get(cell.row()).equals(row))
        .filter(cell -> map.columns().get(cell.column()).equals(column))
        .findFirst();
  }

  private static List<Figure> figures(Run run) {
    return Stream.of(BestByUpdates.BY_WORKLOAD, BestByUpdates.BY_THREADS)
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  private static Figure figure(Run run, String id) {
    return figures(run).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void a_cell_names_the_best_and_how_many_times_as_fast_as_rwlock_it_is() {
    HeatMap map = map(figure(crossing(2).run(), "best-by-update-ratio"));
    assertThat(map.rows()).containsExactly("routing-table");
    assertThat(map.columns()).containsExactly("0%", "50%");
    HeatMap.Cell reads = best(map, "routing-table", "0%").orElseThrow();
    assertThat(reads.names()).containsExactly("rcu-qsbr");
    assertThat(reads.toReference().orElseThrow().value()).isCloseTo(10, withinPercentage(6));
    HeatMap.Cell updates = best(map, "routing-table", "50%").orElseThrow();
    assertThat(updates.names()).containsExactly("rwlock");
    assertThat(updates.toReference()).isEmpty();
  }

  @Test
  void what_intervals_cannot_tell_from_the_best_stands_beside_it() {
    SyntheticRun run = crossing(2);
    mixed(run, "routing-table", "snapshot", 2, "0", 99.9);
    mixed(run, "routing-table", "seqlock", 2, "0", 60);
    HeatMap.Cell best =
        best(map(figure(run.run(), "best-by-update-ratio")), "routing-table", "0%").orElseThrow();
    assertThat(best.names()).containsExactlyInAnyOrder("rcu-qsbr", "snapshot");
    assertThat(best.isTied()).isTrue();
  }

  @Test
  void with_too_few_forks_nothing_is_told_apart_and_the_figure_says_so() {
    SyntheticRun run = new SyntheticRun().forks(2);
    mixed(run, "pid-table", "rwlock", 2, "0.1", 10);
    mixed(run, "pid-table", "rcu-qsbr", 2, "0.1", 100);
    Figure figure = figure(run.run(), "best-by-update-ratio");
    HeatMap.Cell best = best(map(figure), "pid-table", "10%").orElseThrow();
    assertThat(best.conclusive()).isFalse();
    assertThat(best.names()).containsExactly("rcu-qsbr", "rwlock");
    assertThat(((Figure.Drawable) figure).notes())
        .contains("Without colour: fewer than 3 forks, which tell nothing apart");
  }

  @Test
  void the_unprotected_is_never_the_best() {
    SyntheticRun run = crossing(2);
    mixed(run, "routing-table", "none", 2, "0", 10_000);
    assertThat(best(map(figure(run.run(), "best-by-update-ratio")), "routing-table", "0%"))
        .hasValueSatisfying(best -> assertThat(best.names()).doesNotContain("none"));
  }

  @Test
  void what_completed_nothing_is_not_the_best_and_no_ground_to_compare_with() {
    SyntheticRun run = new SyntheticRun();
    mixed(run, "pid-table", "rwlock", 2, "0.1", 0);
    mixed(run, "pid-table", "seqlock", 2, "0.1", 5);
    mixed(run, "pid-table", "rcu-qsbr", 2, "0.1", 10);
    HeatMap.Cell best =
        best(map(figure(run.run(), "best-by-update-ratio")), "pid-table", "10%").orElseThrow();
    assertThat(best.names()).containsExactly("rcu-qsbr");
    assertThat(best.toReference()).isEmpty();
  }

  @Test
  void a_row_is_of_the_most_threads_with_a_core_each_and_threads_have_a_figure_of_their_own() {
    Run run = crossing(1, 2, 4).run();
    assertThat(figures(run))
        .extracting(Figure::id)
        .containsExactly("best-by-update-ratio", "best-by-threads-and-update-ratio-routing-table");
    assertThat(((Figure.Drawable) figure(run, "best-by-update-ratio")).notes())
        .contains("With 2 threads");
    HeatMap byThreads = map(figure(run, "best-by-threads-and-update-ratio-routing-table"));
    assertThat(byThreads.rows()).containsExactly("1", "2", "4");
    assertThat(byThreads.down()).isEqualTo("threads");
  }

  @Test
  void a_lone_strategy_is_called_alone_and_not_the_best() {
    SyntheticRun run = crossing(2);
    mixed(run, "routing-table", "seqlock", 2, "0.1", 5);
    Figure.Drawable figure = (Figure.Drawable) figure(run.run(), "best-by-update-ratio");
    HeatMap map = map(figure);
    HeatMap.Cell alone =
        map.cells().stream().filter(cell -> cell.column() == 1).findFirst().orElseThrow();
    assertThat(alone.names()).containsExactly("seqlock");
    assertThat(alone.compared()).isEqualTo(1);
  }

  @Test
  void where_no_two_strategies_met_the_figure_is_absent_and_says_why() {
    SyntheticRun run = new SyntheticRun();
    mixed(run, "pid-table", "rwlock", 2, "0.1", 5);
    assertThat(figures(run.run()))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.Absent.class,
            absent -> assertThat(absent.reason()).startsWith("no two strategies"));
  }

  @Test
  void a_tie_is_striped_in_both_colours() {
    SyntheticRun run = new SyntheticRun();
    mixed(run, "pid-table", "rwlock", 2, "0.1", 10);
    mixed(run, "pid-table", "rcu-qsbr", 2, "0.1", 10);
    Figure.Drawable figure = (Figure.Drawable) figure(run.run(), "best-by-update-ratio");
    BufferedImage image = new BufferedImage(960, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    figure.draw(Drawing.THEME).draw(g2, new Rectangle2D.Double(0, 0, 960, 600));
    g2.dispose();
    assertThat(count(image, softened(Drawing.THEME.colour("rwlock")))).isGreaterThan(10_000);
    assertThat(count(image, softened(Drawing.THEME.colour("rcu-qsbr")))).isGreaterThan(10_000);
  }

  private static Color softened(Color colour) {
    BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = one.createGraphics();
    g2.setColor(Drawing.THEME.background());
    g2.fillRect(0, 0, 1, 1);
    g2.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 105));
    g2.fillRect(0, 0, 1, 1);
    g2.dispose();
    return new Color(one.getRGB(0, 0));
  }

  /** Within a step of each channel, for the two ways of mixing round differently. */
  private static long count(BufferedImage image, Color colour) {
    long count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        Color pixel = new Color(image.getRGB(x, y));
        if (Math.abs(pixel.getRed() - colour.getRed()) <= 1
            && Math.abs(pixel.getGreen() - colour.getGreen()) <= 1
            && Math.abs(pixel.getBlue() - colour.getBlue()) <= 1) {
          count++;
        }
      }
    }
    return count;
  }

  @Test
  void throughput_by_share_of_updates_has_a_line_for_each_strategy_and_zero_behind_a_break() {
    SyntheticRun run = crossing(1, 2);
    mixed(run, "routing-table", "rwlock", 2, "0.01", 9);
    Figure figure = ThroughputByUpdateRatio.KIND.of(run.run()).get(0);
    assertThat(figure.id()).isEqualTo("throughput-by-update-ratio-routing-table");
    Drawing drawing = new Drawing((Figure.Drawable) figure);
    assertThat(drawing.strategies()).containsExactly("rwlock", "rcu-qsbr");
    assertThat(Drawing.labelled(drawing.x())).containsExactly("0%", "1%", "50%");
    assertThat(drawing.layers(AxisBreak.class)).hasSize(1);
    assertThat(drawing.value("rcu-qsbr", 0)).isCloseTo(100, withinPercentage(6));
    assertThat(drawing.figure().title()).endsWith("2 threads");
  }

  @Test
  void throughput_of_one_share_alone_makes_no_lines() {
    SyntheticRun run = new SyntheticRun();
    mixed(run, "pid-table", "rwlock", 2, "0.1", 5);
    assertThat(ThroughputByUpdateRatio.KIND.of(run.run())).isEmpty();
  }

  @Test
  void a_run_without_shares_of_updates_has_no_such_figures() {
    Run run = new SyntheticRun().emptySection("rwlock", 1, 1).run();
    assertThat(figures(run)).isEmpty();
    assertThat(ThroughputByUpdateRatio.KIND.of(run)).isEmpty();
  }
}
