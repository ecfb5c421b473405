package org.rcubench.suite.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;
import org.rcubench.results.latency.LatencyInterval;

class LatencyLogTest {
  private final LatencyLog log = new LatencyLog();

  @Test
  void what_threads_of_a_role_recorded_in_an_iteration_is_one_interval() {
    LatencyRecorder first = reads();
    LatencyRecorder second = reads();
    LatencyRecorder updater = updates();
    record(first, IterationType.MEASUREMENT, 10);
    record(second, IterationType.MEASUREMENT, 20);
    record(updater, IterationType.MEASUREMENT, 1_000);
    record(first, IterationType.MEASUREMENT, 30);

    assertThat(log.intervals())
        .extracting(
            LatencyInterval::role,
            LatencyInterval::iteration,
            interval -> interval.histogram().getTotalCount(),
            interval -> interval.histogram().getMaxValue())
        .containsExactly(
            tuple("reader", 1, 2L, 20L),
            tuple("updater", 1, 1L, 1_000L),
            tuple("reader", 2, 1L, 30L));
  }

  @Test
  void warm_up_is_not_recorded() {
    LatencyRecorder latency = reads();
    record(latency, IterationType.WARMUP, 10);
    record(latency, IterationType.MEASUREMENT, 20);
    assertThat(log.intervals())
        .extracting(LatencyInterval::iteration, interval -> interval.histogram().getMinValue())
        .containsExactly(tuple(1, 20L));
  }

  @Test
  void an_iteration_without_operations_is_an_empty_interval() {
    LatencyRecorder latency = updates();
    latency.beginRecording();
    latency.endRecording(params(IterationType.MEASUREMENT));
    record(latency, IterationType.MEASUREMENT, 20);
    assertThat(log.intervals())
        .extracting(interval -> interval.histogram().getTotalCount())
        .containsExactly(0L, 1L);
  }

  @Test
  void a_clock_that_steps_back_counts_as_no_time() {
    record(reads(), IterationType.MEASUREMENT, -3);
    assertThat(log.intervals().get(0).histogram().getMaxValue()).isZero();
  }

  @Test
  void what_was_handed_over_is_not_overwritten() {
    LatencyRecorder latency = reads();
    record(latency, IterationType.MEASUREMENT, 10);
    Histogram handed = log.intervals().get(0).histogram();
    record(latency, IterationType.MEASUREMENT, 99);
    assertThat(handed.getMaxValue()).isEqualTo(10);
  }

  @Test
  void the_last_thread_to_end_writes_the_file_with_what_all_have_recorded(@TempDir Path folder) {
    Path file = folder.resolve("fork.hlog");
    System.setProperty(LatencyLog.PROPERTY, file.toString());
    try {
      LatencyRecorder reader = reads();
      LatencyRecorder updater = updates();
      record(reader, IterationType.MEASUREMENT, 10);
      reader.close();
      assertThat(file).doesNotExist();
      record(updater, IterationType.MEASUREMENT, 20);
      updater.close();
      assertThat(file).content().contains("role=reader", "role=updater");
    } finally {
      System.clearProperty(LatencyLog.PROPERTY);
    }
  }

  private LatencyRecorder reads() {
    LatencyRecorder recorder = new LatencyRecorder.OfReads();
    recorder.recordTo(log);
    return recorder;
  }

  private LatencyRecorder updates() {
    LatencyRecorder recorder = new LatencyRecorder.OfUpdates();
    recorder.recordTo(log);
    return recorder;
  }

  private static void record(LatencyRecorder latency, IterationType type, long nanos) {
    latency.beginRecording();
    latency.record(nanos);
    latency.endRecording(params(type));
  }

  private static IterationParams params(IterationType type) {
    return new IterationParams(type, 1, TimeValue.milliseconds(10), 1);
  }
}
