package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.HeatMap;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/** When RCU wins and when it loses: the best strategy by share of updates and something else. */
public final class BestByUpdates {
  /** By workload. */
  public static final FigureKind BY_WORKLOAD =
      new FigureKind(
          "best-by-update-ratio",
          "the best strategy of each workload, by the share of updates",
          BestByUpdates::byWorkload);

  /** By threads, a figure for each workload. */
  public static final FigureKind BY_THREADS =
      new FigureKind(
          "best-by-threads-and-update-ratio",
          "the same of one workload, by threads too",
          BestByUpdates::byThreads);

  private static final int MOST_PAGES = 2;
  private static final int MOST_BY_THREADS = 4;

  private BestByUpdates() {}

  private static List<Figure> byWorkload(Run run) {
    Map<Panel, Measurements> all =
        UpdateShare.atTheCores(UpdateShare.throughputs(run), run.cores());
    if (all.isEmpty()) {
      return List.of();
    }
    List<Panel> shown = Pages.spread(all.keySet(), panel -> 1, MOST_PAGES * HeatMap.MOST_ROWS);
    List<String> notes = new ArrayList<>();
    if (shown.stream().mapToInt(Panel::readers).distinct().count() == 1) {
      notes.add("With " + ThreadAxis.count(shown.get(0).readers()));
    }
    if (shown.stream().anyMatch(panel -> panel.readers() > run.cores())) {
      notes.add("More threads than cores where nothing was measured with fewer");
    }
    if (shown.size() < all.size()) {
      notes.add("Left out: %s settings, for there is no room".formatted(all.size() - shown.size()));
    }
    Map<Panel, String> names = PanelNames.of(shown);
    return Portion.of(
            BY_WORKLOAD.id(),
            "The best strategy by share of updates",
            Pages.of(shown, panel -> 1, HeatMap.MOST_ROWS))
        .stream()
        .map(
            portion ->
                of(
                    new Portion<>(
                        portion.id(),
                        portion.title(),
                        portion.things().stream().map(all::get).toList()),
                    "",
                    portion.things().stream().map(names::get).toList(),
                    run,
                    notes))
        .toList();
  }

  private static List<Figure> byThreads(Run run) {
    Map<Panel, Measurements> several =
        new LinkedHashMap<>(
            UpdateShare.throughputs(run)
                .by(subject -> subject.panel().without(UpdateShare.PARAM).withoutReaders()));
    several.values().removeIf(each -> each.by(Subject::readers).size() < 2);
    List<Panel> shown = Pages.spread(several.keySet(), panel -> 1, MOST_BY_THREADS);
    Map<Panel, String> names = PanelNames.of(shown);
    List<Figure> figures = new ArrayList<>();
    for (Panel panel : shown) {
      SortedMap<Integer, Measurements> rows =
          several.get(panel).by(Subject::readers, Comparator.naturalOrder());
      String name = names.get(panel);
      figures.add(
          of(
              new Portion<>(
                  BY_THREADS.id() + "-" + PanelNames.inFile(name),
                  "The best strategy of %s by threads and share of updates".formatted(name),
                  List.copyOf(rows.values())),
              "threads",
              rows.keySet().stream().map(readers -> Integer.toString(readers)).toList(),
              run,
              rows.lastKey() > run.cores()
                  ? List.of(
                      "With more than %s threads they wait for time slices".formatted(run.cores()))
                  : List.of()));
    }
    return figures;
  }

  /**
   * A figure.
   *
   * @param rows the throughputs of each row
   * @param down what the rows are, in words; empty if their names say it
   * @param names the rows' names
   * @param particular notes that do not come from its cells
   */
  private static Figure of(
      Portion<Measurements> rows,
      String down,
      List<String> names,
      Run run,
      List<String> particular) {
    List<Double> shares =
        rows.things().stream()
            .flatMap(row -> row.by(BestByUpdates::share).keySet().stream())
            .distinct()
            .sorted()
            .toList();
    // Each cell takes some bootstraps, and none depends on another.
    List<HeatMap.Cell> cells =
        IntStream.range(0, names.size() * shares.size())
            .parallel()
            .boxed()
            .flatMap(i -> cell(rows.things(), shares, i / shares.size(), i % shares.size()))
            .toList();
    if (cells.stream().noneMatch(cell -> cell.compared() > 1)) {
      return new Figure.Absent(
          rows.id(),
          rows.title(),
          "no two strategies were measured with the same share of updates");
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        cells.stream().anyMatch(cell -> !cell.conclusive())
            ? "Without colour: fewer than %s forks, which tell nothing apart"
                .formatted(Estimate.FEWEST_FORKS)
            : "Striped, and after = (+ more): 95% intervals cannot tell them from the best");
    notes.add("Best by throughput of reads and updates together");
    notes.addAll(particular);
    HeatMap map =
        new HeatMap(
            down,
            names,
            "share of updates among operations",
            shares.stream().map(UpdateShare::inPercent).toList(),
            cells);
    return new Figure.Drawable(
        rows.id(),
        rows.title(),
        Figure.provenance(run.environment()),
        description(map),
        map,
        table(map),
        notes);
  }

  private static Stream<HeatMap.Cell> cell(
      List<Measurements> rows, List<Double> shares, int row, int column) {
    Measurements strategies =
        rows.get(row)
            .where(subject -> share(subject) == shares.get(column))
            .oneOfEach(Subject::strategy);
    return strategies.best().stream()
        .map(
            best ->
                new HeatMap.Cell(
                    row,
                    column,
                    best.members().stream().map(each -> each.subject().strategy()).toList(),
                    best.compared(),
                    best.conclusive(),
                    best.first().median(),
                    strategies
                        .strategy(Numbers.REFERENCE)
                        .first()
                        .filter(reference -> reference != best.first() && reference.median() > 0)
                        .map(best.first()::ratioTo)));
  }

  private static double share(Subject subject) {
    return UpdateShare.of(subject.panel()).orElseThrow();
  }

  private static String description(HeatMap map) {
    return "Which strategy is the best by share of updates. "
        + Listing.of(
            map.cells().stream()
                .map(
                    cell ->
                        "%s at %s: %s"
                            .formatted(
                                map.rows().get(cell.row()),
                                map.columns().get(cell.column()),
                                String.join(" = ", cell.names())))
                .toList())
        + ".";
  }

  private static Table table(HeatMap map) {
    return new Table.Plain(
        List.of(
            map.down().isEmpty() ? "workload" : map.down(),
            "updates",
            "best",
            "cannot be told from it",
            "operations per us",
            "times rwlock",
            "95% interval of it"),
        map.cells().stream()
            .map(
                cell ->
                    List.of(
                        Table.Cell.of(map.rows().get(cell.row())),
                        Table.Cell.of(map.columns().get(cell.column())),
                        Table.Cell.of(cell.name()),
                        Table.Cell.of(
                            String.join(" = ", cell.names().subList(1, cell.names().size()))),
                        Table.Cell.of(Format.number(cell.throughput()), cell.throughput()),
                        cell.toReference().map(Numbers::value).orElse(Table.Cell.NOTHING),
                        cell.toReference().map(Numbers::interval).orElse(Table.Cell.NOTHING)))
            .toList());
  }
}
