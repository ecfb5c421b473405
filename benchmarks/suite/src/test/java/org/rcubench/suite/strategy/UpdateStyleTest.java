package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateStyleTest {
  @ParameterizedTest
  @EnumSource
  void every_style_is_found_by_its_word(UpdateStyle style) {
    assertThat(UpdateStyle.named(style.id())).isSameAs(style);
  }

  @Test
  void an_unknown_style_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> UpdateStyle.named("by-hand"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("update=by-hand: expected one of [in-place, copy]");
  }
}
