package org.rcubench.charts.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  private static final Map<Paper, Theme> THEMES =
      Map.of(Paper.LIGHT, Paper.LIGHT.theme(), Paper.DARK, Paper.DARK.theme());

  private static Stream<Arguments> papersAndHues() {
    return Stream.of(Paper.values())
        .flatMap(paper -> Stream.of(Hue.values()).map(hue -> Arguments.of(paper, hue)));
  }

  @ParameterizedTest
  @MethodSource("papersAndHues")
  void words_in_every_colour_can_be_read(Paper paper, Hue hue) {
    Theme theme = THEMES.get(paper);
    Color words = theme.legible(theme.hues().get(hue));
    assertThat(Contrast.between(words, theme.background())).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("papersAndHues")
  void a_colour_that_can_be_read_is_left_alone(Paper paper, Hue hue) {
    Theme theme = THEMES.get(paper);
    Color colour = theme.hues().get(hue);
    Set<Hue> readable =
        paper == Paper.DARK ? EnumSet.allOf(Hue.class) : EnumSet.of(Hue.BLACK, Hue.BLUE);
    if (readable.contains(hue)) {
      assertThat(theme.legible(colour)).isEqualTo(colour);
    } else {
      assertThat(theme.legible(colour)).isNotEqualTo(colour);
    }
  }

  @ParameterizedTest
  @MethodSource("papersAndHues")
  void every_line_but_a_yellow_one_on_white_stands_out_from_the_paper(Paper paper, Hue hue) {
    Theme theme = THEMES.get(paper);
    if (hue != Hue.YELLOW || paper == Paper.DARK) {
      assertThat(Contrast.between(theme.hues().get(hue), theme.background())).isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void words_can_be_read_on_whatever_they_stand(Paper paper) {
    Theme theme = THEMES.get(paper);
    assertThat(Contrast.between(theme.ink(), theme.background())).isGreaterThan(7);
    for (Color ground :
        new Color[] {theme.background(), theme.floor(), theme.oversubscribedGround()}) {
      assertThat(Contrast.between(theme.muted(), ground)).isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void gridlines_and_grounds_are_seen_but_stay_behind(Paper paper) {
    Theme theme = THEMES.get(paper);
    assertThat(Contrast.between(theme.gridline(), theme.background())).isBetween(1.2, 1.5);
    assertThat(Contrast.between(theme.floor(), theme.background())).isBetween(1.4, 1.7);
    assertThat(Contrast.between(theme.oversubscribedGround(), theme.background()))
        .isBetween(1.05, 1.2);
  }

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void colours_are_no_harder_to_tell_apart_on_dark_than_on_white(ColourVision vision) {
    double white = nearest(THEMES.get(Paper.LIGHT), vision);
    double dark = nearest(THEMES.get(Paper.DARK), vision);
    assertThat(dark).isGreaterThan(0.85 * white).isGreaterThan(10);
  }

  /** The distance of the two colours that are hardest to tell apart. */
  private static double nearest(Theme theme, ColourVision vision) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Hue one : Hue.values()) {
      for (Hue other : Hue.values()) {
        if (one != other) {
          nearest =
              Math.min(nearest, vision.distance(theme.hues().get(one), theme.hues().get(other)));
        }
      }
    }
    return nearest;
  }
}
