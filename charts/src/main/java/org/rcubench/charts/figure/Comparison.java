package org.rcubench.charts.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcubench.charts.selection.CommonCells;
import org.rcubench.charts.selection.Place;
import org.rcubench.charts.selection.PlaceNames;
import org.rcubench.charts.selection.RunPair;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Mark;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.statistics.Estimate;

/** Two stored runs of one machine side by side. */
public final class Comparison {
  private static final String ID = "comparison";
  private static final int MOST = 28;
  private static final String CONTROL = "control";

  private Comparison() {}

  /**
   * The figures that two runs have together.
   *
   * @param runs the runs, what is compared with first
   * @param theme how they look
   * @return none for a lone run; the reason why there is none for more than two, and for runs that
   *     cannot be compared
   */
  public static List<Figure> of(List<Run> runs, Theme theme) {
    if (runs.size() < 2) {
      return List.of();
    }
    String title = "Comparison of runs";
    if (runs.size() > 2) {
      return List.of(
          new Figure.Absent(
              ID, title, "a comparison is of two runs, and these are " + runs.size()));
    }
    RunPair pair = new RunPair(runs.get(0), runs.get(1));
    if (pair.obstacle().isPresent()) {
      return List.of(new Figure.Absent(ID, title, pair.obstacle().get()));
    }
    List<CommonCells.Cell> cells = CommonCells.of(pair.first(), pair.second());
    if (cells.isEmpty()) {
      return List.of(
          new Figure.Absent(ID, title, "the runs have no benchmark with the same settings"));
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(forest(pair, cells, theme));
    if (pair.isSame()) {
      figures.add(AgreementPanel.of(pair, cells, theme));
    }
    return figures;
  }

  private record Compared(CommonCells.Cell cell, Estimate estimate) {
    /** How far the nearer end of the interval is from where nothing differs; 0 if it holds that. */
    Verdict verdict() {
      if (!estimate.hasInterval() || (estimate.low() <= 1 && estimate.high() >= 1)) {
        return Verdict.OPEN;
      }
      return estimate.low() > 1 ? Verdict.FASTER : Verdict.SLOWER;
    }
  }

  private enum Verdict {
    FASTER(Hue.BLUE, Mark.RIGHT),
    SLOWER(Hue.VERMILLION, Mark.LEFT),
    OPEN(Hue.GREY, Mark.CIRCLE);

    private final Hue hue;
    private final Mark mark;

    Verdict(Hue hue, Mark mark) {
      this.hue = hue;
      this.mark = mark;
    }
  }

  private static Figure forest(RunPair pair, List<CommonCells.Cell> cells, Theme theme) {
    String title = "Speed of %s over %s".formatted(pair.secondName(), pair.firstName());
    List<CommonCells.Cell> shown = mostDifferent(cells);
    Map<Place, String> names = PlaceNames.of(cells.stream().map(CommonCells.Cell::place).toList());
    List<Compared> compared =
        shown.parallelStream().map(cell -> new Compared(cell, cell.estimate())).toList().stream()
            .sorted(
                Comparator.comparing(
                        (Compared each) -> each.cell().strategy(), StrategyStyles.order())
                    .thenComparing(
                        Comparator.comparingDouble((Compared each) -> each.estimate().value())
                            .reversed()))
            .toList();
    List<String> columns = List.of("strategy", "benchmark");
    EstimateTable table = new EstimateTable(columns, "times as fast");
    List<RatioForest.Ratio> ratios = new ArrayList<>();
    for (Compared each : compared) {
      String strategy = each.cell().strategy().isEmpty() ? CONTROL : each.cell().strategy();
      String label = label(each.cell(), names);
      table.add(List.of(strategy, label), each.estimate());
      Color colour = theme.hues().get(each.verdict().hue);
      ratios.add(
          new RatioForest.Ratio(
              strategy, label, colour, each.verdict().mark.shape(), each.estimate()));
    }
    List<String> leftOut = new ArrayList<>();
    RatioForest forest =
        new RatioForest(
                ratios,
                "times as fast as %s (left: slower, right: faster)".formatted(pair.firstName()))
            .drawable("", leftOut::add);
    if (forest.ratios().isEmpty()) {
      return new Figure.Absent(ID, title, String.join("; ", leftOut));
    }
    List<String> notes = new ArrayList<>();
    notes.add(forest.intervalNote());
    notes.add("Measured apart: what the machine drifted between the runs is in every ratio");
    if (shown.size() < cells.size()) {
      notes.add(
          "The %s of %s cells whose medians differ most, each strategy's first: some of so many"
                  .formatted(shown.size(), cells.size())
              + " differ by chance");
    }
    notes.add("Grey: the interval holds 1");
    notes.addAll(leftOut);
    return new Figure.Drawn(
        ID,
        title,
        "How many times as fast %s is as %s. %s."
            .formatted(pair.secondName(), pair.firstName(), forest.inWords()),
        forest.chart(title, pair.both(), notes, theme),
        table.done(),
        notes);
  }

  /** Each strategy's most different cell, and then whatever differs most. */
  private static List<CommonCells.Cell> mostDifferent(List<CommonCells.Cell> cells) {
    List<CommonCells.Cell> byDifference =
        cells.stream()
            .sorted(
                Comparator.comparingDouble(
                    (CommonCells.Cell cell) -> -Math.abs(Math.log(cell.ratio()))))
            .toList();
    Set<String> strategies = new HashSet<>();
    Set<CommonCells.Cell> chosen = new LinkedHashSet<>();
    byDifference.stream()
        .filter(cell -> strategies.add(cell.strategy()))
        .limit(MOST)
        .forEach(chosen::add);
    for (CommonCells.Cell cell : byDifference) {
      if (chosen.size() < MOST) {
        chosen.add(cell);
      }
    }
    return List.copyOf(chosen);
  }

  private static String label(CommonCells.Cell cell, Map<Place, String> names) {
    String name = names.get(cell.place());
    return cell.role().equals(Sample.UPDATER) ? name + ", updates" : name;
  }
}
