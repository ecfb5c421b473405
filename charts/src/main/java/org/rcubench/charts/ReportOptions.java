package org.rcubench.charts;

import java.util.Map;
import java.util.Set;
import org.rcubench.charts.theme.Theme;

/**
 * How a report is drawn.
 *
 * @param theme the look of the figures
 * @param formats the kinds of files, at least one
 * @param scale pixels of a PNG for each unit of a figure, above 0
 * @param only the kinds of figures to draw; all if empty
 * @param published whether to lay published figures of others beneath
 * @param glossary a line on each strategy, by its id
 */
public record ReportOptions(
    Theme theme,
    Set<Format> formats,
    double scale,
    Set<String> only,
    boolean published,
    Map<String, String> glossary) {

  /** A kind of file. */
  public enum Format {
    /** Pixels. */
    PNG,
    /** Vectors. */
    SVG
  }

  /** Takes unmodifiable copies. */
  public ReportOptions {
    formats = Set.copyOf(formats);
    only = Set.copyOf(only);
    glossary = Map.copyOf(glossary);
  }

  /** {@return light PNGs at twice their size, all of them, without published figures} */
  public static ReportOptions defaults() {
    return new ReportOptions(Theme.light(), Set.of(Format.PNG), 2, Set.of(), false, Map.of());
  }
}
