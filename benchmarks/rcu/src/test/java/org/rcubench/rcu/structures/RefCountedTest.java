package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RefCountedTest {
  private final RefCounted counted = new RefCounted() {};

  @Test
  void a_free_object_gives_no_reference() {
    assertThat(counted.tryReference()).isFalse();
    assertThat(counted.references()).isZero();
  }

  @Test
  void only_the_last_reference_dropped_is_told_so() {
    counted.takeFirstReference();
    assertThat(counted.tryReference()).isTrue();
    assertThat(counted.references()).isEqualTo(2);
    assertThat(counted.dropReference()).isFalse();
    assertThat(counted.dropReference()).isTrue();
    assertThat(counted.tryReference()).isFalse();
  }

  @Test
  void a_recycled_object_counts_anew() {
    counted.takeFirstReference();
    counted.dropReference();
    counted.takeFirstReference();
    assertThat(counted.references()).isEqualTo(1);
  }

  @Test
  void misuse_is_refused_and_changes_nothing() {
    assertThatThrownBy(counted::dropReference)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dropped once");
    assertThat(counted.references()).isZero();
    counted.takeFirstReference();
    assertThatThrownBy(counted::takeFirstReference)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fresh from its pool");
    assertThat(counted.references()).isEqualTo(1);
  }
}
