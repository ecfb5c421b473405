package org.rcubench.charts.page;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.figure.Figure;
import org.rcubench.results.environment.Environment;

/**
 * A section of the page, of one of two sorts. A run's own section has its environment, its findings
 * and the figures that it shares with no other run. A section that compares runs has nothing but
 * figures: each has a panel for each run, and its table names the run in the first column; it comes
 * before the runs' own sections.
 *
 * @param title the heading
 * @param summary what to know of it, in a line
 * @param environment where and how the run was measured; empty if the section compares runs
 * @param entries its figures, drawn or absent, in their order
 * @param findings what the run says of the claims of the literature; empty if it compares runs
 */
public record RunSection(
    String title,
    String summary,
    Optional<Environment> environment,
    List<Entry> entries,
    List<Finding> findings) {

  /** Takes unmodifiable copies. */
  public RunSection {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /**
   * A run's own section.
   *
   * @param environment where and how it was measured
   * @param entries its figures
   * @param findings what it says of the claims of the literature
   */
  public RunSection(Environment environment, List<Entry> entries, List<Finding> findings) {
    this(
        "Run " + environment.runId(),
        environment.summary(),
        Optional.of(environment),
        entries,
        findings);
  }

  /**
   * A section that compares runs.
   *
   * @param title the heading
   * @param summary which runs
   * @param entries the figures
   * @return the section
   */
  public static RunSection comparing(String title, String summary, List<Entry> entries) {
    return new RunSection(title, summary, Optional.empty(), entries, List.of());
  }

  /** A figure on the page. */
  public sealed interface Entry {}

  /**
   * A figure that was drawn, on white paper and on the ground of a dark screen.
   *
   * @param figure the figure, its words and its table
   * @param dataUri the picture on white
   * @param darkDataUri the same on dark
   */
  record Picture(Figure.Drawable figure, String dataUri, String darkDataUri) implements Entry {}

  record Absence(Figure.Absent figure) implements Entry {}

  /**
   * A figure that was drawn.
   *
   * @param figure the figure
   * @param light a PNG of it on white paper
   * @param dark a PNG of it on the ground of a dark screen
   * @return its entry
   */
  public static Entry picture(Figure.Drawable figure, byte[] light, byte[] dark) {
    return new Picture(figure, dataUri(light), dataUri(dark));
  }

  private static String dataUri(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  /**
   * A figure that the run has no data for.
   *
   * @param figure the figure
   * @return its entry
   */
  public static Entry absence(Figure.Absent figure) {
    return new Absence(figure);
  }
}
