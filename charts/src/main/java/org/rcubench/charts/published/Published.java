package org.rcubench.charts.published;

import java.util.List;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.PublishedLine;
import org.rcubench.charts.figure.Underlay;
import org.rcubench.charts.selection.Representatives;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/** What others published, beneath a run's figures and beside them. */
public final class Published {
  private static final int NEWER = 2020;

  private Published() {}

  /**
   * Lays what was published of the same beneath a figure: of empty sections by threads, and of
   * sections by their length.
   *
   * @param figure a figure of a run; it is left as it is
   * @param theme how it looks
   * @return the figure with faint lines beneath and a note on whose they are; the same figure where
   *     nothing was published of the kind
   */
  public static Figure.Drawn beneath(Figure.Drawn figure, Theme theme) {
    return switch (figure.id()) {
      case Overhead.TABLE -> {
        PublishedTable table = PublishedTable.named(Overhead.TABLE);
        yield Underlay.beneath(
            figure,
            lines(table, List.of(Representatives.LOCK, "rcu-membarrier")),
            table.citation(),
            theme);
      }
      case CatchingUp.TABLE -> {
        // Of the older table most lies left of what runs measure or in the crowd at the right.
        PublishedTable table = PublishedTable.named(CatchingUp.TABLE).of(NEWER);
        yield Underlay.beneath(
            figure,
            lines(table, List.of(Representatives.LOCK, "rcu-qsbr")),
            table.citation(),
            theme);
      }
      default -> figure;
    };
  }

  /** The lock and RCU alone, lest a figure drown in what is not its subject. */
  private static List<PublishedLine> lines(PublishedTable table, List<String> kin) {
    return table.series().stream()
        .filter(series -> kin.contains(series.strategy()))
        .map(PublishedSeries::labelledLine)
        .toList();
  }

  /**
   * The published figures, drawn like a run's, with what the run measured of the same among their
   * lines and in words whether it tells the same story.
   *
   * @param run the run; what it lacks is left out and said
   * @param theme how they look
   * @return the figures
   */
  public static List<Figure> figures(Run run, Theme theme) {
    return List.of(
        Overhead.of(run, theme), CatchingUp.of(run, theme), RoutingTables.of(run, theme));
  }
}
