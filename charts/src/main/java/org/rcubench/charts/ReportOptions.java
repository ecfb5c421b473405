package org.rcubench.charts;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rcubench.charts.theme.Paper;

/**
 * How a report is drawn.
 *
 * @param paper what the files of figures are drawn on; the page has its figures on both
 * @param formats the kinds of files, at least one
 * @param scale pixels of a PNG for each unit of a figure; the page has its own
 * @param only the figures to draw, by their ids or the first words of these; all if empty
 * @param published whether to lay what others have published beneath and beside
 * @param glossary a line on each strategy, by its id
 */
public record ReportOptions(
    Paper paper,
    Set<Format> formats,
    double scale,
    List<String> only,
    boolean published,
    Map<String, String> glossary) {

  /** The scale that a screen of twice the usual density shows. */
  public static final double USUAL_SCALE = 2;

  /** The least scale: a thumbnail. */
  public static final double SMALLEST_SCALE = 0.5;

  /** The greatest scale: paper, at about 400 dots per inch. */
  public static final double GREATEST_SCALE = 4;

  /** A kind of file. */
  public enum Format {
    /** Pixels. */
    PNG,
    /** Lines. */
    SVG;

    /** {@return what the names of such files end with, without a dot} */
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Takes unmodifiable copies.
   *
   * @throws IllegalArgumentException if there is no format, or the scale is out of its range
   */
  public ReportOptions {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("no format");
    }
    // Written so that not-a-number is refused too.
    if (!(scale >= SMALLEST_SCALE && scale <= GREATEST_SCALE)) {
      throw new IllegalArgumentException("no scale: " + scale);
    }
    formats = Set.copyOf(formats);
    only = List.copyOf(only);
    // Sorted, for the order of a hash map changes from one JVM to the next.
    glossary = Collections.unmodifiableMap(new TreeMap<>(glossary));
  }

  /** {@return PNGs on white, all figures, without published ones} */
  public static ReportOptions defaults() {
    return new ReportOptions(
        Paper.LIGHT, Set.of(Format.PNG), USUAL_SCALE, List.of(), false, Map.of());
  }

  /**
   * The same with a glossary.
   *
   * @param lines a line on each strategy, by its id
   * @return the options
   */
  public ReportOptions withGlossary(Map<String, String> lines) {
    return new ReportOptions(paper, formats, scale, only, published, lines);
  }

  /** Whether a figure is to be drawn. */
  boolean shows(String id) {
    return only.isEmpty() || only.stream().anyMatch(words -> isOf(words, id));
  }

  /** Whether a kind may have figures to be drawn. */
  boolean mayShow(String kind) {
    return only.isEmpty() || only.stream().anyMatch(words -> mayBeOf(words, kind));
  }

  /** Whether words may be of figures of a kind, whose ids begin with its own. */
  static boolean mayBeOf(String words, String kind) {
    return isOf(words, kind) || isOf(kind, words);
  }

  /** Whether words are an id, or the first of one. */
  static boolean isOf(String words, String id) {
    return id.equals(words) || id.startsWith(words + "-");
  }
}
