package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcubench.results.latency.LatencyInterval;

/** How old what readers read was. */
class AgesTest {
  private final Roles roles = Roles.under("rwlock");
  private final ReaderThread reader = roles.reader(new Counters.Events());
  private final Ages ages = roles.ages();

  @Test
  void the_age_is_recorded_of_each_section_that_is_sampled() {
    long published = Ages.now();
    for (int i = 0; i < 3 * ReaderThread.SAMPLED_EVERY; i++) {
      assertThat(reader.read(session -> published, ages)).isEqualTo(published);
    }
    long oldest = Ages.now() - published;
    assertThat(recorded())
        .matches(interval -> interval.histogram().getTotalCount() == 3)
        .matches(interval -> interval.histogram().getMinValue() > 0)
        .matches(
            interval ->
                interval.histogram().lowestEquivalentValue(interval.histogram().getMaxValue())
                    <= oldest);
  }

  @Test
  void what_was_never_published_or_means_something_else_has_no_age() {
    for (int i = 0; i < ReaderThread.SAMPLED_EVERY; i++) {
      reader.read(session -> Ages.NEVER, ages);
      reader.read(session -> -1, ages);
    }
    assertThat(recorded()).matches(interval -> interval.histogram().getTotalCount() == 0);
  }

  @Test
  void the_clock_goes_on_and_is_never_taken_for_never() {
    long before = Ages.now();
    assertThat(before).isGreaterThan(Ages.NEVER);
    assertThat(Ages.now()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void who_records_no_ages_has_none_in_the_log() {
    Roles without = Roles.under("rwlock");
    without.reader(new Counters.Events()).close();
    assertThat(without.recorded())
        .extracting(LatencyInterval::role)
        .containsExactly(LatencyInterval.READER);
  }

  private LatencyInterval recorded() {
    reader.close();
    return roles.recorded().stream()
        .filter(interval -> interval.role().equals(LatencyInterval.AGE))
        .findFirst()
        .orElseThrow();
  }
}
