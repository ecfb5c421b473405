package org.rcubench.charts.theme;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.rcubench.results.files.ResultsException;

/**
 * The two weights in which figures are lettered. They come with the jar, so that a machine without
 * fonts of its own draws the same picture as one with many.
 *
 * @param regular for all but headings
 * @param semibold for headings
 */
public record Typeface(Font regular, Font semibold) {
  private static Typeface openSans;

  /**
   * The bundled typeface, loaded once.
   *
   * @return Open Sans
   * @throws ResultsException if this JVM cannot load any font
   */
  public static synchronized Typeface openSans() {
    if (openSans == null) {
      openSans = new Typeface(load("OpenSans-Regular.ttf"), load("OpenSans-Semibold.ttf"));
    }
    return openSans;
  }

  /**
   * The regular weight.
   *
   * @param size in points of the unscaled figure
   * @return the font
   */
  public Font regular(float size) {
    return regular.deriveFont(size);
  }

  /**
   * The heavier weight.
   *
   * @param size in points of the unscaled figure
   * @return the font
   */
  public Font semibold(float size) {
    return semibold.deriveFont(size);
  }

  private static Font load(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream("/org/rcubench/charts/font/" + name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
      // Which of these it is depends on which native library is missing, and on the JDK.
      throw new ResultsException(
          "no figure can be drawn, for this JVM cannot load fonts (%s); install fontconfig and"
                  .formatted(e.getMessage())
              + " freetype (Debian: apt-get install fontconfig libfreetype6) and draw again;"
              + " nothing that was measured is lost",
          e);
    }
  }
}
