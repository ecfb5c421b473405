package org.rcubench.charts.plot;

import java.util.List;
import org.jfree.chart.plot.Plot;
import org.rcubench.charts.theme.Theme;

/** What a figure shows between its words, before it has colours. */
public interface Diagram {

  /**
   * The picture of it.
   *
   * @param theme how it looks
   * @return a new plot
   */
  Plot drawn(Theme theme);

  /** {@return the strategies whose marks need a key, for they are too many to be lettered} */
  default List<String> key() {
    return List.of();
  }

  /** {@return the size of the figure} */
  default Size size() {
    return Size.USUAL;
  }
}
