package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one thread sees of a pointer; what several see is told by the stress tests. */
class RcuReferenceTest {

  @Test
  void shows_what_it_began_with() {
    RcuReference<String> reference = new RcuReference<>("first");
    assertThat(reference.dereference()).isEqualTo("first");
    assertThat(reference.dereferenceProtected()).isEqualTo("first");
  }

  @Test
  void shows_what_was_assigned_last() {
    RcuReference<String> reference = new RcuReference<>("first");
    reference.assign("second");
    assertThat(reference.dereference()).isEqualTo("second");
    assertThat(reference.dereferenceProtected()).isEqualTo("second");
  }

  @Test
  void replace_answers_what_readers_may_still_hold() {
    String first = new String("equal");
    String second = new String("equal");
    RcuReference<String> reference = new RcuReference<>(first);
    assertThat(reference.replace(second)).isSameAs(first);
    assertThat(reference.dereference()).isSameAs(second);
  }

  @Test
  void may_show_nothing() {
    RcuReference<String> reference = new RcuReference<>(null);
    assertThat(reference.dereference()).isNull();
    assertThat(reference.replace("something")).isNull();
    assertThat(reference.replace(null)).isEqualTo("something");
    assertThat(reference.dereferenceProtected()).isNull();
  }
}
