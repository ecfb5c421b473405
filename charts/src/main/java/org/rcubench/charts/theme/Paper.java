package org.rcubench.charts.theme;

import java.util.function.Supplier;

/** What a figure is drawn on. */
public enum Paper {
  /** White. */
  LIGHT(Theme::light),
  /** The ground of a dark screen. */
  DARK(Theme::dark);

  private final Supplier<Theme> theme;

  Paper(Supplier<Theme> theme) {
    this.theme = theme;
  }

  /** {@return the look of figures on it} */
  public Theme theme() {
    return theme.get();
  }
}
