package org.rcubench.charts.figure;

import java.util.List;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** All kinds of figures. */
public final class Figures {

  /** A kind of figure. */
  @FunctionalInterface
  interface Kind {

    /**
     * What a run has of this kind.
     *
     * @return as many figures as it takes; none if the run was about something else
     */
    List<Figure> of(Run run, Theme theme);
  }

  /** In the order of the page, the main one first. */
  private static final List<Kind> KINDS =
      List.of(
          (run, theme) -> List.of(OverheadByThreads.of(run, theme)),
          (run, theme) -> List.of(ThroughputByThreads.of(run, theme)),
          (run, theme) -> SpeedUpOverRwlock.of(run, theme).stream().toList(),
          (run, theme) -> List.of(CostBySectionLength.of(run, theme)),
          WorkloadSpeedUp::of,
          BestFigures::of,
          ThroughputByUpdateRatio::of,
          DistributionFigures::of,
          Allocation::of,
          (run, theme) -> Footprint.of(run, theme).stream().toList(),
          (run, theme) -> ReadSectionByThreads.of(run, theme).stream().toList(),
          UpdaterFigures::of,
          GracePeriodFigures::of,
          LatencyFigures::of,
          BacklogFigures::of);

  /** Of runs that plain JMH made, which know nothing of workloads and strategies. */
  private static final List<Kind> FOREIGN = List.of(ForeignFigures::of);

  private Figures() {}

  /**
   * The figures of a run.
   *
   * @param run the run
   * @param theme how they look
   * @return those of each kind, the main one first
   */
  public static List<Figure> of(Run run, Theme theme) {
    List<Kind> kinds = run.origin() == Run.Origin.JMH ? FOREIGN : KINDS;
    return kinds.stream().flatMap(kind -> kind.of(run, theme).stream()).toList();
  }
}
