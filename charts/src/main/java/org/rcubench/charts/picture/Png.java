package org.rcubench.charts.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.rcubench.charts.figure.Figure;

/** Draws a figure in pixels. */
public final class Png {
  private Png() {}

  /**
   * Draws.
   *
   * @param figure the figure
   * @param scale pixels for each of its units, in both directions
   * @return the file's content
   */
  public static byte[] of(Figure.Drawn figure, double scale) {
    BufferedImage image =
        new BufferedImage(
            pixels(figure.size().width(), scale),
            pixels(figure.size().height(), scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.scale(scale, scale);
      Drawing.draw(figure, g2);
    } finally {
      g2.dispose();
    }
    return PngEncoder.encode(image);
  }

  private static int pixels(int units, double scale) {
    return (int) Math.round(units * scale);
  }
}
