package org.rcubench.charts.published;

import java.util.List;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.FigureKind;
import org.rcubench.charts.figure.Underlay;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.selection.Representatives;

/**
 * What others published, beneath a run's figures and beside them. The figures beside are drawn like
 * a run's, with what the run measured of the same among their lines and in words whether it tells
 * the same story; what the run lacks is left out and said.
 */
public final class Published {
  /** Of empty sections by threads. */
  public static final FigureKind OVERHEAD =
      new FigureKind(
          Overhead.ID, "the published figure, and ours in it", run -> List.of(Overhead.of(run)));

  /** Of sections by their length. */
  public static final FigureKind CATCHING_UP =
      new FigureKind(
          CatchingUp.ID,
          "where locks catch up, as published and here",
          run -> List.of(CatchingUp.of(run)));

  /** Of look-ups. */
  public static final FigureKind ROUTING_TABLES =
      new FigureKind(
          RoutingTables.ID,
          "look-ups in a routing table, as published and here",
          run -> List.of(RoutingTables.of(run)));

  private static final int NEWER = 2020;

  private Published() {}

  /**
   * Lays what was published of the same beneath a figure: of empty sections by threads, and of
   * sections by their length.
   *
   * @param figure a figure of a run
   * @return the figure with faint lines beneath and a note on whose they are; the same figure where
   *     nothing was published of the kind
   */
  public static Figure.Drawable beneath(Figure.Drawable figure) {
    return switch (figure.id()) {
      case Overhead.TABLE -> {
        PublishedTable table = PublishedTable.named(Overhead.TABLE);
        yield Underlay.beneath(
            figure,
            lines(table, List.of(Representatives.LOCK, "rcu-membarrier")),
            table.citation());
      }
      case CatchingUp.TABLE -> {
        // Of the older table most lies left of what runs measure or in the crowd at the right.
        PublishedTable table = PublishedTable.named(CatchingUp.TABLE).of(NEWER);
        yield Underlay.beneath(
            figure, lines(table, List.of(Representatives.LOCK, "rcu-qsbr")), table.citation());
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
}
