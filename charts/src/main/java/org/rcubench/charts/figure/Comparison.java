package org.rcubench.charts.figure;

import java.util.List;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** Figures of what changed between runs of one machine. */
public final class Comparison {
  private Comparison() {}

  /**
   * The figures.
   *
   * @param runs several runs
   * @param theme how they look
   * @return none if the runs have no machine or no cells in common
   */
  public static List<Figure> of(List<Run> runs, Theme theme) {
    return List.of();
  }
}
