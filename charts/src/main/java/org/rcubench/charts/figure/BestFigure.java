package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.charts.selection.Best;
import org.rcubench.charts.selection.MixedRuns;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.table.Decimal;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.table.Table;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurement;

/**
 * A figure of which strategy is the best by share of updates and something else.
 *
 * @param id see {@link Figure#id()}
 * @param title see {@link Figure#title()}
 * @param down what the rows are, in words; empty if their names say it
 */
record BestFigure(String id, String title, String down) {
  private static final String ACROSS = "share of updates among operations";

  /**
   * The figure.
   *
   * @param places a row each
   * @param names the rows' names
   * @param common notes that do not come from its cells
   */
  Figure of(
      MixedRuns runs,
      List<Place> places,
      List<String> names,
      List<String> common,
      Environment environment,
      Theme theme) {
    List<Double> ratios = runs.ratios(places);
    // Each cell takes some bootstraps, and none depends on another.
    List<HeatMap.Cell> cells =
        IntStream.range(0, places.size() * ratios.size())
            .parallel()
            .boxed()
            .flatMap(i -> cell(runs, places, ratios, i / ratios.size(), i % ratios.size()))
            .toList();
    if (cells.stream().noneMatch(cell -> cell.best().compared() > 1)) {
      return new Figure.Absent(
          id, title, "no two strategies were measured with the same share of updates");
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        cells.stream().anyMatch(cell -> !cell.best().told())
            ? "Without colour: fewer than %s forks, which tell nothing apart"
                .formatted(Estimate.FEWEST_FORKS)
            : "Striped, and after = (+ more): 95% intervals cannot tell them from the best");
    notes.add("Best by throughput of reads and updates together");
    notes.addAll(common);
    HeatMap map =
        new HeatMap(down, names, ACROSS, ratios.stream().map(MixedRuns::inPercent).toList(), cells);
    return new Figure.Drawn(
        id,
        title,
        description(map),
        Sheet.of(map.plot(theme), title, environment, notes, theme),
        table(map),
        notes);
  }

  private static Stream<HeatMap.Cell> cell(
      MixedRuns runs, List<Place> places, List<Double> ratios, int row, int column) {
    SortedMap<String, Measurement> strategies =
        runs.places().get(places.get(row)).get(ratios.get(column));
    return strategies == null
        ? Stream.empty()
        : Best.of(strategies).map(best -> new HeatMap.Cell(row, column, best)).stream();
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
                                String.join(" = ", cell.best().names())))
                .toList())
        + ".";
  }

  private Table table(HeatMap map) {
    return new Table.Plain(
        List.of(
            down.isEmpty() ? "workload" : down,
            "updates",
            "best",
            "cannot be told from it",
            "operations per us",
            "times rwlock",
            "95% interval of it"),
        map.cells().stream()
            .map(
                cell -> {
                  Best best = cell.best();
                  return List.of(
                      Table.Cell.of(map.rows().get(cell.row())),
                      Table.Cell.of(map.columns().get(cell.column())),
                      Table.Cell.of(best.name()),
                      Table.Cell.of(
                          String.join(" = ", best.names().subList(1, best.names().size()))),
                      Table.Cell.of(Decimal.text(best.throughput()), best.throughput()),
                      best.toReference().map(Numbers::value).orElse(Table.Cell.NOTHING),
                      best.toReference().map(Numbers::interval).orElse(Table.Cell.NOTHING));
                })
            .toList());
  }
}
