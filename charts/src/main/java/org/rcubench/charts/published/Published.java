package org.rcubench.charts.published;

import java.util.List;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** What others have published of the same kinds. */
public final class Published {
  private Published() {}

  /**
   * Lays published figures beneath one of ours.
   *
   * @param figure one of ours
   * @param theme its look
   * @return the figure with what was published beneath; as it is if there is nothing of its kind
   */
  public static Figure.Drawn beneath(Figure.Drawn figure, Theme theme) {
    return figure;
  }

  /**
   * The published figures, with what a run measured of the same among their lines.
   *
   * @param run the run
   * @param theme how they look
   * @return the figures
   */
  public static List<Figure> figures(Run run, Theme theme) {
    return List.of();
  }
}
