package org.rcubench.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Figures;
import org.rcubench.charts.figure.SmallMultiples;
import org.rcubench.charts.published.Published;
import org.rcubench.charts.selection.RunNames;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;

/**
 * What a report shows of its runs. A kind of figure that at least two of them have becomes one
 * picture with a panel for each, in a chapter of its own that comes first; what is left of a run
 * stays in the run's.
 */
final class Chapters {
  private Chapters() {}

  /**
   * The chapters, the same ones in every theme.
   *
   * @param published whether published figures go beneath and beside
   */
  static List<Chapter> of(List<Run> runs, boolean published, Theme theme) {
    List<List<Figure>> figures = runs.stream().map(run -> figures(run, published, theme)).toList();
    return runs.size() == 1
        ? List.of(Chapter.of(runs.get(0), figures.get(0)))
        : compared(runs, figures, theme);
  }

  private static List<Figure> figures(Run run, boolean published, Theme theme) {
    List<Figure> own = Figures.of(run, theme);
    if (!published) {
      return own;
    }
    List<Figure> all = new ArrayList<>();
    for (Figure figure : own) {
      all.add(figure instanceof Figure.Drawn drawn ? Published.beneath(drawn, theme) : figure);
    }
    all.addAll(Published.figures(run, theme));
    return all;
  }

  private static List<Chapter> compared(List<Run> runs, List<List<Figure>> figures, Theme theme) {
    List<String> names = RunNames.of(runs.stream().map(Run::environment).toList());
    Map<String, List<SmallMultiples.Panel>> byKind = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (Figure figure : figures.get(i)) {
        if (figure instanceof Figure.Drawn drawn) {
          byKind
              .computeIfAbsent(drawn.id(), id -> new ArrayList<>())
              .add(new SmallMultiples.Panel(names.get(i), runs.get(i).environment(), drawn));
        }
      }
    }
    byKind.values().removeIf(panels -> panels.size() == 1);

    List<Figure> together = new ArrayList<>();
    byKind.values().forEach(panels -> together.add(SmallMultiples.of(panels, theme)));
    List<Chapter> chapters = new ArrayList<>();
    if (together.stream().anyMatch(Figure.Drawn.class::isInstance)) {
      chapters.add(Chapter.comparing(String.join("; ", names), together));
    }
    for (int i = 0; i < runs.size(); i++) {
      List<Figure> alone =
          figures.get(i).stream()
              .filter(figure -> figure instanceof Figure.Absent || !byKind.containsKey(figure.id()))
              .toList();
      chapters.add(Chapter.of(runs.get(i), alone));
    }
    return chapters;
  }
}
