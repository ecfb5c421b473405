package org.rcubench.charts.figure;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.rcubench.charts.plot.Diagram;
import org.rcubench.charts.plot.Sheet;
import org.rcubench.charts.plot.Size;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.text.Table;

/** A figure of a run, or the reason why the run has none of this kind. */
public sealed interface Figure {

  /** {@return its id, which is also the name of its file} */
  String id();

  /** {@return what the figure shows, in plain words} */
  String title();

  /**
   * A figure as data: all that there is to draw, before it has colours.
   *
   * @param id see {@link Figure#id()}
   * @param title see {@link Figure#title()}
   * @param subtitle where it was measured
   * @param description what it shows in a few sentences for those who cannot see it
   * @param diagram the same for those who can
   * @param table the numbers behind it
   * @param notes what a reader must know to read it right
   * @param footnotes as much of that as has room on the picture
   */
  record Drawable(
      String id,
      String title,
      String subtitle,
      String description,
      Diagram diagram,
      Table table,
      List<String> notes,
      List<String> footnotes)
      implements Figure {

    /** Takes unmodifiable copies of the notes. */
    public Drawable {
      notes = List.copyOf(notes);
      footnotes = List.copyOf(footnotes);
    }

    /**
     * A figure with the first notes on the picture.
     *
     * @param id see {@link Figure#id()}
     * @param title see {@link Figure#title()}
     * @param subtitle where it was measured
     * @param description what it shows in a few sentences for those who cannot see it
     * @param diagram the same for those who can
     * @param table the numbers behind it
     * @param notes what a reader must know to read it right
     */
    public Drawable(
        String id,
        String title,
        String subtitle,
        String description,
        Diagram diagram,
        Table table,
        List<String> notes) {
      this(id, title, subtitle, description, diagram, table, notes, Sheet.footnotes(notes));
    }

    /**
     * Draws it.
     *
     * @param theme how it looks
     * @return a new chart
     */
    public JFreeChart draw(Theme theme) {
      return Sheet.of(diagram, title, subtitle, footnotes, theme);
    }

    /** {@return how large it is} */
    public Size size() {
      return diagram.size();
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

  /**
   * Machine, JVM, day and run: what a number is worth nothing without.
   *
   * @param environment where and how it was measured
   * @return the words below a title
   */
  static String provenance(Environment environment) {
    String started = environment.startedAt();
    String day = started.equals(Machine.UNKNOWN) ? "unknown day" : started.split("T", 2)[0];
    return "%s, %s, run %s".formatted(environment.summary(), day, environment.runId());
  }
}
