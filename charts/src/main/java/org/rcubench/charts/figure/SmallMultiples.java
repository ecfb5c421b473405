package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.axis.SharedAxes;
import org.rcubench.charts.plot.PanelPlot;
import org.rcubench.charts.plot.Size;
import org.rcubench.charts.selection.RunNames;
import org.rcubench.charts.table.JoinedTable;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Machine;

/**
 * One kind of figure of several runs in one picture: a panel for each, side by side, on the same
 * axes, so that the eye compares runs as it compares lines. Source: E. R. Tufte, <em>The Visual
 * Display of Quantitative Information</em>, 1983, where the form has its name.
 */
public final class SmallMultiples {
  private static final String BETWEEN_PARTS = ", ";
  private static final int WORDS_AROUND = 110;
  private static final int PANEL_HEIGHT = 490;

  private SmallMultiples() {}

  /**
   * What one run contributes.
   *
   * @param name what tells the run from the others
   * @param environment where and how it was measured
   * @param figure its figure, which is good for nothing else afterwards: the picture takes its plot
   *     and widens its axes
   */
  public record Panel(String name, Environment environment, Figure.Drawn figure) {}

  /**
   * Puts panels into one picture.
   *
   * @param panels figures of one kind, at least two
   * @param theme their look
   * @return the picture, under the id of its panels
   */
  public static Figure.Drawn of(List<Panel> panels, Theme theme) {
    List<Figure.Drawn> figures = panels.stream().map(Panel::figure).toList();
    String title = sharedTitle(figures);
    List<String> names = panels.stream().map(panel -> name(panel, title)).toList();
    List<String> notes = new ArrayList<>();
    if (!onOneMachine(panels)) {
      notes.add("Numbers of different machines compare as ratios within a panel, not as times");
    }
    notes.addAll(
        SharedAxes.among(figures.stream().map(figure -> figure.chart().getPlot()).toList()));
    notes.addAll(notes(panels));

    List<JFreeChart> charts = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      charts.add(Sheet.panel(figures.get(i).chart(), names.get(i), theme));
    }
    PanelPlot plot = new PanelPlot(charts, columns(panels.size()));
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    return new Figure.Drawn(
        figures.get(0).id(),
        title,
        description(names, figures),
        Sheet.of(plot, title, provenance(panels), notes, theme),
        JoinedTable.of(
            panels.stream().map(Panel::name).toList(),
            figures.stream().map(Figure.Drawn::table).toList()),
        notes,
        size(plot));
  }

  /** Four are easier to take in as a square; of more than three in a row none can be read. */
  private static int columns(int panels) {
    return panels == 4 ? 2 : Math.min(3, panels);
  }

  private static Size size(PanelPlot plot) {
    int panelWidth = plot.columns() < 3 ? 720 : 640;
    return new Size(plot.columns() * panelWidth, WORDS_AROUND + plot.rows() * PANEL_HEIGHT);
  }

  private static boolean onOneMachine(List<Panel> panels) {
    return RunNames.onOneMachine(panels.stream().map(Panel::environment).toList());
  }

  private static String provenance(List<Panel> panels) {
    String runs = panels.stream().map(panel -> panel.environment().runId()).collect(joining(", "));
    Machine machine = panels.get(0).environment().machine();
    return onOneMachine(panels) ? "%s, runs %s".formatted(machine.summary(), runs) : "runs " + runs;
  }

  /** The parts with which all titles begin: what follows may be particular to a machine. */
  private static String sharedTitle(List<Figure.Drawn> figures) {
    List<String> shared = parts(figures.get(0).title());
    for (Figure.Drawn figure : figures) {
      List<String> parts = parts(figure.title());
      int same = 0;
      while (same < Math.min(shared.size(), parts.size())
          && shared.get(same).equals(parts.get(same))) {
        same++;
      }
      shared = shared.subList(0, same);
    }
    return shared.isEmpty() ? figures.get(0).title() : String.join(BETWEEN_PARTS, shared);
  }

  private static List<String> parts(String title) {
    return List.of(title.split(BETWEEN_PARTS, -1));
  }

  private static String name(Panel panel, String title) {
    String begun = title + BETWEEN_PARTS;
    return panel.figure().title().startsWith(begun)
        ? "%s: %s".formatted(panel.name(), panel.figure().title().substring(begun.length()))
        : panel.name();
  }

  /** What all panels say comes first and once. */
  private static List<String> notes(List<Panel> panels) {
    List<String> common = new ArrayList<>(panels.get(0).figure().notes());
    panels.forEach(panel -> common.retainAll(panel.figure().notes()));
    List<String> notes = new ArrayList<>(common);
    for (Panel panel : panels) {
      panel.figure().notes().stream()
          .filter(note -> !common.contains(note))
          .map(note -> "%s: %s".formatted(panel.name(), note))
          .forEach(notes::add);
    }
    return notes;
  }

  private static String description(List<String> names, List<Figure.Drawn> figures) {
    StringBuilder words =
        new StringBuilder("%s panels side by side, one for each run.".formatted(names.size()));
    for (int i = 0; i < names.size(); i++) {
      words.append(" %s. %s".formatted(names.get(i), figures.get(i).description()));
    }
    return words.toString();
  }
}
