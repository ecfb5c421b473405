package org.rcubench.charts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rcubench.charts.SyntheticRuns;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.claims.Finding.Status;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.picture.Png;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;

/** Pages of made-up runs, with more on them than the runs give. */
final class SyntheticPage {
  /** A strategy's line. */
  static final Map<String, String> GLOSSARY =
      Map.of(
          "none", "no protection at all: the ideal, for data that never changes",
          "synchronized", "one monitor for readers and updaters",
          "rwlock", "ReentrantReadWriteLock, unfair",
          "rcu-qsbr", "sections cost nothing, readers announce quiescent states",
          "stamped-optimistic",
              "StampedLock, readers validate and take the read lock only after a conflict",
          "hazard-pointer", "which no run here has measured");

  /** Eight numbers, of which two are none, in an order that no sorting gives. */
  static final Table TO_SORT =
      new Table.Plain(
          List.of("strategy", "threads", "ns per section", "95% interval"),
          List.of(
              row("rwlock", 1, Cell.of("10.0", 10)),
              row("rwlock", 2, Cell.of("9.00", 9)),
              row("rwlock", 4, Cell.NOTHING),
              row("rcu-qsbr", 1, Cell.of("0.000150", 1.5E-4)),
              row("rcu-qsbr", 2, Cell.of("1,204", 1204.25)),
              row("rcu-qsbr", 4, Cell.of("not a number", Double.NaN)),
              row("none", 1, Cell.of("100", 100)),
              row("none, \"bare\"", 2, Cell.of("-3.00", -3))));

  static final List<Finding> FINDINGS =
      List.of(
          finding("scales", "Readers of RCU do not slow down with threads.", Status.HOLDS),
          finding("stale", "A reader may see data that is no longer current.", Status.HOLDS),
          finding(
              "synchronize-by-cpus",
              "The time that an updater waits for a grace period grows with the number of"
                  + " processors, not with the number of readers that are registered.",
              Status.DOES_NOT_HOLD),
          finding("retire", "Retiring beats waiting for updaters.", Status.UNDECIDED),
          finding("long", "Locks catch up on long sections.", Status.NOT_MEASURED));

  private SyntheticPage() {}

  private static List<Cell> row(String strategy, int threads, Cell cost) {
    return List.of(Cell.of(strategy), Cell.of(Integer.toString(threads), threads), cost, cost);
  }

  private static Finding finding(String id, String claim, Status status) {
    return new Finding(
        id,
        claim,
        "P. E. McKenney, Exploiting Deferred Destruction, 2004, section 5.1",
        status == Status.NOT_MEASURED
            ? "the run lacks grace periods with more than one reader"
            : "1.02 times from 1 to 2 threads (0.98 to 1.05)",
        status);
  }

  /** A page of one run: its figures as they are drawn, then copies of them up to a number. */
  static String of(Run run, int figures) {
    return Page.render(
        List.of(
            section(
                run,
                figures,
                figure ->
                    RunSection.picture(
                        figure,
                        Png.of(figure, Theme.light(), 1),
                        Png.of(figure, Theme.dark(), 1)))),
        GLOSSARY);
  }

  /**
   * A section of a page.
   *
   * @param pictures how its figures are drawn
   */
  static RunSection section(
      Run run, int figures, Function<Figure.Drawable, RunSection.Entry> pictures) {
    List<RunSection.Entry> entries = new ArrayList<>();
    List<RunSection.Entry> drawn = new ArrayList<>();
    for (Figure figure : SyntheticRuns.figures(run)) {
      if (figure instanceof Figure.Drawable drawable) {
        drawn.add(pictures.apply(drawable));
      } else if (figure instanceof Figure.Absent absent) {
        entries.add(RunSection.absence(absent));
      }
    }
    entries.add(RunSection.absence(new Figure.Absent("heat-map", "Best strategy", "no updaters")));
    for (int i = 0; i < figures; i++) {
      entries.add(
          i < drawn.size()
              ? drawn.get(i)
              : copy(drawn.get(i % drawn.size()), i - drawn.size() + 1));
    }
    return new RunSection(run.environment(), entries, FINDINGS);
  }

  private static RunSection.Entry copy(RunSection.Entry entry, int number) {
    RunSection.Picture picture = (RunSection.Picture) entry;
    Figure.Drawable figure = picture.figure();
    return new RunSection.Picture(
        new Figure.Drawable(
            "copy-" + number,
            "Copy %s of: %s".formatted(number, figure.title()),
            figure.subtitle(),
            figure.description(),
            figure.diagram(),
            number % 2 == 0 ? figure.table() : TO_SORT,
            figure.notes()),
        picture.dataUri(),
        picture.darkDataUri());
  }
}
