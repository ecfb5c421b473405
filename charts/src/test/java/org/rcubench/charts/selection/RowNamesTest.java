package org.rcubench.charts.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.results.comparison.RowName;

class RowNamesTest {
  private static List<String> names(RowName... rows) {
    RowNames names = RowNames.of(List.of(rows));
    return List.of(rows).stream().map(names::of).toList();
  }

  private static String shared(RowName... rows) {
    return RowNames.of(List.of(rows)).shared();
  }

  @Test
  void a_benchmark_and_settings_that_all_rows_share_are_told_once() {
    RowName[] rows = {
      RowName.of("org.foo.Bar.baz", "size=10", "strategy=rwlock", "-t 2"),
      RowName.of("org.foo.Bar.baz", "size=10", "strategy=none", "-t 2")
    };
    assertThat(names(rows)).containsExactly("rwlock", "none");
    assertThat(shared(rows)).isEqualTo("org.foo.Bar.baz size=10 -t 2");
  }

  @Test
  void a_package_is_dropped_as_far_as_classes_differ_without_it() {
    assertThat(names(RowName.of("org.foo.a.Bar.x"), RowName.of("org.foo.b.Qux.x")))
        .containsExactly("Bar.x", "Qux.x");
    assertThat(
            names(
                RowName.of("org.foo.a.Bar.x"),
                RowName.of("org.foo.b.Bar.x"),
                RowName.of("org.foo.a.Qux.x")))
        .containsExactly("a.Bar.x", "b.Bar.x", "Qux.x");
    assertThat(shared(RowName.of("org.foo.a.Bar.x"), RowName.of("org.foo.b.Qux.x")))
        .isEqualTo("org.foo");
  }

  @Test
  void methods_of_one_class_need_no_class() {
    assertThat(names(RowName.of("org.foo.Bar.x", "-t 1"), RowName.of("org.foo.Bar.y", "-t 2")))
        .containsExactly("x -t 1", "y -t 2");
    assertThat(shared(RowName.of("org.foo.Bar.x", "-t 1"), RowName.of("org.foo.Bar.y", "-t 2")))
        .isEqualTo("org.foo.Bar");
  }

  @Test
  void a_name_begun_by_another_keeps_what_is_its_own() {
    assertThat(names(RowName.of("org.Bar"), RowName.of("org.Bar.x"), RowName.of("org.Barn")))
        .doesNotHaveDuplicates();
  }

  @Test
  void no_row_is_left_without_a_name() {
    assertThat(names(RowName.of("org.foo.Bar.x"), RowName.of("org.foo.Bar.x", "-t 2")))
        .containsExactly("Bar.x", "Bar.x -t 2");
    assertThat(names(RowName.of("org.foo.Bar.x"))).containsExactly("Bar.x");
    assertThat(shared(RowName.of("org.foo.Bar.x"))).isEqualTo("org.foo");
    assertThat(names(RowName.of("x"))).containsExactly("x");
    assertThat(RowNames.of(List.of()).names()).isEmpty();
  }

  @Test
  void a_number_keeps_its_parameter_and_a_word_does_without() {
    assertThat(
            names(
                RowName.of("a.B.c", "size=10", "strategy=none"),
                RowName.of("a.B.c", "size=20", "strategy=rwlock")))
        .containsExactly("size=10 none", "size=20 rwlock");
  }

  @Test
  void words_that_make_two_rows_look_alike_keep_their_parameters() {
    assertThat(names(RowName.of("a.B.c", "one=rwlock"), RowName.of("a.B.c", "other=rwlock")))
        .containsExactly("one=rwlock", "other=rwlock");
  }

  @Test
  void a_value_may_hold_spaces() {
    assertThat(
            names(
                RowName.of("a.B.c", "text=to be", "-t 1"),
                RowName.of("a.B.c", "text=not to be", "-t 1")))
        .containsExactly("to be", "not to be");
  }
}
