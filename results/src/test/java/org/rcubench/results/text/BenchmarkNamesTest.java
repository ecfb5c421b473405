package org.rcubench.results.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BenchmarkNamesTest {
  @Test
  void a_benchmark_is_called_by_its_class_and_method() {
    assertThat(BenchmarkNames.shortName("org.foo.Bar.baz")).isEqualTo("Bar.baz");
    assertThat(BenchmarkNames.shortName("Bar.baz")).isEqualTo("Bar.baz");
    assertThat(BenchmarkNames.className("org.foo.Bar.baz")).isEqualTo("Bar");
    assertThat(BenchmarkNames.params(new TreeMap<>(Map.of("b", "2", "a", "1"))))
        .isEqualTo("a=1 b=2");
  }

  @Test
  void ends_are_as_long_as_it_takes_to_tell_names_apart() {
    List<String> names = List.of("org.a.Bar.x", "org.b.Bar.x", "org.a.Qux.y", "x");
    assertThat(BenchmarkNames.shortestEnds(names, BenchmarkNames.CLASS_AND_METHOD))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "org.a.Bar.x",
                "a.Bar.x",
                "org.b.Bar.x",
                "b.Bar.x",
                "org.a.Qux.y",
                "Qux.y",
                "x",
                "x"));
    assertThat(BenchmarkNames.shortestEnds(names, 1)).containsEntry("org.a.Qux.y", "y");
  }
}
