package org.rcubench.charts.figure;

import java.util.ArrayList;
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
   * @return one for each kind, the main one first; those of the library's own benchmarks only if
   *     the run has any of these
   */
  public static List<Figure> of(Run run, Theme theme) {
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                OverheadByThreads.of(run, theme),
                ThroughputByThreads.of(run, theme),
                CostBySectionLength.of(run, theme)));
    ReadSectionByThreads.of(run, theme).ifPresent(figures::add);
    figures.addAll(UpdaterFigures.of(run, theme));
    return List.copyOf(figures);
  }
}
