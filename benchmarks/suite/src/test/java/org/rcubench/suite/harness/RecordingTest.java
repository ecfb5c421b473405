package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.strategy.Session;

/** What readers and updaters record of what they do. */
class RecordingTest {
  private static final IterationParams MEASURED =
      new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.milliseconds(10), 1);

  private final Roles roles = Roles.under("rwlock");
  private final Counts counts = new Counts();

  @Test
  void a_reader_reads_through_its_session_and_records_one_section_of_many() {
    ReaderThread reader = roles.reader(counts);
    long sum = 0;
    for (int i = 0; i < 10 * ReaderThread.SAMPLED_EVERY; i++) {
      sum += reader.read(session -> 2);
    }
    reader.endRecording(MEASURED);
    reader.close();

    assertThat(sum).isEqualTo(20 * ReaderThread.SAMPLED_EVERY);
    assertThat(roles.log().intervals())
        .singleElement()
        .matches(interval -> interval.role().equals(LatencyInterval.READER))
        .matches(interval -> interval.histogram().getTotalCount() == 10);
  }

  @Test
  void an_updater_records_each_update_from_when_it_was_due() {
    UpdaterThread updater = roles.updater(counts, 100);
    List<Session> sessions = new ArrayList<>();
    long slow = TimeUnit.MILLISECONDS.toNanos(25);
    Turn turn =
        session -> {
          sessions.add(session);
          if (sessions.size() == 1) {
            spin(slow);
          }
        };
    updater.update(roles.control, turn);
    updater.update(roles.control, turn);
    updater.endRecording(MEASURED);
    updater.close();

    assertThat(sessions).containsOnly(updater.session()).hasSize(2);
    // The second was due 10 ms after the first, which took 25: it is 15 late, though it is quick.
    assertThat(roles.log().intervals())
        .singleElement()
        .matches(interval -> interval.role().equals(LatencyInterval.UPDATER))
        .matches(interval -> interval.histogram().getMinValue() >= slow / 2);
  }

  @Test
  void an_updater_does_nothing_once_the_measurement_has_ended() {
    UpdaterThread updater = roles.updater(counts, 0);
    roles.control.stopMeasurement = true;
    updater.update(
        roles.control,
        session -> {
          throw new AssertionError("an update after the end");
        });
    updater.endRecording(MEASURED);
    assertThat(roles.log().intervals())
        .allMatch(interval -> interval.histogram().getTotalCount() == 0);
  }

  @Test
  void violations_of_both_roles_are_counted() {
    roles.reader(counts).violated();
    roles.updater(counts, 0).violated();
    assertThat(counts.violations).isEqualTo(2);
  }

  @Test
  void sections_that_ran_again_are_counted_iteration_by_iteration() {
    Roles optimistic = Roles.under("stamped-optimistic");
    ReaderThread reader = optimistic.reader(counts);
    UpdaterThread updater = optimistic.updater(counts, 0);
    int[] runs = new int[1];
    reader.read(
        session -> {
          if (runs[0]++ == 0) {
            updater.session().update(() -> {});
          }
          return 1;
        });
    reader.endRecording(MEASURED);
    assertThat(runs[0]).isEqualTo(2);
    assertThat(counts.retries).isEqualTo(1);

    reader.beginRecording();
    reader.endRecording(MEASURED);
    assertThat(counts.retries).isZero();
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
