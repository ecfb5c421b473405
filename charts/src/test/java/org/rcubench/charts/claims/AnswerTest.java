package org.rcubench.charts.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.charts.claims.Finding.Status.DOES_NOT_HOLD;
import static org.rcubench.charts.claims.Finding.Status.HOLDS;
import static org.rcubench.charts.claims.Finding.Status.NOT_MEASURED;
import static org.rcubench.charts.claims.Finding.Status.UNDECIDED;

import org.junit.jupiter.api.Test;
import org.rcubench.charts.claims.Finding.Status;

class AnswerTest {
  private static Status all(Status one, Status other) {
    return Answer.all(new Answer("a", one), new Answer("b", other)).status();
  }

  @Test
  void a_contradicted_part_contradicts_whatever_the_others_say() {
    assertThat(all(HOLDS, DOES_NOT_HOLD)).isEqualTo(DOES_NOT_HOLD);
    assertThat(all(NOT_MEASURED, DOES_NOT_HOLD)).isEqualTo(DOES_NOT_HOLD);
    assertThat(all(DOES_NOT_HOLD, UNDECIDED)).isEqualTo(DOES_NOT_HOLD);
  }

  @Test
  void all_holds_only_if_all_hold() {
    assertThat(all(HOLDS, HOLDS)).isEqualTo(HOLDS);
    assertThat(all(HOLDS, UNDECIDED)).isEqualTo(UNDECIDED);
    assertThat(all(UNDECIDED, NOT_MEASURED)).isEqualTo(NOT_MEASURED);
  }

  @Test
  void the_words_of_the_parts_stand_one_after_the_other() {
    assertThat(Answer.all(new Answer("a", HOLDS), new Answer("b", HOLDS)).measured())
        .isEqualTo("a. b");
  }
}
