package org.rcubench.charts.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrategyStylesTest {
  private static final List<String> RCU =
      List.of("rcu-qsbr", "rcu-fenced", "rcu-membarrier", "rcu-striped", "snapshot");
  private static final List<String> JDK_LOCKS =
      List.of(
          "synchronized",
          "reentrant-lock",
          "rwlock",
          "rwlock-fair",
          "stamped-read",
          "stamped-optimistic");

  /** What is measured in C, and what it is compared with in Java. */
  private static final Map<String, String> KIN =
      Map.of(
          "c-none", "none",
          "urcu-qsbr", "rcu-qsbr",
          "urcu-mb", "rcu-fenced",
          "urcu-memb", "rcu-membarrier");

  @Test
  void every_strategy_of_the_suite_has_a_style_of_its_own() {
    assertThat(StrategyStyles.known())
        .containsAll(RCU)
        .containsAll(JDK_LOCKS)
        .contains(
            "none",
            "seqlock",
            "refcount",
            "hazard-pointer",
            "left-right",
            "bravo",
            "big-reader",
            "phaser")
        .containsAll(KIN.keySet())
        .contains("urcu-bp", "concurrent-hash-map", "copy-on-write-list")
        .hasSize(26);
    assertThat(StrategyStyles.known().stream().map(StrategyStyles::of).map(this::look))
        .doesNotHaveDuplicates();
  }

  @Test
  void rcu_is_a_family_of_solid_thick_lines_in_blue_and_green() {
    assertThat(RCU)
        .map(StrategyStyles::of)
        .allSatisfy(
            style -> {
              assertThat(style.dash()).isEqualTo(Dash.SOLID);
              assertThat(style.hue()).isIn(Hue.BLUE, Hue.SKY_BLUE, Hue.BLUISH_GREEN);
              assertThat(style.width()).isGreaterThan(StrategyStyles.of("rwlock").width());
            });
  }

  @Test
  void jdk_locks_are_a_family_of_dashed_lines_in_orange_and_vermillion() {
    assertThat(JDK_LOCKS)
        .map(StrategyStyles::of)
        .allSatisfy(
            style -> {
              assertThat(style.dash()).isNotEqualTo(Dash.SOLID);
              assertThat(style.hue()).isIn(Hue.ORANGE, Hue.VERMILLION);
            });
  }

  @Test
  void c_has_the_hue_of_its_kin_and_is_told_by_dash_and_mark() {
    KIN.forEach(
        (c, java) -> {
          StrategyStyles.Style style = StrategyStyles.of(c);
          StrategyStyles.Style kin = StrategyStyles.of(java);
          assertThat(style.hue()).as(c).isEqualTo(kin.hue());
          assertThat(style.dash()).as(c).isNotEqualTo(kin.dash());
          assertThat(style.mark()).as(c).isNotEqualTo(kin.mark());
        });
  }

  @Test
  void a_style_once_given_stays() {
    assertThat(StrategyStyles.of("rwlock"))
        .isEqualTo(new StrategyStyles.Style(Hue.VERMILLION, Mark.SQUARE, Dash.LONG, 1.5f));
    assertThat(StrategyStyles.of("rcu-membarrier"))
        .isEqualTo(new StrategyStyles.Style(Hue.BLUISH_GREEN, Mark.SQUARE, Dash.SOLID, 2.3f));
    assertThat(StrategyStyles.of("somebody-elses-lock"))
        .isEqualTo(new StrategyStyles.Style(Hue.BLUE, Mark.PENTAGON, Dash.LONG, 1.5f));
  }

  @Test
  void an_unknown_strategy_never_looks_like_a_known_one() {
    List<StrategyStyles.Style> known =
        StrategyStyles.known().stream().map(StrategyStyles::of).toList();
    Stream<StrategyStyles.Style> unknown =
        IntStream.range(0, 1_000).mapToObj(i -> StrategyStyles.of("unknown-" + i));
    assertThat(unknown.map(this::look))
        .doesNotContainAnyElementsOf(known.stream().map(this::look).toList());
  }

  @Test
  void known_strategies_come_family_by_family_and_others_last_by_name() {
    assertThat(
            Stream.of("zebra", "rcu-qsbr", "aardvark", "none", "rwlock")
                .sorted(StrategyStyles.order()))
        .containsExactly("none", "rwlock", "rcu-qsbr", "aardvark", "zebra");
  }

  private List<Object> look(StrategyStyles.Style style) {
    return List.of(style.hue(), style.mark());
  }
}
