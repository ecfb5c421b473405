package org.rcubench.charts.theme;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;

/**
 * The look of a figure but for what is drawn in it.
 *
 * @param background the paper
 * @param ink titles and labels
 * @param muted what is read second: subtitles, ticks, notes
 * @param gridline lines that guide the eye
 * @param floor the band below which nothing is a measurement
 * @param oversubscribed what tints the ground where there are more threads than processors;
 *     translucent
 * @param hues how each colour is mixed on this background
 * @param typeface the letters
 */
public record Theme(
    Color background,
    Color ink,
    Color muted,
    Color gridline,
    Color floor,
    Color oversubscribed,
    Map<Hue, Color> hues,
    Typeface typeface) {
  private static final double FAINTNESS = 0.55;

  /** Takes an unmodifiable copy of the colours. */
  public Theme {
    hues = Map.copyOf(hues);
  }

  /** {@return a theme for white paper} */
  public static Theme light() {
    Map<Hue, Color> hues = new EnumMap<>(Hue.class);
    hues.put(Hue.BLACK, new Color(0x000000));
    hues.put(Hue.GREY, new Color(0x7A7A7A));
    hues.put(Hue.ORANGE, new Color(0xE69F00));
    hues.put(Hue.SKY_BLUE, new Color(0x56B4E9));
    hues.put(Hue.BLUISH_GREEN, new Color(0x009E73));
    hues.put(Hue.YELLOW, new Color(0xF0E442));
    hues.put(Hue.BLUE, new Color(0x0072B2));
    hues.put(Hue.VERMILLION, new Color(0xD55E00));
    hues.put(Hue.REDDISH_PURPLE, new Color(0xCC79A7));
    return new Theme(
        Color.WHITE,
        new Color(0x1A1A1A),
        new Color(0x595959),
        new Color(0xE4E4E4),
        new Color(0xD0D0D0),
        new Color(90, 80, 40, 14),
        hues,
        Typeface.openSans());
  }

  /**
   * A theme for a dark screen. Its colours are those of white paper, each made light enough to
   * stand out, and no two brought closer to each other.
   *
   * @return the theme
   */
  public static Theme dark() {
    Map<Hue, Color> hues = new EnumMap<>(Hue.class);
    hues.put(Hue.BLACK, new Color(0xF2F0EC));
    hues.put(Hue.GREY, new Color(0x868686));
    hues.put(Hue.ORANGE, new Color(0xF5B041));
    hues.put(Hue.SKY_BLUE, new Color(0x8CD3FF));
    hues.put(Hue.BLUISH_GREEN, new Color(0x1FB98A));
    hues.put(Hue.YELLOW, new Color(0xF0E442));
    hues.put(Hue.BLUE, new Color(0x4592E6));
    hues.put(Hue.VERMILLION, new Color(0xE8602A));
    hues.put(Hue.REDDISH_PURPLE, new Color(0xE39CC6));
    return new Theme(
        new Color(0x16181B),
        new Color(0xE8E6E3),
        new Color(0xA5A39F),
        new Color(0x2E3237),
        new Color(0x33373D),
        new Color(255, 225, 150, 16),
        hues,
        Typeface.openSans());
  }

  /**
   * The colour of a strategy's line and points.
   *
   * @param strategy the strategy's id
   * @return the colour on this background
   */
  public Color colour(String strategy) {
    return hues.get(StrategyStyles.of(strategy).hue());
  }

  /** {@return the colour that {@link #oversubscribed} gives the background} */
  public Color oversubscribedGround() {
    return Contrast.mixed(background, oversubscribed, oversubscribed.getAlpha() / 255.0);
  }

  /**
   * A colour for what stands behind something else: the same, moved towards the background.
   *
   * @param colour any colour
   * @return a colour of the same kind that does not attract the eye
   */
  public Color faint(Color colour) {
    return Contrast.mixed(colour, background, FAINTNESS);
  }

  /**
   * A colour for words that belong to something of the given colour: the same, moved towards the
   * ink until it can be read on this background.
   *
   * @param colour the colour of a line
   * @return a colour of the same kind that carries text
   */
  public Color legible(Color colour) {
    return Contrast.atLeast(Contrast.TEXT, colour, ink, background);
  }
}
