package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.StripDiagram;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.samples.ForkIdentity;

class FloodOverTimeTest {
  @TempDir Path folder;

  private final BacklogFile rows = new BacklogFile();

  @BeforeEach
  void create() throws IOException {
    Files.createDirectories(file().getParent());
  }

  private Run run() {
    return new SyntheticRun()
        .folder(folder)
        .samples("callback-flood", "rcu-qsbr", 1, "throughput", "ops/us", 1, 1, 1)
        .run();
  }

  private List<Figure> figures() {
    rows.store(file());
    return drawnAsTheyAre();
  }

  private List<Figure> drawnAsTheyAre() {
    Run run = run();
    return Stream.of(FloodOverTime.BACKLOG, FloodOverTime.HEAP)
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  private Figure.Drawable drawn(String id) {
    return (Figure.Drawable)
        figures().stream().filter(figure -> figure.id().equals(id)).findFirst().orElseThrow();
  }

  private static StripDiagram diagram(Figure.Drawable figure) {
    return (StripDiagram) figure.diagram();
  }

  private static List<StripDiagram.Strip> strips(Figure.Drawable figure) {
    return diagram(figure).strips();
  }

  private Path file() {
    return new RunFolder(folder).backlog().resolve("callback-flood.csv");
  }

  private static ForkIdentity identity(String policy, int stall, String strategy, int fork) {
    return new ForkIdentity(
        "org.rcubench.suite.library.CallbackFlood.call",
        "callback-flood",
        "ss",
        strategy,
        new TreeMap<>(Map.of("limit", "1000", "policy", policy, "stall", Integer.toString(stall))),
        1,
        0,
        1,
        fork);
  }

  /** Two iterations in which the backlog rises to a height and falls to 0. */
  private void flood(String policy, int stall, String strategy, int fork, long height) {
    List<BacklogPoint> points = new ArrayList<>();
    for (int iteration = 1; iteration <= 2; iteration++) {
      for (int look = 0; look <= 12; look++) {
        long backlog = look <= 10 ? height * look / 10 : 0;
        points.add(
            new BacklogPoint(
                iteration,
                100_000_000L * look * Math.max(1, stall),
                backlog,
                (1L << 20) + backlog * 100));
      }
    }
    Path own = folder.resolve("own.csv");
    BacklogFile.write(own, points);
    rows.add(identity(policy, stall, strategy, fork), text(own));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void each_strategy_has_a_strip_and_the_fork_in_the_middle_stands_out() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-qsbr", 2, 500);
    flood("help", 0, "rcu-qsbr", 3, 300);
    flood("help", 0, "rcu-fenced", 1, 200);

    Figure.Drawable figure = drawn("callback-backlog");

    assertThat(figure.title()).isEqualTo("Callbacks that wait, over time, no reader stalled");
    assertThat(strips(figure)).hasSize(2);
    StripDiagram.Strip qsbr = strips(figure).get(0);
    assertThat(qsbr.faint()).as("3 forks, 2 floods each, but for the strong one").hasSize(5);
    assertThat(qsbr.strong().points().get(10).y()).isEqualTo(300);
    assertThat(qsbr.strong().points().get(10).x()).isCloseTo(1, within(1e-9));
    assertThat(figure.table().cells().get(0).get(2).text()).as("most of all").isEqualTo("500");
  }

  @Test
  void strips_have_the_same_axes() {
    flood("help", 0, "rcu-qsbr", 1, 500);
    flood("help", 0, "rcu-fenced", 1, 200);
    CombinedDomainXYPlot plot =
        (CombinedDomainXYPlot) drawn("callback-backlog").draw(Theme.light()).getPlot();
    List<XYPlot> strips = plot.getSubplots();
    assertThat(strips.get(0).getRangeAxis().getRange())
        .isEqualTo(strips.get(1).getRangeAxis().getRange());
  }

  @Test
  void each_stall_has_figures_of_its_own_for_the_backlog_and_for_the_heap() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 10, "rcu-qsbr", 1, 900);
    assertThat(figures())
        .extracting(Figure::id)
        .containsExactly(
            "callback-backlog",
            "callback-backlog-stalled-10s",
            "callback-heap",
            "callback-heap-stalled-10s");
    assertThat(drawn("callback-heap-stalled-10s").title())
        .isEqualTo("Heap during a flood of callbacks, a reader stalled for 10 s");
  }

  @Test
  void the_limit_is_a_line_where_the_backlog_comes_near_it_and_a_note_where_not() {
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 1, "rcu-qsbr", 1, 900);
    StripDiagram near = diagram(drawn("callback-backlog-stalled-1s"));
    assertThat(near.limit()).containsExactly(new StripDiagram.Limit(1_000, "limit 1,000"));
    assertThat(near.y().range().contains(1_000)).isTrue();
    assertThat(diagram(drawn("callback-backlog")).limit()).isEmpty();
    assertThat(drawn("callback-backlog").notes()).contains("The limit of 1,000 lies far above");
  }

  @Test
  void the_setting_with_the_most_strategies_is_drawn_and_others_are_said() {
    flood("wait", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-qsbr", 1, 100);
    flood("help", 0, "rcu-fenced", 1, 100);
    Figure.Drawable figure = drawn("callback-backlog");
    assertThat(strips(figure)).hasSize(2);
    assertThat(figure.notes())
        .contains(
            "call limit=1000 policy=help stall=0",
            "Not drawn: 1 other setting, whose files lie beside this one's");
  }

  @Test
  void a_damaged_file_is_named() throws IOException {
    flood("help", 0, "rcu-qsbr", 1, 100);
    rows.store(file());
    Files.writeString(file(), Files.readString(file()) + "1,2,3\n");
    assertThat(reasonOfTheOnlyFigure(drawnAsTheyAre()))
        .startsWith("Left out: %s, line 28: expected values of".formatted(file()));
  }

  @Test
  void a_file_without_a_look_is_named() {
    assertThat(reasonOfTheOnlyFigure(figures()))
        .isEqualTo("Left out: %s holds no look at a flood".formatted(file()));
  }

  @Test
  void floods_that_do_not_say_how_long_a_reader_stalls_are_named() throws IOException {
    flood("help", 0, "rcu-qsbr", 1, 100);
    rows.store(file());
    Files.writeString(file(), Files.readString(file()).replace(";stall=0", ""));
    assertThat(reasonOfTheOnlyFigure(drawnAsTheyAre()))
        .contains("callback-flood.csv: expected a param stall");
  }

  @Test
  void files_of_schema_version_1_are_said_to_be_left_out() throws IOException {
    flood("help", 0, "rcu-qsbr", 1, 100);
    Files.writeString(file().resolveSibling("CallbackFlood.call_ss_-t_1_fork1.csv"), "");
    assertThat(figures()).hasSize(3);
    assertThat(((Figure.Absent) figures().get(1)).reason())
        .startsWith(
            "1 of the files in %s are named after no workload".formatted(file().getParent()));
  }

  private static String reasonOfTheOnlyFigure(List<Figure> figures) {
    assertThat(figures).singleElement().isInstanceOf(Figure.Absent.class);
    return ((Figure.Absent) figures.get(0)).reason();
  }

  @Test
  void a_run_without_floods_has_no_such_figure() {
    assertThat(drawnAsTheyAre()).isEmpty();
  }
}
