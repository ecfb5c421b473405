package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureFailures.Failure;

class TortureFailuresTest {
  private final TortureFailures failures = new TortureFailures();

  @Test
  void all_are_counted_and_the_first_few_are_kept() {
    for (int i = 0; i < 1_000; i++) {
      failures.add(Check.AGE, "scenario", "age " + i);
    }
    assertThat(failures.counts()).isEqualTo(Map.of(Check.AGE, 1_000L));
    assertThat(failures.kept())
        .hasSizeBetween(1, 10)
        .first()
        .extracting(Failure::details, Failure::thread)
        .containsExactly("age 0", Thread.currentThread().getName());
  }

  @Test
  void the_first_failure_of_some_checks_is_the_earliest_of_them() {
    failures.add(Check.HANG, "", "earliest");
    failures.add(Check.VISIT, "", "first visit");
    failures.add(Check.AGE, "", "first age");
    assertThat(failures.first(EnumSet.of(Check.AGE, Check.VISIT)))
        .map(Failure::details)
        .hasValue("first visit");
    assertThat(failures.first(EnumSet.of(Check.BARRIER))).isEmpty();
  }

  @Test
  void a_failure_says_what_was_seen_by_whom_when_and_in_which_scenario() {
    assertThat(new Failure(Check.AGE, "age 2 of element 5", "reader-1", "limit 10", 1_500_000_000L))
        .hasToString(
            "AGE: "
                + Check.AGE.broken()
                + ": age 2 of element 5 (thread reader-1, after 1.500 s, limit 10)");
  }
}
