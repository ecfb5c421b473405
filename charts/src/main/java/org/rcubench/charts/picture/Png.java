package org.rcubench.charts.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;

/** Draws a figure in pixels. */
public final class Png {
  private Png() {}

  /**
   * Draws.
   *
   * @param figure the figure
   * @param theme how it looks
   * @param scale pixels for each of its units, in both directions
   * @return the file's content
   */
  public static byte[] of(Figure.Drawable figure, Theme theme, double scale) {
    return PngEncoder.encode(drawn(figure, theme, scale));
  }

  /**
   * Draws in 256 colours, for a page that holds many figures.
   *
   * @param figure the figure
   * @param theme how it looks
   * @param scale pixels for each of its units, in both directions
   * @return the file's content, about a fourth of the full-coloured one's
   */
  public static byte[] small(Figure.Drawable figure, Theme theme, double scale) {
    return PngEncoder.encode(Quantizer.reduced(drawn(figure, theme, scale)));
  }

  private static BufferedImage drawn(Figure.Drawable figure, Theme theme, double scale) {
    BufferedImage image =
        new BufferedImage(
            pixels(figure.size().width(), scale),
            pixels(figure.size().height(), scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.scale(scale, scale);
      Drawing.draw(figure, theme, g2);
    } finally {
      g2.dispose();
    }
    return image;
  }

  private static int pixels(int units, double scale) {
    return (int) Math.round(units * scale);
  }
}
