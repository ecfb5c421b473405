package org.rcubench.bench.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.bench.command.Runs;

class ViolationsTest {
  @Test
  void zero_is_no_violation() {
    assertThat(Violations.of(new Runs().violations("rwlock", 0, 0).run()).lines()).isEmpty();
  }

  @Test
  void one_in_one_iteration_is_told() {
    assertThat(
            Violations.of(
                    new Runs().violations("rwlock", 0, 0).violations("none", 0, 3, 1, 0).run())
                .lines())
        .containsExactly("counter-pair under none {} was violated: 3 times in one iteration");
  }

  @Test
  void a_run_that_counts_none_has_none() {
    assertThat(Violations.of(new Runs().cost("empty-section", "rwlock", 1, 10).run()).lines())
        .isEmpty();
  }
}
