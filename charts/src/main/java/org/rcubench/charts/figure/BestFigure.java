package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

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
   * @param rows the throughputs of each row
   * @param names the rows' names
   * @param common notes that do not come from its cells
   */
  Figure of(
      List<Measurements> rows,
      List<String> names,
      List<String> common,
      Environment environment,
      Theme theme) {
    List<Double> shares =
        rows.stream()
            .flatMap(row -> row.by(BestFigure::share).keySet().stream())
            .distinct()
            .sorted()
            .toList();
    // Each cell takes some bootstraps, and none depends on another.
    List<HeatMap.Cell> cells =
        IntStream.range(0, rows.size() * shares.size())
            .parallel()
            .boxed()
            .flatMap(i -> cell(rows, shares, i / shares.size(), i % shares.size()))
            .toList();
    if (cells.stream().noneMatch(cell -> cell.compared() > 1)) {
      return new Figure.Absent(
          id, title, "no two strategies were measured with the same share of updates");
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        cells.stream().anyMatch(cell -> !cell.conclusive())
            ? "Without colour: fewer than %s forks, which tell nothing apart"
                .formatted(Estimate.FEWEST_FORKS)
            : "Striped, and after = (+ more): 95% intervals cannot tell them from the best");
    notes.add("Best by throughput of reads and updates together");
    notes.addAll(common);
    HeatMap map =
        new HeatMap(
            down, names, ACROSS, shares.stream().map(UpdateShare::inPercent).toList(), cells);
    return new Figure.Drawn(
        id,
        title,
        description(map),
        Sheet.of(map.plot(theme), title, environment, notes, theme),
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
