package org.rcubench.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.ReportOptions.Format;
import org.rcubench.charts.figure.FigureKind;
import org.rcubench.charts.theme.Paper;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.files.ResultsException;

class ReportTest {
  @TempDir Path folder;

  @Test
  void the_figures_of_a_run_lie_under_charts_and_the_main_one_comes_first() {
    DrawnReport report = Report.draw(List.of(small()), folder);
    assertThat(report.page()).isEqualTo(folder.resolve("index.html")).isNotEmptyFile();
    assertThat(report.figures())
        .map(DrawnReport.FigureFile::path)
        .containsExactly(
            folder.resolve("charts/overhead-by-threads.png"),
            folder.resolve("charts/throughput-by-threads.png"),
            folder.resolve("charts/speed-up-over-rwlock.png"),
            folder.resolve("charts/cost-by-section-length.png"));
    assertThat(report.main()).map(DrawnReport.FigureFile::id).contains("overhead-by-threads");
    assertThat(report.absences()).isEmpty();
  }

  @Test
  void a_figure_has_twice_its_size_in_pixels_and_shows_each_colour() throws IOException {
    List<String> oneOfEachColour =
        List.of(
            "none",
            "synchronized",
            "rwlock",
            "bravo",
            "refcount",
            "snapshot",
            "rcu-qsbr",
            "rcu-fenced");
    SyntheticRun run = new SyntheticRun();
    for (int i = 0; i < oneOfEachColour.size(); i++) {
      run.emptySection(oneOfEachColour.get(i), 1, 1 << i)
          .emptySection(oneOfEachColour.get(i), 2, 2 << i);
    }
    BufferedImage image = drawn(run.run());
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1200);
    for (String strategy : oneOfEachColour) {
      Color colour = Theme.light().colour(strategy);
      assertThat(pixels(image, colour)).as(strategy).isGreaterThan(200);
    }
    assertThat(pixels(image, new Color(0xF0E442))).as("yellow, which nothing has").isZero();
  }

  @Test
  void a_strategy_that_was_not_measured_leaves_no_colour() throws IOException {
    BufferedImage image =
        drawn(new SyntheticRun().emptySection("none", 1, 1).emptySection("none", 2, 2).run());
    assertThat(pixels(image, Theme.light().colour("rwlock"))).isZero();
  }

  @Test
  void the_same_run_gives_the_same_bytes_in_any_locale() throws IOException {
    Path again = folder.resolve("again");
    Locale before = Locale.getDefault();
    DrawnReport one = Report.draw(List.of(small()), folder);
    try {
      Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
      Report.draw(List.of(small()), again);
    } finally {
      Locale.setDefault(before);
    }
    for (DrawnReport.FigureFile figure : one.figures()) {
      assertThat(figure.path())
          .hasSameBinaryContentAs(again.resolve(folder.relativize(figure.path())));
    }
    assertThat(one.page()).hasSameBinaryContentAs(again.resolve("index.html"));
  }

  @Test
  void what_several_runs_have_in_common_is_one_figure_and_the_rest_is_named_after_its_run() {
    DrawnReport report =
        Report.draw(
            List.of(
                new SyntheticRun().runId("first").emptySection("none", 1, 1).run(),
                new SyntheticRun()
                    .runId("../../second run")
                    .emptySection("none", 1, 1)
                    .section("none", 1, "0", 1)
                    .run()),
            folder);
    assertThat(report.figures())
        .map(figure -> folder.relativize(figure.path()).toString())
        .containsExactly(
            "charts/overhead-by-threads.png",
            "charts/throughput-by-threads.png",
            "charts/cost-by-section-length-.._.._second_run.png");
    assertThat(report.absences())
        .anySatisfy(
            absence ->
                assertThat(absence)
                    .startsWith("cost-by-section-length-first: the run did not measure"));
  }

  @Test
  void runs_of_one_id_do_not_overwrite_each_other() {
    DrawnReport report =
        Report.draw(
            List.of(
                new SyntheticRun().runId("same").emptySection("none", 1, 1).run(),
                new SyntheticRun().runId("same").section("none", 1, "0", 1).run(),
                new SyntheticRun().runId("same").run()),
            folder);
    assertThat(report.figures())
        .map(figure -> folder.relativize(figure.path()).toString())
        .containsExactly(
            "charts/overhead-by-threads-same.png",
            "charts/throughput-by-threads-same.png",
            "charts/cost-by-section-length-same-2.png");
    assertThat(report.absences()).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void runs_that_share_a_figure_have_a_chapter_for_it_before_their_own() {
    Run first = new SyntheticRun().runId("first").emptySection("none", 1, 1).run();
    Run second = new SyntheticRun().runId("second").jvm("25.0.1").emptySection("none", 1, 1).run();
    ReportOptions options = ReportOptions.defaults();
    assertThat(Chapters.of(List.of(first, second), options))
        .extracting(Chapters.Chapter::run)
        .containsExactly(Optional.empty(), Optional.of(first), Optional.of(second));
    assertThat(Chapters.of(List.of(first, second), options).get(0).summary())
        .isEqualTo("JVM 17.0.15, -Xms1g; JVM 25.0.1, no other flags");
    Run alone = new SyntheticRun().runId("third").section("none", 1, "0", 1).run();
    assertThat(Chapters.of(List.of(first, alone), options))
        .extracting(Chapters.Chapter::run)
        .containsExactly(Optional.of(first), Optional.of(alone));
  }

  @Test
  void several_runs_give_the_same_bytes_again() {
    List<Run> runs = List.of(small(), SyntheticRuns.single());
    Path again = folder.resolve("again");
    ReportOptions both = options(Paper.DARK, Set.of(Format.PNG, Format.SVG), 1);
    DrawnReport one = Report.draw(runs, folder, both);
    Report.draw(List.of(small(), SyntheticRuns.single()), again, both);
    assertThat(one.figures()).hasSize(8);
    for (DrawnReport.FigureFile figure : one.figures()) {
      assertThat(figure.path())
          .hasSameBinaryContentAs(again.resolve(folder.relativize(figure.path())));
    }
    assertThat(one.page()).hasSameBinaryContentAs(again.resolve("index.html"));
  }

  @Test
  void each_format_that_is_asked_for_has_its_file_and_no_other() throws IOException {
    ReportOptions both = options(Paper.LIGHT, Set.of(Format.SVG, Format.PNG), 2);
    assertThat(Report.draw(List.of(SyntheticRuns.single()), folder, both).figures())
        .map(figure -> figure.path().getFileName().toString())
        .startsWith("overhead-by-threads.png", "overhead-by-threads.svg")
        .hasSize(6);
    Path lines = folder.resolve("lines");
    ReportOptions svg = options(Paper.LIGHT, Set.of(Format.SVG), 2);
    DrawnReport report = Report.draw(List.of(SyntheticRuns.single()), lines, svg);
    assertThat(lines.resolve("charts"))
        .isDirectoryNotContaining("glob:**.png")
        .isDirectoryContaining("glob:**/cost-by-section-length.svg");
    assertThat(Files.readString(report.page(), UTF_8)).contains("data:image/png;base64,");
  }

  @Test
  void a_file_has_the_scale_and_the_paper_that_were_asked_for_and_the_page_its_own()
      throws IOException {
    ReportOptions options = options(Paper.DARK, Set.of(Format.PNG), 1.5);
    DrawnReport report = Report.draw(List.of(SyntheticRuns.single()), folder, options);
    BufferedImage file = ImageIO.read(report.main().orElseThrow().path().toFile());
    assertThat(file.getWidth()).isEqualTo(1440);
    assertThat(new Color(file.getRGB(0, 0))).isEqualTo(Theme.dark().background());

    Path usual = folder.resolve("usual");
    DrawnReport light = Report.draw(List.of(SyntheticRuns.single()), usual);
    assertThat(report.page()).hasSameBinaryContentAs(light.page());
  }

  @Test
  void only_what_is_asked_for_is_drawn_by_id_or_by_its_first_words() throws IOException {
    Run run = small();
    DrawnReport report =
        Report.draw(List.of(run), folder, only("throughput-by-threads", "cost-by-section"));
    assertThat(report.figures())
        .map(DrawnReport.FigureFile::id)
        .containsExactly("throughput-by-threads", "cost-by-section-length");
    assertThat(Files.readString(report.page(), UTF_8)).doesNotContain("overhead-by-threads");
  }

  @Test
  void a_figure_that_there_is_not_is_refused_with_those_that_there_are() {
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> Report.draw(List.of(small()), out, only("overhead", "over")))
        .isInstanceOf(ResultsException.class)
        .hasMessage(
            "there is no figure over; there are: "
                + FigureKinds.of(small(), false).stream()
                    .map(FigureKind::id)
                    .collect(joining(", ")));
    assertThat(out).doesNotExist();
  }

  @Test
  void a_figure_of_a_kind_that_the_run_has_nothing_of_is_refused() {
    Path out = folder.resolve("out");
    assertThatThrownBy(() -> Report.draw(List.of(small()), out, only("reader-latency")))
        .isInstanceOf(ResultsException.class)
        .hasMessage("there is nothing to draw for the figure reader-latency");
    assertThatThrownBy(
            () -> Report.draw(List.of(small()), out, only("overhead-by-threads-of-mine")))
        .isInstanceOf(ResultsException.class)
        .hasMessage(
            "there is no figure overhead-by-threads-of-mine; there are: overhead-by-threads");
  }

  @Test
  void options_without_a_format_or_of_an_absurd_scale_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> options(Paper.LIGHT, Set.of(), 2));
    for (double scale : new double[] {0, -1, .4, 4.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .as("%s", scale)
          .isThrownBy(() -> options(Paper.LIGHT, Set.of(Format.PNG), scale));
    }
  }

  @Test
  void a_run_with_nothing_to_draw_still_has_its_page() throws IOException {
    DrawnReport report = Report.draw(List.of(new SyntheticRun().run()), folder);
    assertThat(report.main()).isEmpty();
    assertThat(report.absences()).hasSize(3);
    assertThat(Files.readString(report.page(), UTF_8)).contains("is not drawn");
  }

  @Test
  void nothing_but_the_report_is_left_in_the_folder() throws IOException {
    Report.draw(List.of(SyntheticRuns.single()), folder);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              "index.html",
              "overhead-by-threads.png",
              "throughput-by-threads.png",
              "cost-by-section-length.png");
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_one_clear_message() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Report.draw(List.of(SyntheticRuns.single()), file.resolve("out")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("cannot write to the folder");
  }

  @Test
  void no_run_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Report.draw(List.of(), folder));
  }

  private static ReportOptions options(Paper paper, Set<Format> formats, double scale) {
    return new ReportOptions(paper, formats, scale, List.of(), false, Map.of());
  }

  private static ReportOptions only(String... ids) {
    return new ReportOptions(Paper.LIGHT, Set.of(Format.PNG), 2, List.of(ids), false, Map.of());
  }

  private static Run small() {
    return new SyntheticRun()
        .emptyLoop(1, .4)
        .emptySection("none", 1, .5)
        .emptySection("none", 2, .5)
        .emptySection("rwlock", 1, 14)
        .emptySection("rwlock", 2, 300)
        .section("rwlock", 2, "0", 300)
        .section("rwlock", 2, "1000", 1_200)
        .run();
  }

  private BufferedImage drawn(Run run) throws IOException {
    Path main = Report.draw(List.of(run), folder).main().orElseThrow().path();
    return ImageIO.read(main.toFile());
  }

  /**
   * Counts in the left half, where the lines are and the labels, which have the colour too, not.
   */
  private static long pixels(BufferedImage image, Color colour) {
    long count = 0;
    for (int x = 0; x < image.getWidth() / 2; x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          count++;
        }
      }
    }
    return count;
  }
}
