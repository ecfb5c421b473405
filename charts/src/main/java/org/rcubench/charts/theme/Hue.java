package org.rcubench.charts.theme;

/**
 * The colours that tell lines apart, by name: a theme says how each is mixed on its background.
 *
 * <p>They are the eight that people with any common form of colour blindness can tell apart, and a
 * grey. Source: M. Okabe and K. Ito, <em>Color Universal Design</em>, 2008.
 */
public enum Hue {
  /** The colour of the ink. */
  BLACK,
  /** Halfway between ink and paper. */
  GREY,
  /** Orange. */
  ORANGE,
  /** Sky blue. */
  SKY_BLUE,
  /** Bluish green. */
  BLUISH_GREEN,
  /** Yellow; too pale for a line on white. */
  YELLOW,
  /** Blue. */
  BLUE,
  /** Vermillion. */
  VERMILLION,
  /** Reddish purple. */
  REDDISH_PURPLE
}
