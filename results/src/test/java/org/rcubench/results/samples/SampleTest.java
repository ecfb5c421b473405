package org.rcubench.results.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.results.SampleBuilder.sample;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

  static Stream<Arguments> out_of_range() {
    return Stream.of(
        refused("readers", "-1", () -> sample().threads(-1, 0).build()),
        refused("updaters", "-1", () -> sample().threads(0, -1).build()),
        refused("role", "writer", () -> sample().role("writer").build()),
        refused("fork", "0", () -> sample().fork(0).build()),
        refused("iteration", "0", () -> sample().iteration(0).build()),
        refused("value", "NaN", () -> sample().value(Double.NaN).build()),
        refused("value", "Infinity", () -> sample().value(Double.POSITIVE_INFINITY).build()),
        refused("value", "-Infinity", () -> sample().value(Double.NEGATIVE_INFINITY).build()));
  }

  private static Arguments refused(String component, String given, Supplier<Sample> making) {
    return Arguments.of(component, given, making);
  }

  @ParameterizedTest
  @MethodSource("out_of_range")
  void a_sample_that_a_file_could_not_give_back_cannot_be_made(
      String component, String given, Supplier<Sample> making) {
    assertThatThrownBy(making::get)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample's %s cannot be %s", component, given);
  }

  @Test
  void the_params_of_a_sample_cannot_be_changed_from_outside() {
    SortedMap<String, String> given = new TreeMap<>();
    given.put("keys", "10");
    Sample plain = sample().build();
    Sample sample =
        new Sample(
            plain.runId(),
            plain.benchmark(),
            plain.workload(),
            plain.strategy(),
            given,
            plain.readers(),
            plain.updaters(),
            plain.role(),
            plain.fork(),
            plain.iteration(),
            plain.metric(),
            plain.unit(),
            plain.better(),
            plain.value());

    given.put("keys", "20");

    assertThat(sample.params()).containsExactly(Map.entry("keys", "10"));
    assertThat(sample.params()).isUnmodifiable();
  }
}
