package org.rcubench.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a report left on disk.
 *
 * @param page the page
 * @param figures the files of figures in the order of the page, those of the main one first
 * @param absences why figures are missing, a sentence each
 */
public record DrawnReport(Path page, List<FigureFile> figures, List<String> absences) {

  /** Takes unmodifiable copies. */
  public DrawnReport {
    figures = List.copyOf(figures);
    absences = List.copyOf(absences);
  }

  /**
   * A figure's file; a figure has one in each format.
   *
   * @param id the kind of figure, such as {@code overhead-by-threads}
   * @param title what it shows
   * @param path the file
   */
  public record FigureFile(String id, String title, Path path) {}

  /** {@return the figure to show first; empty if the runs had data for none} */
  public Optional<FigureFile> main() {
    return figures.stream().findFirst();
  }
}
