package org.rcubench.bench.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.rcubench.charts.FigureKinds;
import org.rcubench.charts.figure.FigureKind;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class ReportCommandTest {
  @RegisterExtension final Heard heard = new Heard();

  @TempDir private Path folder;

  private Path run(String name) {
    return new Runs()
        .cost("empty-section", "none", 1, .5)
        .cost("empty-section", "rwlock", 1, 14)
        .storedIn(folder.resolve(name));
  }

  private static ExitStatus report(Object... words) {
    String[] line = new String[words.length + 1];
    line[0] = "report";
    for (int i = 0; i < words.length; i++) {
      line[i + 1] = words[i].toString();
    }
    return Launcher.run(line);
  }

  @Test
  void a_run_is_drawn_into_its_own_folder() {
    Path run = run("a");
    assertThat(report(run)).isEqualTo(ExitStatus.FINE);
    assertThat(run.resolve("charts/overhead-by-threads.png")).isNotEmptyFile();
    assertThat(heard.out())
        .contains("Figure: " + run.resolve("charts/overhead-by-threads.png"))
        .contains("Not drawn: cost-by-section-length: ")
        .contains("Page:   " + run.resolve("index.html"));
    assertThat(heard.err()).isEmpty();
  }

  @Test
  void options_say_how() throws Exception {
    Path run = run("a");
    Path elsewhere = folder.resolve("elsewhere");
    ExitStatus status =
        report(
            run,
            "--out",
            elsewhere,
            "--format",
            "png,svg",
            "--scale",
            "0.5",
            "--theme",
            "dark",
            "--only",
            "overhead",
            "--with-published");
    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(run.resolve("charts")).doesNotExist();
    BufferedImage image =
        ImageIO.read(elsewhere.resolve("charts/overhead-by-threads.png").toFile());
    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x16181B);
    assertThat(Files.readString(elsewhere.resolve("charts/overhead-by-threads.svg"), UTF_8))
        .contains("<svg");
    assertThat(elsewhere.resolve("charts")).isDirectoryNotContaining("glob:**throughput*");
  }

  @Test
  void several_runs_are_drawn_together_and_their_folders_are_left_alone() {
    Path together = folder.resolve("together");
    assertThat(report(run("a"), run("b"), "--out", together)).isEqualTo(ExitStatus.FINE);
    assertThat(together.resolve("charts/overhead-by-threads.png")).isNotEmptyFile();
    assertThat(folder.resolve("a/charts")).doesNotExist();
    assertThat(folder.resolve("b/index.html")).doesNotExist();
  }

  @Test
  void a_figure_that_there_is_not_is_one_line_that_lists_those_that_there_are() {
    assertThat(report(run("a"), "--only", "no-such")).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: there is no figure no-such; there are: overhead-by-threads, ");
  }

  @Test
  void a_run_that_is_given_twice_under_two_names_is_refused() throws Exception {
    Path run = run("a");
    Path link = Files.createSymbolicLink(folder.resolve("link"), run);
    assertThat(report(run, link)).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err()).contains("error: %s is given twice".formatted(link));
  }

  @Test
  void help_lists_the_figures_and_gives_examples() {
    assertThat(report("--help")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .contains(FigureKinds.all().stream().map(FigureKind::id).toList())
        .contains("Examples:", "--format png,svg", "--with-published", "Exit status: 0 fine");
  }
}
