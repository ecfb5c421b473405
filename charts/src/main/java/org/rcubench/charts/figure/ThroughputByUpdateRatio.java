package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.rcubench.charts.axis.LogRange;
import org.rcubench.charts.axis.ThreadAxis;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.EndLabels;
import org.rcubench.charts.plot.IntervalNote;
import org.rcubench.charts.plot.LengthScale;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePlot;
import org.rcubench.charts.plot.Point;
import org.rcubench.charts.selection.Pages;
import org.rcubench.charts.selection.PanelNames;
import org.rcubench.charts.selection.UpdateShare;
import org.rcubench.charts.table.Numbers;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Panel;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.Format;

/** Where RCU starts to lose: what threads complete together, the more of it updates are. */
final class ThroughputByUpdateRatio {
  private static final String ID = "throughput-by-update-ratio-";
  private static final String TITLE = "Throughput of %s by share of updates, %s";
  private static final int MOST = 8;

  private ThroughputByUpdateRatio() {}

  static List<Figure> of(Run run, Theme theme) {
    Map<Panel, Measurements> several =
        new LinkedHashMap<>(UpdateShare.atTheCores(UpdateShare.throughputs(run), run.cores()));
    several.values().removeIf(each -> each.by(ThroughputByUpdateRatio::share).size() < 2);
    List<Panel> shown = Pages.spread(several.keySet(), place -> 1, MOST);
    Map<Panel, String> names = PanelNames.of(shown.stream().map(Panel::withoutReaders).toList());
    return shown.stream()
        .map(
            place ->
                figure(run, several.get(place), place, names.get(place.withoutReaders()), theme))
        .toList();
  }

  private static Figure figure(
      Run run, Measurements throughputs, Panel place, String name, Theme theme) {
    String id = ID + PanelNames.inFile(name);
    String title = TITLE.formatted(name, ThreadAxis.count(place.readers()));
    LineSet set =
        LineSet.of(
            throughputs.oneOfEach(subject -> List.of(subject.strategy(), share(subject))),
            ThroughputByUpdateRatio::share,
            UpdateShare::inPercent);
    if (set.lines().isEmpty()) {
      return new Figure.Absent(id, title, Absence.of(place.workload(), set));
    }
    LengthScale scale = LengthScale.of(set.positions());
    List<Line> placed = set.lines().stream().map(scale::place).toList();
    Range y = LogRange.around(set.points().flatMapToDouble(Point::ends), 10, 0.06, 0.06);
    XYPlot plot =
        LinePlot.of(
            placed,
            scale.axis("share of updates among operations", UpdateShare::inPercent, theme),
            new TickedLogAxis(
                "operations per microsecond, all threads together", y, Format::round, theme),
            EndLabels.right(placed, theme),
            theme);
    scale.interruption(theme).ifPresent(plot.getRenderer(LinePlot.LINES)::addAnnotation);
    List<String> notes = new ArrayList<>();
    notes.add(IntervalNote.of(set.lines()));
    if (place.readers() > run.environment().machine().physicalCores()) {
      notes.add("More threads than cores: nothing was measured with fewer");
    }
    notes.addAll(set.notes());
    return new Figure.Drawn(
        id,
        title,
        Description.of("Operations per microsecond", set, UpdateShare::inPercent),
        Sheet.of(plot, title, run.environment(), notes, theme),
        new Numbers("share of updates", "operations per us", set.rows()),
        notes);
  }

  private static double share(Subject subject) {
    return UpdateShare.of(subject.panel()).orElseThrow();
  }
}
