package org.rcubench.results.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForkIdentityTest {
  private static final ForkIdentity FORK =
      new ForkIdentity(
          "org.Bench.pair",
          "counter-pair",
          "thrpt",
          "rwlock",
          new TreeMap<>(Map.of("update", "copy", "updateRate", "1000")),
          10,
          9,
          1,
          2);

  @Test
  void fields_are_named_like_the_columns_of_samples_and_hold_the_same() {
    assertThat(FORK.fields())
        .containsExactly(
            Map.entry("benchmark", "org.Bench.pair"),
            Map.entry("workload", "counter-pair"),
            Map.entry("mode", "thrpt"),
            Map.entry("strategy", "rwlock"),
            Map.entry("params", "update=copy;updateRate=1000"),
            Map.entry("threads", "10"),
            Map.entry("readers", "9"),
            Map.entry("updaters", "1"),
            Map.entry("fork", "2"));
    assertThat(FORK.fields()).containsOnlyKeys(ForkIdentity.FIELDS);
    assertThat(ForkIdentity.of(FORK.fields())).isEqualTo(FORK);
  }

  @Test
  void fields_of_any_text_come_back_from_one_word() {
    for (String text : List.of("", " ", ",", ";", "=", "%41", "+", "a=b;c", "\"", "\n", "語")) {
      ForkIdentity fork =
          new ForkIdentity(
              "b" + text, text, text, text, new TreeMap<>(Map.of("p" + text, text)), 1, 0, 0, 1);
      String word = FormFields.encode(fork.fields());
      assertThat(word).doesNotContainAnyWhitespaces().doesNotContain(",");
      assertThat(ForkIdentity.of(FormFields.decode(word))).as(text).isEqualTo(fork);
    }
  }

  @ParameterizedTest
  @CsvSource({"threads,0", "threads,two", "readers,-1", "updaters,-1", "fork,0", "params,keys"})
  void a_field_of_another_form_is_refused(String field, String value) {
    Map<String, String> fields = new HashMap<>(FORK.fields());
    fields.put(field, value);
    assertThatThrownBy(() -> ForkIdentity.of(fields)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys", "=1", "a=1;", "a=%4", "a=1;a=2"})
  void a_word_that_is_no_fields_is_refused(String word) {
    assertThatThrownBy(() -> FormFields.decode(word)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void forks_and_strategies_of_one_setting_are_told_by_what_they_have_in_common() {
    ForkIdentity other =
        new ForkIdentity(
            FORK.benchmark(), FORK.workload(), FORK.mode(), "none", FORK.params(), 10, 9, 1, 7);
    assertThat(other.setting()).isEqualTo(FORK.setting());
    assertThat(other).isNotEqualTo(FORK);
  }
}
