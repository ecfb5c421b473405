package org.rcubench.charts.published;

import java.util.List;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;

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
   * Published figures to stand beside ours.
   *
   * @param theme how they look
   * @return the figures
   */
  public static List<Figure> figures(Theme theme) {
    return List.of();
  }
}
