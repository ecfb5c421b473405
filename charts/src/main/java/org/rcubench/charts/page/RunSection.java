package org.rcubench.charts.page;

import java.util.Base64;
import java.util.List;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.figure.Figure;
import org.rcubench.results.environment.Environment;

/**
 * What the page says of one run.
 *
 * @param environment where and how it was measured
 * @param entries its figures, drawn or absent, in their order
 * @param findings what it says of the claims of the literature
 */
public record RunSection(Environment environment, List<Entry> entries, List<Finding> findings) {

  /** Takes unmodifiable copies. */
  public RunSection {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /** A figure on the page. */
  public sealed interface Entry {}

  record Picture(Figure.Drawn figure, String dataUri) implements Entry {}

  record Absence(Figure.Absent figure) implements Entry {}

  /**
   * A figure that was drawn.
   *
   * @param figure the figure
   * @param png the same as an image
   * @return its entry
   */
  public static Entry picture(Figure.Drawn figure, byte[] png) {
    return new Picture(figure, "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
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
