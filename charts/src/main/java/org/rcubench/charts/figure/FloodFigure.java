package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearAxis;
import org.rcubench.charts.plot.CurvePlot;
import org.rcubench.charts.plot.StripPlot;
import org.rcubench.charts.selection.Flood;
import org.rcubench.charts.selection.FloodQuantity;
import org.rcubench.charts.selection.Floods;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.theme.Dash;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * A flood of callbacks over time, a strip for each strategy.
 *
 * @param quantity what is looked at
 * @param stall for how many seconds a reader is stalled; 0 if none is
 * @param setting what else the floods have in common
 * @param floods the floods
 * @param others how many other settings have the same stall
 */
record FloodFigure(
    FloodQuantity quantity, int stall, ForkSetting setting, Floods floods, int others) {
  private static final String LIMIT = "limit";

  /** A limit is drawn if it does not squeeze what it limits. */
  private static final double LIMIT_IN_REACH = 2;

  private static final double ROOM_FOR_THE_NAME = 1.3;

  Figure of(Run run, Theme theme) {
    String id = quantity.id() + (stall == 0 ? "" : "-stalled-%ds".formatted(stall));
    String title =
        "%s, %s"
            .formatted(
                quantity.title(),
                stall == 0 ? "no reader stalled" : "a reader stalled for %d s".formatted(stall));
    double most = floods.all().mapToDouble(flood -> flood.most(quantity.of())).max().orElseThrow();
    double top = quantity.scaled(Math.max(1, most));
    double limit = limit();
    boolean limited = limit > 0 && limit < top * LIMIT_IN_REACH;
    double highest = (limited ? Math.max(limit, top) : top) * ROOM_FOR_THE_NAME;
    double ebb = Math.max(1, stall);
    double longest = floods.all().mapToDouble(Flood::seconds).max().orElseThrow();
    NumberAxis time =
        LinearAxis.of(
            "seconds since the flood began", new Range(0, Math.max(ebb, longest) * 1.02), theme);
    CombinedDomainXYPlot plot =
        StripPlot.of(strips(), time, quantity.axis(), new Range(0, highest), theme);
    if (limited) {
      plot.getSubplots().forEach(strip -> strip.addRangeMarker(limit(limit, theme)));
    }
    plot.getSubplots().forEach(strip -> strip.addDomainMarker(line(ebb, theme), Layer.BACKGROUND));
    List<String> notes = new ArrayList<>();
    notes.add(
        "Strong: the first flood of the fork whose mean is the median; faint: all other floods");
    notes.add(
        stall == 0
            ? "Dashed: the flood ends"
            : "Dashed: the flood ends, and the reader leaves its section");
    if (quantity == FloodQuantity.BACKLOG && limit > 0 && !limited) {
      notes.add("The limit of %s lies far above".formatted(Format.number(limit)));
    }
    notes.add("%s %s".formatted(setting.method(), setting.params()));
    if (others > 0) {
      notes.add(
          "Not drawn: %s other %s, whose files lie beside this one's"
              .formatted(others, others == 1 ? "setting" : "settings"));
    }
    return new Figure.Drawn(
        id,
        title,
        description(),
        Sheet.of(plot, title, run.environment(), notes, theme),
        table(),
        notes);
  }

  /** The limit of the backlog; 0 where it is of no account. */
  private double limit() {
    String limit = setting.param(LIMIT);
    return quantity == FloodQuantity.BACKLOG && limit.matches("[0-9]{1,12}")
        ? Double.parseDouble(limit)
        : 0;
  }

  private List<StripPlot.Strip> strips() {
    List<StripPlot.Strip> strips = new ArrayList<>();
    floods
        .byStrategy()
        .forEach(
            (strategy, all) -> {
              Flood median = Floods.median(all, quantity.of());
              strips.add(
                  new StripPlot.Strip(
                      strategy,
                      course(median),
                      all.stream()
                          .filter(flood -> !flood.equals(median))
                          .map(this::course)
                          .toList()));
            });
    return strips;
  }

  private StripPlot.Course course(Flood flood) {
    return new StripPlot.Course(
        flood.points().stream()
            .map(point -> new CurvePlot.At(point.nanos() / 1e9, quantity.at(point)))
            .toList());
  }

  private static Marker line(double at, Theme theme) {
    ValueMarker line = new ValueMarker(at, theme.muted(), Dash.SHORT.stroke(1));
    line.setAlpha(1);
    return line;
  }

  private static Marker limit(double at, Theme theme) {
    Marker line = line(at, theme);
    line.setLabel(LIMIT + " " + Format.number(at));
    line.setLabelFont(theme.typeface().regular(11.5f));
    line.setLabelPaint(theme.muted());
    line.setLabelBackgroundColor(theme.background());
    line.setLabelOffset(new RectangleInsets(3, 5, 3, 5));
    line.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
    line.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
    return line;
  }

  private String description() {
    return "%s over time, a strip for each strategy. Most of all: %s."
        .formatted(
            quantity.words(),
            floods.byStrategy().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Format.number(most(entry.getValue())))
                .collect(joining(", ")));
  }

  private double most(List<Flood> floods) {
    return quantity.scaled(
        floods.stream().mapToDouble(flood -> flood.most(quantity.of())).max().orElseThrow());
  }

  private Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, List<Flood>> entry : floods.byStrategy().entrySet()) {
      List<Flood> all = entry.getValue();
      double typical = quantity.scaled(Floods.median(all, quantity.of()).mean(quantity.of()));
      int forks = (int) all.stream().mapToInt(Flood::fork).distinct().count();
      rows.add(
          List.of(
              Table.Cell.of(entry.getKey()),
              Table.Cell.of(Format.number(typical), typical),
              Table.Cell.of(Format.number(most(all)), most(all)),
              Table.Cell.of(Integer.toString(all.size()), all.size()),
              Table.Cell.of(Integer.toString(forks), forks)));
    }
    return new Table.Plain(
        List.of(
            "strategy",
            quantity.words() + ", mean of the strong line",
            quantity.words() + ", most of all",
            "floods",
            "forks"),
        rows);
  }
}
