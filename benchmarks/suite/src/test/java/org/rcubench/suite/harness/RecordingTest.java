package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.strategy.Session;

/** What readers and updaters record of what they do. */
class RecordingTest {
  private final Roles roles = Roles.under("rwlock");
  private final Counters.Events counts = new Counters.Events();

  @Test
  void a_reader_reads_through_its_session_and_records_one_section_of_many() {
    ReaderThread reader = roles.reader(counts);
    long sum = 0;
    for (int i = 0; i < 10 * ReaderThread.SAMPLED_EVERY; i++) {
      sum += reader.read(session -> 2);
    }
    reader.close();

    assertThat(sum).isEqualTo(20 * ReaderThread.SAMPLED_EVERY);
    assertThat(roles.recorded())
        .singleElement()
        .matches(interval -> interval.role().equals(LatencyInterval.READER))
        .matches(interval -> interval.histogram().getTotalCount() == 10);
  }

  @Test
  void an_updater_records_each_update_from_when_it_was_due() {
    UpdaterThread updater = roles.updater(counts, 100);
    List<Session> sessions = new ArrayList<>();
    long slow = TimeUnit.MILLISECONDS.toNanos(25);
    UpdateOperation operation =
        operation(
            own -> {
              sessions.add(own.session);
              if (sessions.size() == 1) {
                spin(slow);
              }
            });
    updater.update(roles.control, operation);
    updater.update(roles.control, operation);
    updater.close();

    assertThat(sessions).containsOnly(updater.session()).hasSize(2);
    // The second was due 10 ms after the first, which took 25: it is 15 late, though it is quick.
    assertThat(roles.recorded())
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
        operation(
            own -> {
              throw new AssertionError("an update after the end");
            }));
    assertThat(roles.recorded()).allMatch(interval -> interval.histogram().getTotalCount() == 0);
  }

  @Test
  void violations_of_both_roles_are_counted() {
    roles.reader(counts).violated();
    roles.updater(counts, 0).update(roles.control, operation(UpdateOperation::violated));
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
    reader.pause();
    assertThat(runs[0]).isEqualTo(2);
    assertThat(counts.retries).isEqualTo(1);

    reader.resume();
    reader.pause();
    assertThat(counts.retries).isZero();
  }

  @Test
  void what_is_negative_is_a_violation_where_it_is_checked() {
    ReaderThread reader = roles.reader(counts);
    assertThat(reader.check(reader.read(session -> 0))).isZero();
    assertThat(counts.violations).isZero();
    assertThat(reader.check(reader.read(session -> -1))).isEqualTo(-1);
    assertThat(counts.violations).isEqualTo(1);
  }

  private static UpdateOperation operation(Consumer<UpdateOperation> what) {
    return new UpdateOperation() {
      @Override
      protected void operate() {
        what.accept(this);
      }
    };
  }

  private static void spin(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
