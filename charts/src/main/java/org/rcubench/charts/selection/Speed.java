package org.rcubench.charts.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/** Picks a run's measurements of how fast readers are when nobody updates. */
public final class Speed {
  private static final String THROUGHPUT = "throughput";
  private static final Set<String> METRICS = Set.of(THROUGHPUT, "time");
  private static final Set<String> ROLES = Set.of(Sample.ALL, Sample.READER);

  private Speed() {}

  /**
   * Nanoseconds per section.
   *
   * @param run where
   * @param workload the id of the workload
   * @return the costs, of all strategies and threads
   */
  public static List<Measurement> costs(Run run, String workload) {
    return speeds(run, workload).stream().flatMap(speed -> speed.cost().stream()).toList();
  }

  /**
   * Sections per microsecond, all threads together.
   *
   * @param run where
   * @param workload the id of the workload
   * @return the throughputs, of all strategies and threads
   */
  public static List<Measurement> throughputs(Run run, String workload) {
    return speeds(run, workload).stream().flatMap(speed -> speed.throughput().stream()).toList();
  }

  /**
   * Throughput comes first where a cell was measured both ways: a mean over threads, which time is,
   * gives an unfair lock a better number than the section's callers see.
   */
  private static List<Measurement> speeds(Run run, String workload) {
    return run.measurements().stream()
        .filter(measurement -> isSpeedOf(workload, measurement.subject()))
        .sorted(
            Comparator.comparing(measurement -> !measurement.subject().metric().equals(THROUGHPUT)))
        .toList();
  }

  private static boolean isSpeedOf(String workload, Subject subject) {
    return subject.workload().equals(workload)
        && subject.updaters() == 0
        && subject.readers() > 0
        && METRICS.contains(subject.metric())
        && ROLES.contains(subject.role());
  }
}
