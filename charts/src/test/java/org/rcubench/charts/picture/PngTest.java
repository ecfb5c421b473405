package org.rcubench.charts.picture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Figures;
import org.rcubench.charts.plot.Size;
import org.rcubench.charts.theme.Paper;
import org.rcubench.charts.theme.Theme;

class PngTest {
  private static Figure.Drawn overhead(Theme theme) {
    return (Figure.Drawn) Figures.of(SyntheticRuns.single(), theme).get(0);
  }

  private static BufferedImage image(Figure.Drawn figure, double scale) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Png.of(figure, scale)));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 480, 300", "1, 960, 600", "2, 1920, 1200", "2.5, 2400, 1500"})
  void it_has_as_many_pixels_as_asked_for(double scale, int width, int height) throws IOException {
    BufferedImage image = image(overhead(Theme.light()), scale);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void a_wide_figure_has_a_wide_picture() throws IOException {
    Figure.Drawn usual = overhead(Theme.light());
    Figure.Drawn wide =
        new Figure.Drawn(
            usual.id(),
            usual.title(),
            usual.description(),
            usual.chart(),
            usual.table(),
            usual.notes(),
            new Size(1440, 610));
    assertThat(image(wide, 1).getWidth()).isEqualTo(1440);
    assertThat(image(wide, 1).getHeight()).isEqualTo(610);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void its_corners_are_paper(Paper paper) throws IOException {
    Theme theme = paper.theme();
    BufferedImage image = image(overhead(theme), 1);
    for (int x : new int[] {0, image.getWidth() - 1}) {
      for (int y : new int[] {0, image.getHeight() - 1}) {
        assertThat(new Color(image.getRGB(x, y))).isEqualTo(theme.background());
      }
    }
  }

  @Test
  void on_dark_nothing_is_white_or_black() throws IOException {
    BufferedImage image = image(overhead(Theme.dark()), 1);
    Set<Integer> colours =
        IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 960))
            .boxed()
            .collect(toSet());
    assertThat(colours).hasSizeGreaterThan(20).doesNotContain(0xFFFFFFFF, 0xFF000000);
  }
}
