package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LinearScale;
import org.rcubench.charts.plot.CurveDiagram;
import org.rcubench.charts.plot.StripDiagram;
import org.rcubench.charts.selection.Floods;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.selection.WorkloadFiles;
import org.rcubench.results.Run;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

/**
 * A flood of callbacks over time, a strip for each strategy: how many wait, or what the heap holds.
 * Each time for which a reader is stalled has a figure of its own; of its settings the one with the
 * most strategies is drawn.
 *
 * @param id the id of the kind
 * @param title how the titles begin
 * @param axis what the y axis says
 * @param unit how many of what is looked at are one of what is drawn
 * @param words the unit in words
 * @param look what is looked at
 */
public record FloodOverTime(
    String id,
    String title,
    String axis,
    long unit,
    String words,
    ToLongFunction<BacklogPoint> look) {
  /** How many wait. */
  public static final FigureKind BACKLOG =
      kind(
          "callbacks that wait, over time",
          new FloodOverTime(
              "callback-backlog",
              "Callbacks that wait, over time",
              "pending",
              1,
              "callbacks",
              BacklogPoint::backlog));

  /** What the heap holds. */
  public static final FigureKind HEAP =
      kind(
          "the heap during a flood of callbacks",
          new FloodOverTime(
              "callback-heap",
              "Heap during a flood of callbacks",
              "MiB",
              1 << 20,
              "MiB",
              BacklogPoint::heapBytes));

  private static final String ENDING = ".csv";
  private static final String STALL = "stall";
  private static final String LIMIT = "limit";

  /** A limit is drawn if it does not squeeze what it limits. */
  private static final double LIMIT_IN_REACH = 2;

  private static final double ROOM_FOR_THE_NAME = 1.3;

  private static FigureKind kind(String shows, FloodOverTime figures) {
    return new FigureKind(figures.id, shows, figures::of);
  }

  private boolean isOfBacklog() {
    return id.equals(BACKLOG.id());
  }

  /** A number in the unit that is drawn. */
  private double scaled(double number) {
    return number / unit;
  }

  private List<Figure> of(Run run) {
    WorkloadFiles files = WorkloadFiles.in(run.folder().backlog(), ENDING, run);
    List<String> faults = new ArrayList<>(files.faults());
    Map<ForkIdentity, List<BacklogPoint>> looks = new LinkedHashMap<>();
    SortedMap<Integer, List<ForkIdentity>> stalls = new TreeMap<>();
    for (Path file : files.byWorkload().values()) {
      try {
        Map<ForkIdentity, List<BacklogPoint>> read = BacklogFile.read(file);
        if (read.isEmpty()) {
          throw new ResultsException("%s holds no look at a flood".formatted(file));
        }
        looks.putAll(read);
        for (ForkIdentity fork : read.keySet()) {
          stalls.computeIfAbsent(stall(file, fork), key -> new ArrayList<>()).add(fork);
        }
      } catch (ResultsException e) {
        faults.add("Left out: " + e.getMessage());
      }
    }
    List<Figure> figures = new ArrayList<>();
    int cores = run.environment().machine().physicalCores();
    stalls.forEach(
        (stall, ofStall) -> {
          List<ForkSetting> settings =
              ForkSetting.of(ofStall).stream().sorted(ForkSetting.order(cores)).toList();
          ForkSetting shown = settings.get(0);
          figures.add(of(run, stall, shown, Floods.of(shown, looks), settings.size() - 1));
        });
    if (isOfBacklog() && !faults.isEmpty()) {
      figures.add(
          new Figure.Absent(id + "-files", "Callbacks over time", String.join("; ", faults)));
    }
    return figures;
  }

  private static int stall(Path file, ForkIdentity fork) {
    String stall = fork.params().getOrDefault(STALL, "");
    if (!stall.matches("[0-9]{1,9}")) {
      throw new ResultsException(
          "%s: expected a param %s, the seconds for which a reader is stalled, found '%s'"
              .formatted(file, STALL, stall));
    }
    return Integer.parseInt(stall);
  }

  private Figure of(Run run, int stall, ForkSetting setting, Floods floods, int others) {
    String figureId = id + (stall == 0 ? "" : "-stalled-%ds".formatted(stall));
    String figureTitle =
        "%s, %s"
            .formatted(
                title,
                stall == 0 ? "no reader stalled" : "a reader stalled for %d s".formatted(stall));
    double most = floods.all().mapToDouble(flood -> flood.most(look)).max().orElseThrow();
    double top = scaled(Math.max(1, most));
    double limit = limit(setting);
    boolean limited = limit > 0 && limit < top * LIMIT_IN_REACH;
    double highest = (limited ? Math.max(limit, top) : top) * ROOM_FOR_THE_NAME;
    double ebb = Math.max(1, stall);
    double longest = floods.all().mapToDouble(Floods.Iteration::seconds).max().orElseThrow();
    StripDiagram diagram =
        new StripDiagram(
            strips(floods),
            new LinearScale(
                "seconds since the flood began", new Range(0, Math.max(ebb, longest) * 1.02)),
            new LinearScale(axis, new Range(0, highest)),
            ebb,
            limited
                ? List.of(new StripDiagram.Limit(limit, LIMIT + " " + Format.number(limit)))
                : List.of());
    List<String> notes = new ArrayList<>();
    notes.add(
        "Strong: the first flood of the fork whose mean is the median; faint: all other floods");
    notes.add(
        stall == 0
            ? "Dashed: the flood ends"
            : "Dashed: the flood ends, and the reader leaves its section");
    if (isOfBacklog() && limit > 0 && !limited) {
      notes.add("The limit of %s lies far above".formatted(Format.number(limit)));
    }
    notes.add("%s %s".formatted(setting.method(), setting.params()));
    if (others > 0) {
      notes.add(
          "Not drawn: %s, whose files lie beside this one's"
              .formatted(Format.count(others, "other setting")));
    }
    return new Figure.Drawable(
        figureId,
        figureTitle,
        Figure.provenance(run.environment()),
        description(floods),
        diagram,
        table(floods),
        notes);
  }

  /** The limit of the backlog; 0 if this is not a figure of the backlog or it has none. */
  private double limit(ForkSetting setting) {
    String limit = setting.param(LIMIT);
    return isOfBacklog() && limit.matches("[0-9]{1,12}") ? Double.parseDouble(limit) : 0;
  }

  private List<StripDiagram.Strip> strips(Floods floods) {
    List<StripDiagram.Strip> strips = new ArrayList<>();
    floods
        .byStrategy()
        .forEach(
            (strategy, all) -> {
              Floods.Iteration median = Floods.median(all, look);
              strips.add(
                  new StripDiagram.Strip(
                      strategy,
                      line(median),
                      all.stream()
                          .filter(flood -> !flood.equals(median))
                          .map(this::line)
                          .toList()));
            });
    return strips;
  }

  private StripDiagram.Series line(Floods.Iteration flood) {
    return new StripDiagram.Series(
        flood.points().stream()
            .map(
                point ->
                    new CurveDiagram.CurvePoint(
                        point.nanos() / 1e9, scaled((double) look.applyAsLong(point))))
            .toList());
  }

  private String description(Floods floods) {
    return "%s over time, a strip for each strategy. Most of all: %s."
        .formatted(
            words,
            floods.byStrategy().entrySet().stream()
                .map(entry -> entry.getKey() + " " + Format.number(most(entry.getValue())))
                .collect(joining(", ")));
  }

  private double most(List<Floods.Iteration> floods) {
    return scaled(floods.stream().mapToDouble(flood -> flood.most(look)).max().orElseThrow());
  }

  private Table table(Floods floods) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, List<Floods.Iteration>> entry : floods.byStrategy().entrySet()) {
      List<Floods.Iteration> all = entry.getValue();
      double typical = scaled(Floods.median(all, look).mean(look));
      int forks = (int) all.stream().mapToInt(Floods.Iteration::fork).distinct().count();
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
            words + ", mean of the strong line",
            words + ", most of all",
            "floods",
            "forks"),
        rows);
  }
}
