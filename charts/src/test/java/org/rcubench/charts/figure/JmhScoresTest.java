package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.plot.AxisBreak;
import org.rcubench.charts.plot.DotDiagram;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.results.Run;

class JmhScoresTest {
  private static final String HEADER =
      "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\"";

  @TempDir Path folder;

  private List<Figure> figures(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), table);
    Run run = Run.load(file);
    return Stream.of(JmhScores.LINES, JmhScores.DOTS)
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  private static String row(String benchmark, int threads, double score, String... params) {
    return "\"%s\",\"thrpt\",%s,5,%s,0.1,\"ops/us\"%s\n"
        .formatted(
            benchmark, threads, score, params.length == 0 ? "" : "," + String.join(",", params));
  }

  private static DotDiagram diagram(Figure figure) {
    return (DotDiagram) ((Figure.Drawable) figure).diagram();
  }

  private static List<String> rows(Figure figure) {
    return diagram(figure).dots().stream().map(DotDiagram.DotRow::label).toList();
  }

  @Test
  void scores_with_several_thread_counts_are_drawn_by_threads() throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + "\n"
                + row("a.Q.offer", 1, 10)
                + row("a.Q.offer", 4, 30)
                + row("a.Q.poll", 1, 12)
                + row("a.Q.poll", 4, 20));

    assertThat(figures).singleElement().isInstanceOf(Figure.Drawable.class);
    Drawing drawing = new Drawing((Figure.Drawable) figures.get(0));
    assertThat(drawing.figure().id()).isEqualTo("score-by-threads");
    assertThat(drawing.figure().title()).isEqualTo("Throughput by threads, ops/us");
    assertThat(drawing.strategies()).containsExactlyInAnyOrder("offer", "poll");
    assertThat(drawing.value("offer", 1)).isEqualTo(30);
    assertThat(Drawing.labelled(drawing.x())).containsExactly("1", "4");
    assertThat(drawing.words().get(1))
        .isEqualTo("unknown machine, JVM unknown, unknown day, run mine");
  }

  @Test
  void scores_with_one_thread_count_are_drawn_by_the_numeric_parameter_with_most_values()
      throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + ",\"Param: kind\",\"Param: size\"\n"
                + row("a.Q.get", 1, 10, "array", "0")
                + row("a.Q.get", 1, 11, "array", "10")
                + row("a.Q.get", 1, 12, "array", "1000")
                + row("a.Q.get", 1, 5, "linked", "10")
                + row("a.Q.get", 1, 4, "linked", "1000"));

    Drawing drawing = new Drawing((Figure.Drawable) figures.get(0));
    assertThat(drawing.figure().id()).isEqualTo("score-by-size");
    assertThat(drawing.strategies()).containsExactlyInAnyOrder("array", "linked");
    assertThat(Drawing.labelled(drawing.x())).containsExactly("0", "10", "1,000");
    assertThat(drawing.layers(AxisBreak.class)).as("0 has no place on the axis").hasSize(1);
  }

  @Test
  void other_scores_are_dots_each_on_its_row() throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + ",\"Param: kind\"\n"
                + row("a.Q.get", 1, 10, "array")
                + row("a.Q.get", 1, 5, "linked")
                + row("b.Q.get", 1, 7, "linked"));

    assertThat(figures).singleElement().extracting(Figure::id).isEqualTo("scores");
    assertThat(rows(figures.get(0)))
        .containsExactly("a.Q.get array", "a.Q.get linked", "b.Q.get linked");
  }

  @Test
  void what_has_another_unit_or_mode_has_a_figure_of_its_own() throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + "\n"
                + row("a.Q.get", 1, 10)
                + row("a.Q.get", 1, 100).replace("thrpt", "avgt").replace("ops/us", "ns/op")
                + row("a.Q.get", 1, 100).replace("thrpt", "ss").replace("ops/us", "ns/op"));

    assertThat(figures)
        .extracting(Figure::id, Figure::title)
        .containsExactly(
            tuple("scores-throughput-ops-us", "Throughput, ops/us"),
            tuple("scores-time-ns-op", "Average time, ns/op"),
            tuple("scores-single-shot-time-ns-op", "Single-shot time, ns/op"));
  }

  @Test
  void benchmarks_without_the_parameter_of_the_x_axis_are_dots() throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + ",\"Param: size\"\n"
                + row("a.Q.get", 1, 10, "10")
                + row("a.Q.get", 1, 11, "20")
                + row("a.Q.clear", 1, 12, ""));
    assertThat(figures).extracting(Figure::id).containsExactly("score-by-size", "scores");
  }

  @Test
  void benchmarks_with_one_thread_count_among_others_with_several_are_dots() throws IOException {
    List<Figure> figures =
        figures(
            HEADER
                + "\n"
                + row("a.Q.get", 1, 10)
                + row("a.Q.get", 2, 11)
                + row("a.Q.clear", 1, 12));
    assertThat(figures).extracting(Figure::id).containsExactly("score-by-threads", "scores");
    assertThat(rows(figures.get(1))).containsExactly("clear");
  }

  @Test
  void more_series_than_a_sheet_holds_go_onto_several() throws IOException {
    StringBuilder table = new StringBuilder(HEADER + "\n");
    for (int i = 0; i < 50; i++) {
      table.append(row("a.Q.method" + i, 1, i + 1));
    }
    List<Figure> figures = figures(table.toString());
    assertThat(figures)
        .extracting(Figure::title)
        .containsExactly(
            "Throughput, ops/us, 1 of 3",
            "Throughput, ops/us, 2 of 3",
            "Throughput, ops/us, 3 of 3");
    assertThat(figures).extracting(Figure::id).containsExactly("scores-1", "scores-2", "scores-3");
    assertThat(figures.stream().mapToInt(figure -> rows(figure).size()).sum()).isEqualTo(50);
  }

  @Test
  void scores_that_span_factors_have_a_logarithmic_axis_and_others_begin_at_0() throws IOException {
    List<Figure> near = figures(HEADER + "\n" + row("a.Q.x", 1, 10) + row("a.Q.y", 1, 20));
    List<Figure> far = figures(HEADER + "\n" + row("a.Q.x", 1, 10) + row("a.Q.y", 1, 2_000));
    assertThat(diagram(near.get(0)).x().range().getLowerBound()).isZero();
    assertThat(diagram(far.get(0)).x()).isInstanceOf(LogScale.class);
  }

  @Test
  void a_score_of_0_among_others_is_drawn_on_a_linear_axis() throws IOException {
    List<Figure> figures = figures(HEADER + "\n" + row("a.Q.x", 1, 0) + row("a.Q.y", 1, 2_000));
    assertThat(rows(figures.get(0))).hasSize(2);
  }

  @Test
  void a_file_without_a_score_says_so() throws IOException {
    assertThat(figures(HEADER + "\n" + row("a.Q.x", 1, Double.NaN)))
        .singleElement()
        .isEqualTo(
            new Figure.Absent("scores", "Scores", "the file holds no finite score of a benchmark"));
  }
}
