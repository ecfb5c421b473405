package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.plot.AxisBreak;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.EndLabel;
import org.rcubench.charts.plot.Line;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.PublishedLine;
import org.rcubench.charts.plot.TipLabels;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;

class SideBySideTest {
  private static final List<PublishedLine> THEIRS =
      List.of(
          new PublishedLine(
              "rwlock, elsewhere",
              "rwlock",
              List.of(
                  new PublishedLine.Place(0, 4000),
                  new PublishedLine.Place(1000, 5000),
                  new PublishedLine.Place(5000, 6000),
                  new PublishedLine.Place(7000, 8000))));

  private static SideBySide figure(List<Line> ours) {
    return new SideBySide(
        "some-id",
        "A title",
        "Here",
        "time per section",
        Format::roundTime,
        ours,
        THEIRS,
        List.of("By others"));
  }

  private static final List<Line> OURS =
      List.of(
          new Line(
              "rwlock",
              List.of(
                  new LinePoint(1000, new Estimate(3000, 2900, 3100, 5)),
                  new LinePoint(1500, new Estimate(3500, 3400, 3600, 5)))));

  @Test
  void a_line_that_ends_near_the_edge_is_labelled_there_and_one_that_does_not_at_its_end() {
    Drawing drawing = new Drawing(figure(OURS).byLength());
    assertThat(drawing.diagram().labels().labels())
        .extracting(EndLabel::text)
        .containsExactly("rwlock, elsewhere");
    assertThat(drawing.layers(TipLabels.class).get(0).labels())
        .extracting(EndLabel::text)
        .containsExactly("rwlock, here");
  }

  @Test
  void lengths_have_ticks_at_powers_of_ten_and_zero_behind_a_gap() {
    Drawing drawing = new Drawing(figure(OURS).byLength());
    assertThat(Drawing.labelled(drawing.x())).startsWith("0", "1 us");
    assertThat(drawing.x().ticks().get(1).value()).isEqualTo(1000);
    assertThat(drawing.layers(AxisBreak.class)).hasSize(1);
  }

  @Test
  void threads_have_ticks_where_anything_was_measured() {
    SideBySide byThreads =
        new SideBySide(
            "some-id",
            "A title",
            "Here",
            "time",
            Format::roundTime,
            List.of(),
            List.of(
                new PublishedLine(
                    "rwlock, elsewhere",
                    "rwlock",
                    List.of(new PublishedLine.Place(1, 4), new PublishedLine.Place(16, 5)))),
            List.of("By others"));
    Drawing drawing = new Drawing(byThreads.byThreads());
    assertThat(Drawing.labelled(drawing.x())).containsExactly("1", "16");
  }

  @Test
  void the_table_holds_ours_with_intervals_and_theirs_without() {
    List<List<Table.Cell>> rows = figure(OURS).byLength().table().cells();
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0))
        .extracting(Table.Cell::text)
        .containsExactly("rwlock, here", "1,000", "3,000", "2,900 to 3,100");
    assertThat(rows.get(2))
        .extracting(Table.Cell::text)
        .containsExactly("rwlock, elsewhere", "0", "4,000", "–");
  }
}
