package org.rcubench.bench.print;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;
import org.rcubench.suite.workload.WorkloadInfo;

/**
 * Which strategy is the best at which share of updates: a row for each workload whose threads do
 * both, a column for each share. Strategies that the run cannot tell from the best stand beside it.
 */
final class BestTable {
  private static final String UNPROTECTED = "none";
  private static final int MOST_NAMES = 3;

  private BestTable() {}

  static Optional<RunTable> of(Run run) {
    Measurements measured =
        run.measurements()
            .where(subject -> ratio(subject).isPresent() && !subject.strategy().equals(UNPROTECTED))
            .throughputs();
    if (measured.by(Subject::panel).values().stream().allMatch(alone -> alone.size() < 2)) {
      return Optional.empty();
    }
    Map<Panel, Measurements> panels =
        measured.by(subject -> subject.panel().without(WorkloadInfo.UPDATE_RATIO));
    TableColumns<Panel> columns =
        new TableColumns<Panel>().add("updates", panel -> Cell.of(name(panel)));
    measured.stream()
        .flatMap(each -> ratio(each.subject()).stream())
        .sorted()
        .distinct()
        .forEach(
            ratio ->
                columns.add(
                    Format.roundPercent(ratio),
                    panel ->
                        best(
                            panels
                                .get(panel)
                                .where(subject -> ratio(subject).equals(Optional.of(ratio))))));
    return Optional.of(
        new RunTable(
            "The best strategy by the share of updates (= those the run cannot tell from it)",
            columns.table(List.copyOf(panels.keySet()))));
  }

  private static Optional<Double> ratio(Subject subject) {
    return Optional.ofNullable(subject.params().get(WorkloadInfo.UPDATE_RATIO))
        .map(Double::valueOf);
  }

  private static String name(Panel panel) {
    return Stream.of(
            BenchmarkNames.className(panel.benchmark()),
            BenchmarkNames.params(panel.params()),
            "-t " + panel.readers())
        .filter(word -> !word.isEmpty())
        .collect(joining(" "));
  }

  private static Cell best(Measurements measured) {
    List<String> ids =
        measured.best().stream()
            .flatMap(best -> best.members().stream())
            .map(each -> each.subject().strategy())
            .toList();
    if (ids.isEmpty()) {
      return Cell.NOTHING;
    }
    String shown = ids.stream().limit(MOST_NAMES).collect(joining(" = "));
    return Cell.of(
        ids.size() <= MOST_NAMES
            ? shown
            : "%s and %d more".formatted(shown, ids.size() - MOST_NAMES));
  }
}
