package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.GrayPaintScale;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.TickedLogAxis;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.PanelPlot;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table;

class SmallMultiplesTest {
  private static SyntheticRun fast() {
    return new SyntheticRun()
        .runId("first")
        .emptyLoop(1, .4)
        .emptySection("rwlock", 1, 14)
        .emptySection("rwlock", 2, 300)
        .emptySection("none", 1, .5)
        .emptySection("none", 2, .5);
  }

  private static SyntheticRun slow() {
    return new SyntheticRun()
        .runId("second")
        .jvm("25.0.1", "-Xms1g")
        .emptyLoop(1, .1)
        .emptySection("rwlock", 1, 140)
        .emptySection("rwlock", 4, 30_000)
        .emptySection("rwlock", 8, 60_000)
        .emptySection("none", 1, .12);
  }

  private static Figure.Drawn joined(
      BiFunction<Run, Theme, Figure> kind, String[] names, Run... runs) {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      panels.add(
          new SmallMultiples.Panel(
              names[i], runs[i].environment(), (Figure.Drawn) kind.apply(runs[i], Drawing.THEME)));
    }
    return SmallMultiples.of(panels, Drawing.THEME);
  }

  private static Figure.Drawn overhead(Run... runs) {
    String[] names = new String[runs.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = "run " + i;
    }
    return joined(OverheadByThreads::of, names, runs);
  }

  private static PanelPlot panels(Figure.Drawn figure) {
    return (PanelPlot) figure.chart().getPlot();
  }

  private static List<XYPlot> plots(Figure.Drawn figure) {
    return panels(figure).panels().stream().map(JFreeChart::getXYPlot).toList();
  }

  private static List<TickedLogAxis> axes(Figure.Drawn figure, boolean x) {
    return plots(figure).stream()
        .map(plot -> (TickedLogAxis) (x ? plot.getDomainAxis() : plot.getRangeAxis()))
        .toList();
  }

  @Test
  void panels_have_the_range_of_all_of_them_together() {
    Range fast = Drawing.overhead(fast().run()).y().getRange();
    Range slow = Drawing.overhead(slow().run()).y().getRange();
    Figure.Drawn figure = overhead(fast().run(), slow().run());
    assertThat(axes(figure, false))
        .extracting(TickedLogAxis::getRange)
        .containsOnly(new Range(slow.getLowerBound(), slow.getUpperBound()))
        .containsOnly(Range.combine(fast, slow));
    Range fewer = Drawing.overhead(fast().run()).x().getRange();
    Range more = Drawing.overhead(slow().run()).x().getRange();
    assertThat(axes(figure, true))
        .extracting(TickedLogAxis::getRange)
        .containsOnly(Range.combine(fewer, more));
    assertThat(figure.notes()).noneMatch(note -> note.startsWith("Each panel has"));
  }

  @Test
  void panels_have_the_ticks_of_all_of_them_together() {
    Figure.Drawn figure = overhead(fast().run(), slow().run());
    assertThat(axes(figure, true))
        .allSatisfy(axis -> assertThat(Drawing.labelled(axis)).containsExactly("1", "2", "4", "8"));
    assertThat(axes(figure, false))
        .allSatisfy(
            axis ->
                assertThat(Drawing.labelled(axis))
                    .containsExactly(
                        "0.1 ns", "1 ns", "10 ns", "100 ns", "1 us", "10 us", "100 us"));
  }

  @Test
  void axes_on_which_a_place_would_have_two_names_are_not_shared_and_the_figure_says_so() {
    BiFunction<Run, Theme, Figure> latency =
        (run, theme) ->
            Figures.of(run, theme).stream()
                .filter(figure -> figure.id().equals("grace-period-latency"))
                .findFirst()
                .orElseThrow();
    Figure.Drawn figure =
        joined(latency, new String[] {"few", "many"}, synchronize(0, 1, 2), synchronize(0, 2, 4));
    assertThat(axes(figure, true))
        .map(Drawing::labelled)
        .containsExactly(List.of("0", "1", "2"), List.of("0", "2", "4"));
    assertThat(axes(figure, false))
        .extracting(TickedLogAxis::getRange)
        .containsOnly(axes(figure, false).get(0).getRange());
    assertThat(figure.notes())
        .contains("Each panel has an x axis of its own: positions there do not compare");
  }

  private static Run synchronize(int... readers) {
    SyntheticRun run = new SyntheticRun();
    for (int count : readers) {
      run.update("Synchronize.synchronize", "synchronize", "rcu-qsbr", count, 1, 900 + count);
    }
    return run.run();
  }

  @Test
  void linear_axes_are_shared_but_those_of_names_are_not() {
    Figure.Drawn figure =
        joined(
            (run, theme) ->
                run.environment().runId().equals("first") ? linear("one", 3) : linear("two", 9),
            new String[] {"a", "b"},
            fast().run(),
            slow().run());
    assertThat(plots(figure))
        .extracting(plot -> plot.getRangeAxis().getUpperBound())
        .containsExactly(9.0, 9.0);
    assertThat(figure.notes())
        .contains("Each panel has an x axis of its own: positions there do not compare");
  }

  @Test
  void axes_of_the_same_names_are_the_same() {
    Figure.Drawn figure =
        joined(
            (run, theme) -> linear("one", 3), new String[] {"a", "b"}, fast().run(), slow().run());
    assertThat(figure.notes()).isEmpty();
  }

  private static Figure.Drawn linear(String name, double most) {
    NumberAxis y = new NumberAxis("callbacks");
    y.setRange(0, most);
    XYSeries series = new XYSeries("s");
    series.add(0, 1);
    JFreeChart chart =
        new JFreeChart(
            null,
            null,
            new XYPlot(
                new XYSeriesCollection(series),
                new SymbolAxis("cell", new String[] {name}),
                y,
                new XYLineAndShapeRenderer()),
            false);
    chart.addSubtitle(new TextTitle("machine"));
    chart.addSubtitle(new PaintScaleLegend(new GrayPaintScale(), new NumberAxis("key")));
    Table table = new Table.Plain(List.of("cell"), List.of(List.of(Table.Cell.of("one"))));
    return new Figure.Drawn("linear", "Linear", "A line.", chart, table, List.of());
  }

  @Test
  void a_panel_keeps_the_key_of_its_figure_but_not_its_words() {
    Figure.Drawn figure =
        joined(
            (run, theme) -> linear("one", 3), new String[] {"a", "b"}, fast().run(), slow().run());
    List<Title> titles = panels(figure).panels().get(1).getSubtitles();
    assertThat(titles).hasSize(2);
    assertThat(titles).filteredOn(PaintScaleLegend.class::isInstance).hasSize(1);
    assertThat(titles)
        .filteredOn(TextTitle.class::isInstance)
        .extracting(title -> ((TextTitle) title).getText())
        .containsExactly("b");
  }

  @Test
  void the_floor_reaches_to_the_bottom_of_a_widened_panel_and_no_farther_than_it_was_measured() {
    Range measured = Drawing.overhead(fast().run()).x().getRange();
    XYPlot widened = plots(overhead(fast().run(), slow().run())).get(0);
    IntervalXYDataset floor = (IntervalXYDataset) widened.getDataset(FloorBand.DATASET);
    assertThat(floor.getStartYValue(0, 0)).isLessThan(widened.getRangeAxis().getLowerBound());
    assertThat(floor.getXValue(0, floor.getItemCount(0) - 1))
        .isEqualTo(measured.getUpperBound())
        .isLessThan(widened.getDomainAxis().getUpperBound());
  }

  @Test
  void data_areas_are_of_one_width_whatever_labels_stand_beside_them() {
    Figure.Drawn figure =
        overhead(fast().run(), fast().emptySection("a-strategy-whose-name-is-long", 1, 9).run());
    assertThat(plots(figure))
        .extracting(XYPlot::getInsets)
        .containsOnly(plots(figure).get(0).getInsets());
  }

  @Test
  void numbers_of_one_machine_compare_and_those_of_several_are_said_not_to() {
    String warning = "Numbers of different machines compare as ratios within a panel, not as times";
    assertThat(overhead(fast().run(), slow().run()).notes()).doesNotContain(warning);
    assertThat(overhead(fast().run(), slow().cores(16, 32).run()).notes()).startsWith(warning);
  }

  @Test
  void what_all_panels_say_is_said_once_and_the_rest_by_whom() {
    Figure.Drawn figure =
        overhead(
            fast().run(),
            slow().samples("empty-section", "bravo", 1, "throughput", "ops/us", 0, 0, 0).run());
    assertThat(figure.notes())
        .containsExactly(
            "Bars: 95% intervals over 5 forks",
            "run 1: Not drawn: bravo at 1 thread, whose value infinity has no place on a"
                + " logarithmic axis");
  }

  @Test
  void what_titles_do_not_share_goes_to_the_panels() {
    Figure.Drawn figure =
        joined(
            CostBySectionLength::of,
            new String[] {"small", "large"},
            new SyntheticRun().section("none", 2, "0", 1).run(),
            new SyntheticRun().cores(16).section("none", 16, "0", 1).run());
    assertThat(figure.title()).isEqualTo("Cost of a section by its length");
    assertThat(panels(figure).panels())
        .map(panel -> ((TextTitle) panel.getSubtitle(0)).getText())
        .containsExactly("small: 2 reader threads", "large: 16 reader threads");
  }

  @Test
  void the_table_names_the_run_first_and_has_the_rows_of_all() {
    Figure.Drawn figure = overhead(fast().run(), slow().run());
    assertThat(figure.table().columns()).startsWith("run", "strategy", "threads");
    assertThat(figure.table().cells())
        .extracting(row -> row.get(0).text(), row -> row.get(1).text(), row -> row.get(2).text())
        .contains(tuple("run 0", "rwlock", "2"), tuple("run 1", "rwlock", "8"))
        .hasSize(5 + 5);
  }

  @Test
  void the_words_name_machine_and_runs_and_each_panel_is_told_to_who_cannot_see_it() {
    Figure.Drawn figure = overhead(fast().run(), slow().run());
    Collection<String> words = new Drawing(figure).words();
    assertThat(words)
        .contains(
            "Read-side overhead of an empty section, by threads",
            "AMD EPYC 7763 64-Core Processor, 2 cores, Linux 6.1.0 (VM), runs first, second");
    assertThat(figure.description())
        .startsWith("2 panels side by side, one for each run. run 0. Nanoseconds per")
        .contains(" run 1. Nanoseconds per empty section");
  }

  @Test
  void the_picture_grows_with_its_panels_row_by_row() {
    Run[] runs = {
      fast().run(),
      slow().run(),
      fast().run(),
      fast().run(),
      fast().run(),
      fast().run(),
      fast().run()
    };
    int[][] columnsAndRows = {{2, 1}, {3, 1}, {2, 2}, {3, 2}, {3, 2}, {3, 3}};
    for (int count = 2; count <= 7; count++) {
      Figure.Drawn figure = overhead(Arrays.copyOf(runs, count));
      PanelPlot plot = panels(figure);
      assertThat(new int[] {plot.columns(), plot.rows()})
          .as("%s panels", count)
          .isEqualTo(columnsAndRows[count - 2]);
      assertThat(figure.size().width()).isBetween(plot.columns() * 600, plot.columns() * 720);
      assertThat(figure.size().height()).isBetween(plot.rows() * 490, plot.rows() * 600);
      cellsDoNotOverlap(plot, count);
    }
  }

  private static void cellsDoNotOverlap(PanelPlot plot, int count) {
    Rectangle2D area = new Rectangle2D.Double(16, 70, 1_400, 1_000);
    for (int i = 0; i < count; i++) {
      Rectangle2D cell = inner(plot.cell(i, area));
      assertThat(area.contains(cell)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(cell.intersects(inner(plot.cell(j, area)))).as(i + ", " + j).isFalse();
      }
    }
  }

  /** Without the edges, which neighbours share but for rounding. */
  private static Rectangle2D inner(Rectangle2D cell) {
    return new Rectangle2D.Double(
        cell.getX() + 1, cell.getY() + 1, cell.getWidth() - 2, cell.getHeight() - 2);
  }
}
