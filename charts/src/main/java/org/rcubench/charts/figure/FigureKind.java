package org.rcubench.charts.figure;

import java.util.List;
import java.util.function.Function;
import org.rcubench.results.Run;

/**
 * A kind of figure.
 *
 * @param id its id, with which the ids of its figures begin
 * @param shows what it shows, in a few words
 * @param specify finds what a run has of this kind, computed once and without colours; nothing if
 *     the run was about something else
 */
public record FigureKind(String id, String shows, Function<Run, List<Figure>> specify) {

  /**
   * The figures of a run.
   *
   * @param run the run
   * @return as many as it takes, drawable or absent
   */
  public List<Figure> of(Run run) {
    return specify.apply(run);
  }
}
