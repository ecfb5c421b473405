package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {
  private final Element element = new Element(2);

  @Test
  void ages_by_one_when_replaced_and_with_each_grace_period() {
    element.prepare(42);
    assertThat(element.age()).isZero();
    element.unpublished();
    assertThat(element.age()).isEqualTo(Element.OLDEST_LEGAL);
    assertThat(element.advance()).isFalse();
    assertThat(element.age()).isEqualTo(2);
  }

  @Test
  void is_poisoned_at_the_end_of_the_pipe_and_whole_in_its_next_life() {
    element.prepare(42);
    element.unpublished();
    for (int age = 2; age < Element.PIPE_LENGTH; age++) {
      assertThat(element.advance()).isFalse();
      assertThat(element.intact()).isTrue();
    }
    assertThat(element.advance()).isTrue();
    assertThat(element.intact()).isFalse();

    element.prepare(43);
    assertThat(element.intact()).isTrue();
    assertThat(element.stamp()).isEqualTo(43);
    assertThat(element.age()).isZero();
  }

  @Test
  void knows_the_readers_that_work_on_it_in_nested_sections_too() {
    assertThat(element.visitor()).isNegative();
    element.beginVisit(1);
    element.beginVisit(1);
    element.endVisit(1);
    assertThat(element.visitor()).isEqualTo(1);
    element.endVisit(1);
    assertThat(element.visitor()).isNegative();
  }
}
