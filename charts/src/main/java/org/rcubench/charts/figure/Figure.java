package org.rcubench.charts.figure;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.plot.Size;
import org.rcubench.results.text.Table;

/** A figure of a run, or the reason why the run has none of this kind. */
public sealed interface Figure {

  /** {@return the name of the kind, which is also the name of its file} */
  String id();

  /** {@return what the figure shows, in plain words} */
  String title();

  /**
   * A figure that can be drawn.
   *
   * @param id see {@link Figure#id()}
   * @param title see {@link Figure#title()}
   * @param description the same in a few sentences for who cannot see it
   * @param chart the figure
   * @param table the numbers behind it
   * @param notes what a reader must know to read it right
   * @param size how large it is
   */
  record Drawn(
      String id,
      String title,
      String description,
      JFreeChart chart,
      Table table,
      List<String> notes,
      Size size)
      implements Figure {

    /** Takes an unmodifiable copy of the notes. */
    public Drawn {
      notes = List.copyOf(notes);
    }

    /**
     * A figure of the usual size.
     *
     * @param id see {@link Figure#id()}
     * @param title see {@link Figure#title()}
     * @param description the same in a few sentences for who cannot see it
     * @param chart the figure
     * @param table the numbers behind it
     * @param notes what a reader must know to read it right
     */
    public Drawn(
        String id,
        String title,
        String description,
        JFreeChart chart,
        Table table,
        List<String> notes) {
      this(id, title, description, chart, table, notes, Size.USUAL);
    }
  }

  /**
   * A figure that the run has no data for.
   *
   * @param id see {@link Figure#id()}
   * @param title see {@link Figure#title()}
   * @param reason what is missing
   */
  record Absent(String id, String title, String reason) implements Figure {}
}
