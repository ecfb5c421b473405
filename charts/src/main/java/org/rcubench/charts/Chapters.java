package org.rcubench.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.FigureKind;
import org.rcubench.charts.figure.SmallMultiples;
import org.rcubench.charts.published.Published;
import org.rcubench.charts.selection.RunNames;
import org.rcubench.results.Run;
import org.rcubench.results.files.ResultsException;

/**
 * What a report shows of its runs. A figure that at least two of them have becomes one picture with
 * a panel for each, in a chapter of its own that comes first; what is left of a run stays in the
 * run's.
 */
final class Chapters {
  private final List<Run> runs;
  private final ReportOptions options;

  private Chapters(List<Run> runs, ReportOptions options) {
    this.runs = runs;
    this.options = options;
  }

  /**
   * Figures under one heading.
   *
   * @param run the run that they are of; empty if they compare runs
   * @param summary which runs they compare; empty if they are of one
   * @param figures drawable or absent, in their order
   */
  record Chapter(Optional<Run> run, String summary, List<Figure> figures) {}

  /**
   * The chapters. Nothing is computed but what was asked for.
   *
   * @throws ResultsException if a figure is asked for that the runs do not have
   */
  static List<Chapter> of(List<Run> runs, ReportOptions options) {
    return new Chapters(runs, options).chapters();
  }

  private List<Chapter> chapters() {
    options.only().forEach(this::requireKind);
    List<List<Figure>> figures = runs.stream().map(this::figures).toList();
    options.only().forEach(words -> requireFigure(words, figures));
    List<List<Figure>> shown =
        figures.stream()
            .map(all -> all.stream().filter(figure -> options.shows(figure.id())).toList())
            .toList();
    return runs.size() == 1
        ? List.of(new Chapter(Optional.of(runs.get(0)), "", shown.get(0)))
        : compared(shown);
  }

  private void requireKind(String words) {
    List<String> ids =
        runs.stream()
            .flatMap(run -> FigureKinds.of(run, options.published()).stream())
            .map(FigureKind::id)
            .distinct()
            .toList();
    if (ids.stream().noneMatch(id -> ReportOptions.mayBeOf(words, id))) {
      throw missing(words, ids);
    }
  }

  private static void requireFigure(String words, List<List<Figure>> figures) {
    List<String> ids = figures.stream().flatMap(List::stream).map(Figure::id).distinct().toList();
    if (ids.stream().noneMatch(id -> ReportOptions.isOf(words, id))) {
      throw ids.isEmpty()
          ? new ResultsException("there is nothing to draw for the figure " + words)
          : missing(words, ids);
    }
  }

  private static ResultsException missing(String words, List<String> ids) {
    return new ResultsException(
        "there is no figure %s; there are: %s".formatted(words, String.join(", ", ids)));
  }

  /** All figures of the kinds that were asked for. No kind knows of another. */
  private List<Figure> figures(Run run) {
    return FigureKinds.of(run, options.published()).parallelStream()
        .filter(kind -> options.mayShow(kind.id()))
        .flatMap(kind -> kind.of(run).stream())
        .map(this::withPublished)
        .toList();
  }

  private Figure withPublished(Figure figure) {
    return options.published() && figure instanceof Figure.Drawable drawable
        ? Published.beneath(drawable)
        : figure;
  }

  private List<Chapter> compared(List<List<Figure>> figures) {
    List<String> names = RunNames.of(runs.stream().map(Run::environment).toList());
    Map<String, List<SmallMultiples.Panel>> byId = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (Figure figure : figures.get(i)) {
        if (figure instanceof Figure.Drawable drawable) {
          byId.computeIfAbsent(drawable.id(), id -> new ArrayList<>())
              .add(new SmallMultiples.Panel(names.get(i), runs.get(i).environment(), drawable));
        }
      }
    }
    byId.values().removeIf(panels -> panels.size() == 1);
    List<Chapter> chapters = new ArrayList<>();
    if (!byId.isEmpty()) {
      List<Figure> together = new ArrayList<>();
      byId.values().forEach(panels -> together.add(SmallMultiples.of(panels)));
      chapters.add(new Chapter(Optional.empty(), String.join("; ", names), together));
    }
    for (int i = 0; i < runs.size(); i++) {
      List<Figure> alone =
          figures.get(i).stream()
              .filter(figure -> figure instanceof Figure.Absent || !byId.containsKey(figure.id()))
              .toList();
      chapters.add(new Chapter(Optional.of(runs.get(i)), "", alone));
    }
    return chapters;
  }
}
