package org.rcubench.charts.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final Theme LIGHT = Theme.light();

  @ParameterizedTest
  @EnumSource(Hue.class)
  void words_in_every_colour_can_be_read(Hue hue) {
    Color words = LIGHT.legible(LIGHT.hues().get(hue));
    assertThat(Contrast.between(words, LIGHT.background())).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource(
      value = Hue.class,
      names = {"BLACK", "BLUE"})
  void a_colour_that_can_be_read_is_left_alone(Hue hue) {
    Color colour = LIGHT.hues().get(hue);
    assertThat(LIGHT.legible(colour)).isEqualTo(colour);
  }

  @ParameterizedTest
  @EnumSource(Hue.class)
  void every_line_but_a_yellow_one_stands_out_from_the_paper(Hue hue) {
    if (hue != Hue.YELLOW) {
      assertThat(Contrast.between(LIGHT.hues().get(hue), LIGHT.background())).isGreaterThan(2);
    }
  }
}
