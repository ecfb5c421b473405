package org.rcubench.charts;

import java.util.List;
import java.util.stream.Stream;
import org.rcubench.charts.figure.Allocation;
import org.rcubench.charts.figure.BestByUpdates;
import org.rcubench.charts.figure.Bystander;
import org.rcubench.charts.figure.CostBySectionLength;
import org.rcubench.charts.figure.CostByThreads;
import org.rcubench.charts.figure.FigureKind;
import org.rcubench.charts.figure.FloodOverTime;
import org.rcubench.charts.figure.GraceBySectionLength;
import org.rcubench.charts.figure.JmhScores;
import org.rcubench.charts.figure.LatencyByPercentile;
import org.rcubench.charts.figure.ObjectSize;
import org.rcubench.charts.figure.QuantileRanges;
import org.rcubench.charts.figure.SpeedUpOverRwlock;
import org.rcubench.charts.figure.ThroughputByThreads;
import org.rcubench.charts.figure.ThroughputByUpdateRatio;
import org.rcubench.charts.figure.UpdaterCost;
import org.rcubench.charts.figure.WorkloadSpeedUp;
import org.rcubench.charts.published.Published;
import org.rcubench.results.Run;

/** Every kind of figure that a report has, in the order of the page: a new one is a line here. */
public final class FigureKinds {
  private static final List<FigureKind> OWN =
      List.of(
          CostByThreads.OVERHEAD,
          ThroughputByThreads.KIND,
          SpeedUpOverRwlock.KIND,
          CostBySectionLength.KIND,
          WorkloadSpeedUp.KIND,
          BestByUpdates.BY_WORKLOAD,
          BestByUpdates.BY_THREADS,
          ThroughputByUpdateRatio.KIND,
          QuantileRanges.UPDATE_LATENCY,
          QuantileRanges.FRESHNESS,
          Allocation.KIND,
          ObjectSize.KIND,
          CostByThreads.READ_SECTION,
          UpdaterCost.SYNCHRONIZE,
          UpdaterCost.CALLBACK,
          GraceBySectionLength.KIND,
          Bystander.KIND,
          LatencyByPercentile.READER,
          LatencyByPercentile.UPDATER,
          LatencyByPercentile.AGE,
          FloodOverTime.BACKLOG,
          FloodOverTime.HEAP);

  /** What others published of the same. */
  private static final List<FigureKind> PUBLISHED =
      List.of(Published.OVERHEAD, Published.CATCHING_UP, Published.ROUTING_TABLES);

  /** Of runs that plain JMH made, which know nothing of workloads and strategies. */
  private static final List<FigureKind> OF_JMH = List.of(JmhScores.LINES, JmhScores.DOTS);

  private FigureKinds() {}

  /** {@return all kinds} */
  public static List<FigureKind> all() {
    return Stream.of(OWN, PUBLISHED, OF_JMH).flatMap(List::stream).toList();
  }

  /**
   * The kinds that a run may have.
   *
   * @param run the run
   * @param published whether those of what others published are among them
   * @return the kinds, in the order of the page
   */
  public static List<FigureKind> of(Run run, boolean published) {
    List<FigureKind> own = run.origin() == Run.Origin.JMH ? OF_JMH : OWN;
    return published ? Stream.concat(own.stream(), PUBLISHED.stream()).toList() : own;
  }
}
