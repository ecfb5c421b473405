package org.rcubench.charts.figure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.charts.plot.Graph;
import org.rcubench.charts.plot.Panels;
import org.rcubench.charts.selection.RunNames;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.text.Table;

/**
 * One kind of figure of several runs in one picture: a panel for each, side by side, on the same
 * axes, so that the eye compares runs as it compares lines. Source: E. R. Tufte, <em>The Visual
 * Display of Quantitative Information</em>, 1983, where the form has its name.
 */
public final class SmallMultiples {
  private static final String BETWEEN_PARTS = ", ";
  private static final int PANEL_WIDTH = 720;
  private static final int NARROW_PANEL_WIDTH = 640;
  private static final int WORDS_AROUND = 110;
  private static final int PANEL_HEIGHT = 490;

  private SmallMultiples() {}

  /**
   * What one run contributes.
   *
   * @param name what tells the run from the others
   * @param environment where and how it was measured
   * @param figure its figure, a graph
   */
  public record Panel(String name, Environment environment, Figure.Drawable figure) {}

  /**
   * Puts panels into one picture.
   *
   * @param panels figures of one kind, at least two
   * @return the picture, under the id of its panels
   */
  public static Figure.Drawable of(List<Panel> panels) {
    List<Figure.Drawable> figures = panels.stream().map(Panel::figure).toList();
    String title = sharedTitle(figures);
    List<String> names = panels.stream().map(panel -> name(panel, title)).toList();
    List<String> notes = new ArrayList<>();
    if (!onOneMachine(panels)) {
      notes.add("Numbers of different machines compare as ratios within a panel, not as times");
    }
    Panels diagram = diagram(names, figures);
    notes.addAll(diagram.notes());
    notes.addAll(notes(panels));
    return new Figure.Drawable(
        figures.get(0).id(),
        title,
        provenance(panels),
        description(names, figures),
        diagram,
        Table.joined(
            panels.stream().map(Panel::name).toList(),
            figures.stream().map(Figure.Drawable::table).toList()),
        notes);
  }

  private static Panels diagram(List<String> names, List<Figure.Drawable> figures) {
    List<Panels.Panel> panels = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      panels.add(new Panels.Panel(names.get(i), (Graph) figures.get(i).diagram()));
    }
    int columns = columns(panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    return new Panels(
        panels,
        columns,
        columns < 3 ? PANEL_WIDTH : NARROW_PANEL_WIDTH,
        WORDS_AROUND + rows * PANEL_HEIGHT);
  }

  /** Four are easier to take in as a square; of more than three in a row none can be read. */
  private static int columns(int panels) {
    return panels == 4 ? 2 : Math.min(3, panels);
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
  private static String sharedTitle(List<Figure.Drawable> figures) {
    List<String> shared = parts(figures.get(0).title());
    for (Figure.Drawable figure : figures) {
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

  private static String description(List<String> names, List<Figure.Drawable> figures) {
    StringBuilder words =
        new StringBuilder("%s panels side by side, one for each run.".formatted(names.size()));
    for (int i = 0; i < names.size(); i++) {
      words.append(" %s. %s".formatted(names.get(i), figures.get(i).description()));
    }
    return words.toString();
  }
}
