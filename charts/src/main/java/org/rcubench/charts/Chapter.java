package org.rcubench.charts;

import java.util.List;
import java.util.Optional;
import org.rcubench.charts.figure.Figure;
import org.rcubench.results.Run;

/**
 * Figures under one heading, on one paper.
 *
 * @param run the run that they are of; empty if they compare runs
 * @param summary which runs they compare; empty if they are of one
 * @param figures drawn or absent, in their order
 */
record Chapter(Optional<Run> run, String summary, List<Figure> figures) {
  Chapter {
    figures = List.copyOf(figures);
  }

  static Chapter of(Run run, List<Figure> figures) {
    return new Chapter(Optional.of(run), "", figures);
  }

  static Chapter comparing(String summary, List<Figure> figures) {
    return new Chapter(Optional.empty(), summary, figures);
  }
}
