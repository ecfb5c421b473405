package org.rcubench.charts.plot;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.statistics.Estimate;

/** Says what the bars of a figure are, or why points have none. */
public final class IntervalNote {
  private IntervalNote() {}

  /**
   * What the intervals of lines are.
   *
   * @param lines the lines of a figure
   * @return a sentence
   */
  public static String of(List<Line> lines) {
    return of(lines.stream().flatMap(line -> line.points().stream()).map(LinePoint::y));
  }

  /**
   * What the intervals of estimates are.
   *
   * @param estimates all that a figure shows, at least one
   * @return a sentence
   */
  public static String of(Stream<Estimate> estimates) {
    IntSummaryStatistics forks = estimates.mapToInt(Estimate::forks).summaryStatistics();
    if (forks.getMax() < Estimate.FEWEST_FORKS) {
      return "Fewer than %s forks: no intervals".formatted(Estimate.FEWEST_FORKS);
    }
    String bars =
        "Bars: 95%% intervals over %s forks"
            .formatted(
                forks.getMin() == forks.getMax()
                    ? forks.getMax()
                    : Math.max(forks.getMin(), Estimate.FEWEST_FORKS) + " to " + forks.getMax());
    return forks.getMin() < Estimate.FEWEST_FORKS
        ? bars
            + "; hollow points have fewer than %s forks and no interval"
                .formatted(Estimate.FEWEST_FORKS)
        : bars;
  }
}
