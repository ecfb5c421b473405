package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.CurveDiagram;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.samples.ForkIdentity;

class LatencyByPercentileTest {
  private static final List<FigureKind> KINDS =
      List.of(LatencyByPercentile.READER, LatencyByPercentile.UPDATER, LatencyByPercentile.AGE);

  @TempDir Path folder;
  private RunFolder files;
  private final LatencyFile log = new LatencyFile();

  @BeforeEach
  void create() throws IOException {
    files = new RunFolder(folder);
    Files.createDirectories(files.latency());
  }

  private Run run() {
    return new SyntheticRun()
        .folder(folder)
        .samples("counter-pair", "rwlock", 1, "throughput", "ops/us", 1, 1, 1)
        .run();
  }

  private Path file() {
    return files.latency().resolve("counter-pair.hlog");
  }

  private List<Figure> figures() {
    log.store(file());
    return drawn(run());
  }

  private static List<Figure> drawn(Run run) {
    return KINDS.stream().flatMap(kind -> kind.of(run).stream()).toList();
  }

  private Figure.Drawable drawn(String id) {
    return (Figure.Drawable)
        figures().stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
  }

  /** A fork of two iterations whose readers took about so long, and updaters a hundred times. */
  private void log(
      String strategy, Map<String, String> params, int fork, long count, double nanos) {
    SplittableRandom random = new SplittableRandom(fork);
    List<LatencyInterval> intervals = new ArrayList<>();
    for (int iteration = 1; iteration <= 2; iteration++) {
      Histogram reads = new Histogram(3);
      Histogram updates = new Histogram(3);
      for (int i = 0; i < count / 2; i++) {
        double time = nanos * (1 + random.nextDouble());
        reads.recordValue((long) time);
        updates.recordValue((long) (100 * time));
      }
      intervals.add(new LatencyInterval(LatencyInterval.READER, iteration, reads));
      intervals.add(new LatencyInterval(LatencyInterval.UPDATER, iteration, updates));
    }
    log.add(
        new ForkIdentity(
            "org.rcubench.suite.Synthetic.section",
            "counter-pair",
            "thrpt",
            strategy,
            new TreeMap<>(params),
            2,
            1,
            1,
            fork),
        intervals);
  }

  private void pair(String strategy, int fork, long count, double nanos) {
    log(strategy, Map.of("update", "copy", "updateRate", "9"), fork, count, nanos);
  }

  private static List<CurveDiagram.Curve> curves(Figure.Drawable figure) {
    return ((CurveDiagram) figure.diagram()).curves();
  }

  @Test
  void readers_and_updaters_have_a_figure_each_with_a_line_for_each_strategy() {
    pair("rcu-membarrier", 1, 2_000, 50);
    pair("rwlock", 1, 2_000, 500);

    assertThat(figures())
        .extracting(Figure::id)
        .containsExactly("reader-latency-counter-pair", "updater-latency-counter-pair");
    Figure.Drawable readers = drawn("reader-latency-counter-pair");
    assertThat(readers.title())
        .isEqualTo("Read latency by percentile, counter-pair, 1 reader, 1 updater");
    assertThat(curves(readers))
        .extracting(CurveDiagram.Curve::strategy)
        .containsExactly("rwlock", "rcu-membarrier");
    assertThat(drawn("updater-latency-counter-pair").notes())
        .contains("An update is measured from when it was due");
  }

  @Test
  void a_line_merges_forks_and_iterations_and_ends_where_ten_values_lie_beyond() {
    pair("rwlock", 1, 1_000, 100);
    pair("rwlock", 2, 1_000, 100);
    pair("rwlock", 3, 1_000, 10_000);

    Figure.Drawable figure = drawn("reader-latency-counter-pair");

    CurveDiagram.Curve curve = curves(figure).get(0);
    assertThat(curve.last().x()).isBetween(270.0, 300.0);
    assertThat(curve.points().get(0).y()).isCloseTo(100, within(5.0));
    assertThat(curve.last().y()).isGreaterThan(10_000);
    assertThat(figure.table().cells().get(0).get(1).text()).isEqualTo("3,000");
    assertThat(figure.table().cells().get(0).get(2).text()).isEqualTo("3");
  }

  @Test
  void a_band_reaches_from_the_lowest_fork_to_the_highest_as_far_as_all_do() {
    pair("rwlock", 1, 1_000, 100);
    pair("rwlock", 2, 10_000, 400);

    Figure.Drawable figure = drawn("reader-latency-counter-pair");

    List<CurveDiagram.CurveInterval> band = curves(figure).get(0).band();
    assertThat(band.get(band.size() - 1).x()).isCloseTo(100, within(1e-6));
    assertThat(band.get(0).low()).isBetween(100.0, 110.0);
    assertThat(band.get(0).high()).isBetween(400.0, 440.0);
    assertThat(figure.notes())
        .anyMatch(note -> note.contains("bands: from the lowest to the highest fork"));
  }

