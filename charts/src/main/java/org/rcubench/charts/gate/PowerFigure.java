package org.rcubench.charts.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearScale;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.EqualSteps;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.Panels;
import org.rcubench.charts.plot.Size;
import org.rcubench.charts.table.EstimateTable;
import org.rcubench.charts.table.Listing;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.comparison.SelfTestSummary.Power;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * What the gate finds: how often it calls a row regressed, by how much that was slowed down, a
 * panel for each number of threads. Slowdowns stand at equal steps, 0 included, and strategies a
 * little apart, so that their intervals do not cover each other.
 */
final class PowerFigure {
  private static final String ID = "power";
  private static final String TITLE = "Power: how often an injected slowdown is found";

  /** How far the strategies of a slowdown stand apart in all, as a share of a step. */
  private static final double APART = 0.36;

  private static final Range PERCENT = new Range(-4, 104);
  private static final int PANEL_WIDTH = 720;

  private PowerFigure() {}

  /**
   * The figure.
   *
   * @param powers what was found, in any order
   * @param environment where it was measured
   * @return absent if there is nothing to draw
   */
  static Figure of(List<Power> powers, Environment environment) {
    if (powers.isEmpty()) {
      return new Figure.Absent(ID, TITLE, "no slowdown was injected");
    }
    EqualSteps slowdowns =
        EqualSteps.of(powers.stream().mapToDouble(Power::slowdownPercent).toArray());
    List<String> strategies =
        powers.stream().map(Power::strategy).distinct().sorted(StrategyStyles.order()).toList();
    SortedMap<Integer, List<Power>> byThreads =
        powers.stream().collect(groupingBy(Power::threads, TreeMap::new, toList()));
    List<Panels.Panel> panels = new ArrayList<>();
    byThreads.forEach(
        (threads, own) ->
            panels.add(
                new Panels.Panel(
                    ThreadAxis.count(threads),
                    diagram(lines(own, strategies, slowdowns), slowdowns))));
    List<String> notes = new ArrayList<>();
    notes.add(intervals(powers));
    if (slowdowns.numbers().contains(0.0)) {
      notes.add("At 0% head and base are equals: what is found there is a false alarm");
    }
    return new Figure.Drawable(
        ID,
        TITLE,
        Figure.provenance(environment),
        description(powers),
        new Panels(panels, panels.size(), PANEL_WIDTH, Size.USUAL.height()),
        table(powers),
        notes);
  }

  /** A strategy's place among all of them is the same in every panel. */
  private static List<Line> lines(
      List<Power> powers, List<String> strategies, EqualSteps slowdowns) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < strategies.size(); i++) {
      String strategy = strategies.get(i);
      double aside = APART * ((i + 0.5) / strategies.size() - 0.5);
      List<LinePoint> points =
          powers.stream()
              .filter(power -> power.strategy().equals(strategy))
              .sorted(Comparator.comparingInt(Power::slowdownPercent))
              .map(
                  power ->
                      new LinePoint(
                          EqualSteps.at(
                              slowdowns.numbers().indexOf((double) power.slowdownPercent())
                                  + aside),
                          percent(power.found())))
              .toList();
      if (!points.isEmpty()) {
        lines.add(new Line(strategy, points));
      }
    }
    return lines;
  }

  private static Estimate percent(Estimate found) {
    return new Estimate(100 * found.value(), 100 * found.low(), 100 * found.high(), found.forks());
  }

  private static LineDiagram diagram(List<Line> lines, EqualSteps slowdowns) {
    return new LineDiagram(
        lines,
        new LogScale(
            "slowdown that was injected",
            new Range(EqualSteps.at(-0.4), EqualSteps.at(slowdowns.numbers().size() - 0.6)),
            slowdowns.ticks(slowdown -> Format.round(slowdown) + "%")),
        new LinearScale("comparisons that call it regressed, %", PERCENT),
        List.of());
  }

  private static String intervals(List<Power> powers) {
    IntSummaryStatistics pairs =
        powers.stream().mapToInt(power -> power.found().forks()).summaryStatistics();
    return "Bars: 95%% intervals over the %s recorded pairs from which each share's comparisons were drawn"
        .formatted(
            pairs.getMin() == pairs.getMax()
                ? pairs.getMax()
                : pairs.getMin() + " to " + pairs.getMax());
  }

  private static String description(List<Power> powers) {
    return "The share of comparisons that called a row regressed, by how much it was slowed down. "
        + Listing.of(
            powers.stream()
                .map(
                    power ->
                        "%s, %s, %s%%: %s%%"
                            .formatted(
                                power.strategy(),
                                ThreadAxis.count(power.threads()),
                                power.slowdownPercent(),
                                Format.number(100 * power.found().value())))
                .toList())
        + ".";
  }

  private static Table table(List<Power> powers) {
    EstimateTable table =
        new EstimateTable(List.of("strategy", "threads", "slowdown, %"), "found, %", "pairs");
    powers.forEach(
        power ->
            table.add(
                List.of(
                    power.strategy(),
                    Integer.toString(power.threads()),
                    Integer.toString(power.slowdownPercent())),
                percent(power.found())));
    return table.done();
  }
}
