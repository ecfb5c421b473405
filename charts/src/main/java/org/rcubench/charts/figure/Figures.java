package org.rcubench.charts.figure;

import java.util.List;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** All kinds of figures. */
public final class Figures {
  private Figures() {}

  /**
   * The figures of a run.
   *
   * @param run the run
   * @param theme how they look
   * @return one for each kind, the main one first
   */
  public static List<Figure> of(Run run, Theme theme) {
    return List.of(
        OverheadByThreads.of(run, theme),
        ThroughputByThreads.of(run, theme),
        CostBySectionLength.of(run, theme));
  }
}
