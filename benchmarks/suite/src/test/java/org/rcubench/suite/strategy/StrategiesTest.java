package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StrategiesTest {
  /** The ids of the plan, which are for ever: files and colours are keyed by them. */
  private static final Set<String> PLANNED =
      Set.of(
          "none",
          "synchronized",
          "reentrant-lock",
          "rwlock",
          "rwlock-fair",
          "stamped-read",
          "stamped-optimistic",
          "seqlock",
          "refcount",
          "hazard-pointer",
          "left-right",
          "bravo",
          "big-reader",
          "phaser",
          "rcu-qsbr",
          "rcu-fenced",
          "rcu-membarrier",
          "rcu-striped",
          "snapshot",
          "concurrent-hash-map",
          "copy-on-write-list");

  @Test
  void the_strategies_that_were_planned_are_there_each_once() {
    assertThat(ids()).containsAll(PLANNED).doesNotHaveDuplicates();
  }

  @Test
  void a_strategy_is_found_by_its_id() {
    assertThat(Strategies.all())
        .allSatisfy(info -> assertThat(Strategies.named(info.id())).isSameAs(info));
  }

  @Test
  void an_unknown_id_is_refused_by_a_list_of_those_there_are() {
    assertThatThrownBy(() -> Strategies.named("rwlok"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown strategy 'rwlok'; there are: " + String.join(", ", ids()));
  }

  @Test
  void every_strategy_says_what_it_is_and_where_it_comes_from() {
    assertThat(Strategies.all())
        .allSatisfy(
            info -> {
              assertThat(info.summary()).isNotBlank().doesNotContain("\n");
              assertThat(info.source()).isNotBlank().doesNotContain("\n");
            });
  }

  @Test
  void only_none_allows_no_updates() {
    assertThat(Strategies.all())
        .filteredOn(info -> info.updates().isEmpty())
        .extracting(StrategyInfo::id)
        .containsExactly("none");
  }

  @Test
  void strategies_whose_sections_go_on_during_an_update_change_copies_or_another_instance() {
    assertThat(Strategies.all())
        .filteredOn(info -> info.traits().contains(Trait.READERS_GO_ON))
        .isNotEmpty()
        .allSatisfy(
            info ->
                assertThat(info.updates())
                    .containsExactly(
                        info.traits().contains(Trait.TWO_INSTANCES)
                            ? UpdateStyle.IN_PLACE
                            : UpdateStyle.COPY));
  }

  @Test
  void every_strategy_reclaims_in_some_way_and_says_who_may_hold_up_whom() {
    assertThat(Strategies.all())
        .allSatisfy(
            info -> {
              assertThat(info.reclaims()).contains(Reclaim.SYNCHRONIZE);
              assertThat(info.progress()).contains("readers").doesNotContain("\n");
            });
  }

  @Test
  void what_is_registered_cannot_be_changed() {
    assertThatThrownBy(() -> Strategies.all().remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Strategies.all())
        .allSatisfy(
            info ->
                assertThatThrownBy(() -> info.updates().add(UpdateStyle.IN_PLACE))
                    .isInstanceOf(UnsupportedOperationException.class));
  }

  @Test
  void a_style_has_the_word_that_the_parameter_uses() {
    assertThat(UpdateStyle.values())
        .extracting(UpdateStyle::id)
        .containsExactly("in-place", "copy");
  }

  @Test
  void a_trait_has_the_word_that_the_list_uses() {
    assertThat(Trait.REPEATS_SECTIONS.id()).isEqualTo("repeats-sections");
  }

  private static List<String> ids() {
    return Strategies.all().stream().map(StrategyInfo::id).toList();
  }
}
