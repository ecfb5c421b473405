package org.rcubench.charts;

import java.util.EnumMap;
import java.util.Map;
import org.rcubench.charts.ReportOptions.Format;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.page.RunSection;
import org.rcubench.charts.picture.Png;
import org.rcubench.charts.picture.Svg;
import org.rcubench.charts.theme.Paper;

/**
 * A figure as it goes onto the page and into files. The page has it on both papers, for it follows
 * the screen that shows it; files have the paper that was asked for.
 *
 * @param entry what goes onto the page
 * @param files the content of each file; none if the figure is absent
 */
record Illustration(RunSection.Entry entry, Map<Format, byte[]> files) {
  /** Sharp on a phone and a laptop; who wants more opens the file. */
  private static final double PAGE_SCALE = 1.5;

  /**
   * Draws a figure.
   *
   * @param light the figure on white
   * @param dark the same on dark
   */
  static Illustration of(Figure light, Figure dark, ReportOptions options) {
    if (light instanceof Figure.Absent absent) {
      return new Illustration(RunSection.absence(absent), Map.of());
    }
    Figure.Drawn onLight = (Figure.Drawn) light;
    Figure.Drawn onDark = (Figure.Drawn) dark;
    Figure.Drawn asked = options.paper() == Paper.LIGHT ? onLight : onDark;
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    if (options.formats().contains(Format.PNG)) {
      files.put(Format.PNG, Png.of(asked, options.scale()));
    }
    if (options.formats().contains(Format.SVG)) {
      files.put(Format.SVG, Svg.of(asked));
    }
    return new Illustration(
        RunSection.picture(onLight, Png.small(onLight, PAGE_SCALE), Png.small(onDark, PAGE_SCALE)),
        files);
  }
}
