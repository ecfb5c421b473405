package org.rcubench.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rcubench.charts.figure.Comparison;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Figures;
import org.rcubench.charts.figure.RunNames;
import org.rcubench.charts.figure.SmallMultiples;
import org.rcubench.charts.published.Published;
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
    List<Figure> beside = published ? Published.figures(theme) : List.of();
    List<List<Figure>> figures =
        runs.stream().map(run -> figures(run, published, theme)).toList();
    return runs.size() == 1
        ? List.of(Chapter.of(runs.get(0), joined(figures.get(0), beside)))
        : compared(runs, figures, beside, theme);
  }

  private static List<Figure> figures(Run run, boolean published, Theme theme) {
    return Figures.of(run, theme).stream()
        .map(
            figure ->
                published && figure instanceof Figure.Drawn drawn
                    ? Published.beneath(drawn, theme)
                    : figure)
        .toList();
  }

  private static List<Chapter> compared(
      List<Run> runs, List<List<Figure>> figures, List<Figure> beside, Theme theme) {
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
    together.addAll(Comparison.of(runs, theme));
    together.addAll(beside);
    List<Chapter> chapters = new ArrayList<>();
    if (!together.isEmpty()) {
      chapters.add(Chapter.comparing(String.join("; ", names), together));
    }
    for (int i = 0; i < runs.size(); i++) {
      List<Figure> alone =
          figures.get(i).stream()
              .filter(
                  figure -> figure instanceof Figure.Absent || !byKind.containsKey(figure.id()))
              .toList();
      chapters.add(Chapter.of(runs.get(i), alone));
    }
    return chapters;
  }

  private static List<Figure> joined(List<Figure> some, List<Figure> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
