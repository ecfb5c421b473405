package org.rcubench.charts.picture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Graph;
import org.rcubench.charts.plot.Panels;
import org.rcubench.charts.theme.Paper;
import org.rcubench.charts.theme.Theme;

class PngTest {
  private static final Figure.Drawable FIGURE = SyntheticRuns.firstFigure(SyntheticRuns.single());

  private static BufferedImage image(Figure.Drawable figure, Theme theme, double scale)
      throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Png.of(figure, theme, scale)));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 480, 300", "1, 960, 600", "2, 1920, 1200", "2.5, 2400, 1500"})
  void it_has_as_many_pixels_as_asked_for(double scale, int width, int height) throws IOException {
    BufferedImage image = image(FIGURE, Theme.light(), scale);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void a_wide_figure_has_a_wide_picture() throws IOException {
    Panels.Panel panel = new Panels.Panel("any", (Graph) FIGURE.diagram());
    Figure.Drawable wide =
        new Figure.Drawable(
            FIGURE.id(),
            FIGURE.title(),
            FIGURE.subtitle(),
            FIGURE.description(),
            new Panels(List.of(panel, panel), 2, 720, 610),
            FIGURE.table(),
            FIGURE.notes());
    assertThat(image(wide, Theme.light(), 1).getWidth()).isEqualTo(1440);
    assertThat(image(wide, Theme.light(), 1).getHeight()).isEqualTo(610);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void its_corners_are_paper(Paper paper) throws IOException {
    Theme theme = paper.theme();
    BufferedImage image = image(FIGURE, theme, 1);
    for (int x : new int[] {0, image.getWidth() - 1}) {
      for (int y : new int[] {0, image.getHeight() - 1}) {
        assertThat(new Color(image.getRGB(x, y))).isEqualTo(theme.background());
      }
    }
  }

  @Test
  void on_dark_nothing_is_white_or_black() throws IOException {
    BufferedImage image = image(FIGURE, Theme.dark(), 1);
    Set<Integer> colours =
        IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 960))
            .boxed()
            .collect(toSet());
    assertThat(colours).hasSizeGreaterThan(20).doesNotContain(0xFFFFFFFF, 0xFF000000);
  }
}
