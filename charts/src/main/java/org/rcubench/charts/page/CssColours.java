package org.rcubench.charts.page;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.rcubench.charts.theme.Hue;
import org.rcubench.charts.theme.Theme;

/** The colours of the figures as properties of the page's style, so that both are of one piece. */
final class CssColours {
  private static final Map<String, Function<Theme, Color>> COLOURS = colours();

  private CssColours() {}

  /** The properties, each with its colour in the light and in the dark. */
  static String css(Theme light, Theme dark) {
    StringBuilder css = new StringBuilder(":root {\n");
    COLOURS.forEach(
        (property, colour) ->
            css.append(
                "  %s: light-dark(%s, %s);\n"
                    .formatted(property, hex(colour.apply(light)), hex(colour.apply(dark)))));
    return css.append("}").toString();
  }

  /** The property that holds the colour of a line. */
  static String property(Hue hue) {
    return "--" + hue.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Function<Theme, Color>> colours() {
    Map<String, Function<Theme, Color>> colours = new LinkedHashMap<>();
    colours.put("--paper", Theme::background);
    colours.put("--ink", Theme::ink);
    colours.put("--muted", Theme::muted);
    colours.put("--link", theme -> legible(theme, Hue.BLUE));
    colours.put("--holds", theme -> legible(theme, Hue.BLUISH_GREEN));
    colours.put("--does-not-hold", theme -> legible(theme, Hue.VERMILLION));
    colours.put("--undecided", theme -> legible(theme, Hue.ORANGE));
    for (Hue hue : Hue.values()) {
      colours.put(property(hue), theme -> theme.hues().get(hue));
    }
    return colours;
  }

  private static Color legible(Theme theme, Hue hue) {
    return theme.legible(theme.hues().get(hue));
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
