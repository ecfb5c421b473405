package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.LogScale;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.table.Numbers;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** Where RCU starts to lose: what threads complete together, the more of it updates are. */
public final class ThroughputByUpdateRatio {
  /** The kind: a figure for each workload. */
  public static final FigureKind KIND =
      new FigureKind(
          "throughput-by-update-ratio", "where RCU begins to lose", ThroughputByUpdateRatio::of);

  private static final String TITLE = "Throughput of %s by share of updates, %s";
  private static final int MOST = 8;

  private ThroughputByUpdateRatio() {}

  private static List<Figure> of(Run run) {
    Map<Panel, Measurements> several =
        new LinkedHashMap<>(UpdateShare.atTheCores(UpdateShare.throughputs(run), run.cores()));
    several.values().removeIf(each -> each.by(ThroughputByUpdateRatio::share).size() < 2);
    List<Panel> shown = Pages.spread(several.keySet(), place -> 1, MOST);
    Map<Panel, String> names = PanelNames.of(shown.stream().map(Panel::withoutReaders).toList());
    return shown.stream()
        .map(place -> figure(run, several.get(place), place, names.get(place.withoutReaders())))
        .toList();
  }

  private static Figure figure(Run run, Measurements throughputs, Panel place, String name) {
    String id = KIND.id() + "-" + PanelNames.inFile(name);
    String title = TITLE.formatted(name, ThreadAxis.count(place.readers()));
    LineSet set =
        LineSet.of(
            throughputs.oneOfEach(subject -> List.of(subject.strategy(), share(subject))),
            ThroughputByUpdateRatio::share,
            UpdateShare::inPercent);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, set.absence(place.workload()));
    }
    LengthScale scale = LengthScale.of(set.positions());
    List<Line> placed = set.lines().stream().map(line -> line.placed(scale::place)).toList();
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    if (place.readers() > run.cores()) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.addAll(set.notes());
    return new Figure.Drawable(
        id,
        title,
        Figure.provenance(run.environment()),
        set.description("Operations per microsecond"),
        new LineDiagram(
            placed,
            scale.axis("share of updates among operations", UpdateShare::inPercent),
            new LogScale(
                "operations per microsecond, all threads together",
                LogRange.around(set.ends(), 10, 0.06, 0.06),
                Format::round),
            scale.breaks()),
        new Numbers("share of updates", "operations per us", set.rows()),
        notes);
  }

  private static double share(Subject subject) {
    return UpdateShare.of(subject.panel()).orElseThrow();
  }
}
