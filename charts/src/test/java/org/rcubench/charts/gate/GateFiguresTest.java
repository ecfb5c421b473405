package org.rcubench.charts.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.theme.Paper;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.PairedSamples;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.SelfTestSummary.Power;
import org.rcubench.results.comparison.SelfTestSummary.Spread;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.statistics.Estimate;

class GateFiguresTest {
  private static final Thresholds THRESHOLDS = Thresholds.defaults();
  private static final Environment ENVIRONMENT = new SyntheticRun().run().environment();
  private static final GateFigures FIGURES = new GateFigures(ENVIRONMENT);

  @TempDir private Path folder;

  private static List<RowResult> judged(double... slowdowns) {
    return List.of(
        new RowResult(
            RowName.of("org.foo.Bar.baz", "-t 2"),
            new Gate(THRESHOLDS).judge(List.of(new PairedSamples(slowdowns))).get(0)));
  }

  private static List<RowResult> regressed() {
    return judged(.1, .11, .12, .1, .13, .12);
  }

  private static BufferedImage image(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  @Test
  void a_forest_is_a_picture_on_white() throws IOException {
    Path file = folder.resolve("forest.png");
    assertThat(FIGURES.forest(file, regressed(), THRESHOLDS)).isEmpty();
    assertThat(image(file).getWidth()).isEqualTo(2 * 960);
    assertThat(new Color(image(file).getRGB(0, 0))).isEqualTo(Color.WHITE);
  }

  @Test
  void another_paper_may_be_asked_for() throws IOException {
    Path file = folder.resolve("forest.png");
    new GateFigures(ENVIRONMENT, Paper.DARK).forest(file, regressed(), THRESHOLDS);
    assertThat(new Color(image(file).getRGB(0, 0))).isEqualTo(Paper.DARK.theme().background());
  }

  @Test
  void a_name_that_says_svg_gets_lines() throws IOException {
    Path file = folder.resolve("forest.svg");
    FIGURES.forest(file, regressed(), THRESHOLDS);
    assertThat(Files.readString(file, UTF_8)).contains("<svg", "Head beside base: 1 regressed");
  }

  @Test
  void the_gate_draws_itself_too() throws IOException {
    Path spread = folder.resolve("spread.png");
    Estimate three = new Estimate(.03, .02, .04, 30);
    assertThat(FIGURES.spread(spread, List.of(new Spread("none", 1, three, three)))).isEmpty();
    assertThat(image(spread).getWidth()).isEqualTo(2 * 960);
    Path power = folder.resolve("power.png");
    Estimate half = new Estimate(.5, .3, .7, 9);
    assertThat(
            FIGURES.power(
                power, List.of(new Power("none", 1, 5, half), new Power("none", 2, 5, half))))
        .isEmpty();
    assertThat(image(power).getWidth()).isEqualTo(2 * 2 * 720);
  }

  @Test
  void what_there_is_nothing_to_draw_of_has_a_reason_and_no_file() {
    assertThat(FIGURES.forest(folder.resolve("forest.png"), judged(), THRESHOLDS))
        .contains("no row has a pair, so that there is no ratio to draw");
    assertThat(FIGURES.spread(folder.resolve("spread.png"), List.of())).isPresent();
    assertThat(FIGURES.power(folder.resolve("power.png"), List.of())).isPresent();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_cannot_be_written_is_one_clear_message() {
    Path file = folder.resolve("no-such-folder").resolve("forest.png");
    assertThatThrownBy(() -> FIGURES.forest(file, regressed(), THRESHOLDS))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("cannot write");
  }

  @Test
  void the_same_judgements_give_the_same_bytes() throws IOException {
    Path one = folder.resolve("one.png");
    Path other = folder.resolve("other.png");
    FIGURES.forest(one, regressed(), THRESHOLDS);
    FIGURES.forest(other, regressed(), THRESHOLDS);
    assertThat(one).hasSameBinaryContentAs(other);
  }
}