  @Test
  void a_lone_fork_has_no_band() {
    pair("rwlock", 1, 1_000, 100);
    assertThat(curves(drawn("reader-latency-counter-pair")).get(0).band()).isEmpty();
  }

  @Test
  void the_axis_says_percentiles() {
    pair("rwlock", 1, 100_000, 100);
    CurveDiagram diagram = (CurveDiagram) drawn("reader-latency-counter-pair").diagram();
    assertThat(Drawing.labelled(diagram.x()))
        .containsExactly("0%", "50%", "90%", "99%", "99.9%", "99.99%");
  }

  @Test
  void each_way_to_update_has_figures_and_of_other_settings_the_one_of_most_strategies() {
    log("rwlock", Map.of("update", "copy", "updateRate", "0"), 1, 1_000, 100);
    log("rwlock", Map.of("update", "copy", "updateRate", "1000"), 1, 1_000, 100);
    log("snapshot", Map.of("update", "copy", "updateRate", "1000"), 1, 1_000, 100);
    log("rwlock", Map.of("update", "in-place", "updateRate", "1000"), 1, 1_000, 100);

    assertThat(figures())
        .extracting(Figure::id)
        .containsExactly(
            "reader-latency-counter-pair-copy",
            "reader-latency-counter-pair-in-place",
            "updater-latency-counter-pair-copy",
            "updater-latency-counter-pair-in-place");
    Figure.Drawable copying = drawn("reader-latency-counter-pair-copy");
    assertThat(curves(copying)).hasSize(2);
    assertThat(copying.notes())
        .contains(
            "update=copy updateRate=1000",
            "Not drawn: 1 other setting, whose logs lie beside this one's");
  }

  @Test
  void a_damaged_log_is_named_and_the_others_are_drawn() throws IOException {
    pair("rwlock", 1, 1_000, 100);
    log.store(file());
    Path damaged = files.latency().resolve("empty-section.hlog");
    Files.writeString(damaged, Files.readString(file()).replaceFirst("HIST.*", "notbase64!"));
    Run run =
        new SyntheticRun()
            .folder(folder)
            .samples("counter-pair", "rwlock", 1, "throughput", "ops/us", 1, 1, 1)
            .samples("empty-section", "rwlock", 1, "throughput", "ops/us", 1, 1, 1)
            .run();

    List<Figure> figures = drawn(run);

    assertThat(figures)
        .extracting(Figure::id)
        .contains(
            "reader-latency-counter-pair", "updater-latency-counter-pair", "reader-latency-logs");
    assertThat(((Figure.Absent) figures.get(1)).reason())
        .startsWith("Left out: " + damaged + ", line 4: expected an interval");
  }

  @Test
  void logs_of_schema_version_1_are_said_to_be_left_out_and_not_read() throws IOException {
    pair("rwlock", 1, 1_000, 100);
    for (int fork = 1; fork <= 2; fork++) {
      Files.writeString(
          files.latency().resolve("CounterPair.pair_thrpt_-tg_1,1_fork%s.hlog".formatted(fork)),
          "#[something]\n");
    }
    assertThat(figures()).hasSize(3);
    assertThat(((Figure.Absent) figures().get(1)).reason())
        .isEqualTo(
            "2 of the files in %s are named after no workload of the run. Of runs of schema version"
                    .formatted(files.latency())
                + " 1, which have a file for each fork, latencies and backlogs are not drawn");
  }

  @Test
  void too_few_values_for_a_percentile_are_said_and_not_drawn() {
    pair("rwlock", 1, 1_000, 100);
    pair("snapshot", 1, 8, 100);
    Figure.Drawable figure = drawn("reader-latency-counter-pair");
    assertThat(curves(figure)).hasSize(1);
    assertThat(figure.notes()).contains("Not drawn: snapshot, of which 8 values were recorded");
  }

  @Test
  void if_no_strategy_has_values_enough_the_figure_is_absent() {
    pair("snapshot", 1, 8, 100);
    assertThat(figures()).hasSize(2).allMatch(figure -> figure instanceof Figure.Absent);
  }

  @Test
  void latencies_of_0_are_left_out_and_said() {
    pair("rwlock", 1, 1_000, 0.5);
    pair("snapshot", 1, 1_000, 100);
    Figure.Drawable figure = drawn("reader-latency-counter-pair");
    assertThat(curves(figure)).hasSize(1);
    assertThat(figure.notes()).contains("Not drawn: rwlock, of which nothing above 0 was recorded");
  }

  @Test
  void a_run_without_logs_has_no_such_figure() {
    assertThat(KINDS).allMatch(kind -> kind.of(new SyntheticRun().run()).isEmpty());
  }
}
