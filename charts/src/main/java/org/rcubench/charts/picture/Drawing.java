package org.rcubench.charts.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.Theme;

/** Draws a figure with the same settings for every file format. */
final class Drawing {
  private Drawing() {}

  /** Draws at one unit of the figure for each unit of the surface. */
  static void draw(Figure.Drawable figure, Theme theme, Graphics2D g2) {
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    // Letters are as wide as the font says, not as whole pixels have it, so that words take the
    // same room at any scale.
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    figure
        .draw(theme)
        .draw(g2, new Rectangle2D.Double(0, 0, figure.size().width(), figure.size().height()));
  }
}
