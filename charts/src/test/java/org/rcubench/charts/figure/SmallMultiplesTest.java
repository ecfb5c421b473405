package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.axis.LinearScale;
import org.rcubench.charts.axis.Scale;
import org.rcubench.charts.plot.DotDiagram;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.charts.plot.FloorBand;
import org.rcubench.charts.plot.Graph;
import org.rcubench.charts.plot.LineDiagram;
import org.rcubench.charts.plot.LinePoint;
import org.rcubench.charts.plot.Panels;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Estimate;
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

  private static Figure.Drawable joined(Function<Run, Figure> kind, String[] names, Run... runs) {
    List<SmallMultiples.Panel> panels = new ArrayList<>();
    for (int i = 0; i < runs.length; i++) {
      panels.add(
          new SmallMultiples.Panel(
              names[i], runs[i].environment(), (Figure.Drawable) kind.apply(runs[i])));
    }
    return SmallMultiples.of(panels);
  }

  private static Function<Run, Figure> only(FigureKind kind) {
    return run -> kind.of(run).get(0);
  }

  private static Figure.Drawable overhead(Run... runs) {
    String[] names = new String[runs.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = "run " + i;
    }
    return joined(only(CostByThreads.OVERHEAD), names, runs);
  }

  private static Panels panels(Figure.Drawable figure) {
    return (Panels) figure.diagram();
  }

  private static List<Graph> graphs(Figure.Drawable figure) {
    return panels(figure).panels().stream().map(Panels.Panel::graph).toList();
  }

  private static List<Scale> axes(Figure.Drawable figure, boolean x) {
    return graphs(figure).stream().map(graph -> x ? graph.x() : graph.y()).toList();
  }

  @Test
  void panels_have_the_range_of_all_of_them_together() {
    Range fast = Drawing.overhead(fast().run()).y().range();
    Range slow = Drawing.overhead(slow().run()).y().range();
    Figure.Drawable figure = overhead(fast().run(), slow().run());
    assertThat(axes(figure, false))
        .extracting(Scale::range)
        .containsOnly(new Range(slow.getLowerBound(), slow.getUpperBound()))
        .containsOnly(Range.combine(fast, slow));
    Range fewer = Drawing.overhead(fast().run()).x().range();
    Range more = Drawing.overhead(slow().run()).x().range();
    assertThat(axes(figure, true))
        .extracting(Scale::range)
        .containsOnly(Range.combine(fewer, more));
    assertThat(figure.notes()).noneMatch(note -> note.startsWith("Each panel has"));
  }

  @Test
  void panels_have_the_ticks_of_all_of_them_together() {
    Figure.Drawable figure = overhead(fast().run(), slow().run());
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
    Figure.Drawable figure =
        joined(
            only(UpdaterCost.SYNCHRONIZE),
            new String[] {"few", "many"},
            synchronize(0, 1, 2),
            synchronize(0, 2, 4));
    assertThat(axes(figure, true))
        .map(Drawing::labelled)
        .containsExactly(List.of("0", "1", "2"), List.of("0", "2", "4"));
    assertThat(axes(figure, false))
        .extracting(Scale::range)
        .containsOnly(axes(figure, false).get(0).range());
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
    Figure.Drawable figure =
        joined(
            run -> run.environment().runId().equals("first") ? dots("one", 3) : dots("two", 9),
            new String[] {"a", "b"},
            fast().run(),
            slow().run());
    assertThat(axes(figure, true)).containsOnly(new LinearScale("callbacks", new Range(0, 9)));
    assertThat(figure.notes())
        .contains("Each panel has a y axis of its own: positions there do not compare");
  }

  @Test
  void axes_of_the_same_names_are_the_same() {
    Figure.Drawable figure =
        joined(run -> dots("one", 3), new String[] {"a", "b"}, fast().run(), slow().run());
    assertThat(figure.notes()).isEmpty();
  }

  private static Figure.Drawable dots(String name, double most) {
    DotDiagram.DotRow dot =
        new DotDiagram.DotRow(name, "none", new LinePoint(0, new Estimate(1, 1, 1, 5)));
    Table table = new Table.Plain(List.of("cell"), List.of(List.of(Table.Cell.of("one"))));
    return new Figure.Drawable(
        "dots",
        "Dots",
        "machine",
        "A dot.",
        new DotDiagram(
            List.of(dot), new LinearScale("callbacks", new Range(0, most)), OptionalDouble.empty()),
        table,
        List.of());
  }

  @Test
  void the_floor_reaches_no_farther_than_it_was_measured() {
    Range measured = Drawing.overhead(fast().run()).x().range();
    LineDiagram widened = (LineDiagram) graphs(overhead(fast().run(), slow().run())).get(0);
    assertThat(((FloorBand) widened.layers().get(0)).reach()).isEqualTo(measured);
    assertThat(widened.x().range().getUpperBound()).isGreaterThan(measured.getUpperBound());
  }

  @Test
  void numbers_of_one_machine_compare_and_those_of_several_are_said_not_to() {
    String warning = "Numbers of different machines compare as ratios within a panel, not as times";
    assertThat(overhead(fast().run(), slow().run()).notes()).doesNotContain(warning);
    assertThat(overhead(fast().run(), slow().cores(16, 32).run()).notes()).startsWith(warning);
  }

  @Test
  void what_all_panels_say_is_said_once_and_the_rest_by_whom() {
    Figure.Drawable figure =
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
    Figure.Drawable figure =
        joined(
            only(CostBySectionLength.KIND),
            new String[] {"small", "large"},
            new SyntheticRun().section("none", 2, "0", 1).run(),
            new SyntheticRun().cores(16).section("none", 16, "0", 1).run());
    assertThat(figure.title()).isEqualTo("Cost of a section by its length");
    assertThat(panels(figure).panels())
        .extracting(Panels.Panel::name)
        .containsExactly("small: 2 reader threads", "large: 16 reader threads");
  }

  @Test
  void the_table_names_the_run_first_and_has_the_rows_of_all() {
    Figure.Drawable figure = overhead(fast().run(), slow().run());
    assertThat(figure.table().columns()).startsWith("run", "strategy", "threads");
    assertThat(figure.table().cells())
        .extracting(row -> row.get(0).text(), row -> row.get(1).text(), row -> row.get(2).text())
        .contains(tuple("run 0", "rwlock", "2"), tuple("run 1", "rwlock", "8"))
        .hasSize(5 + 5);
  }

  @Test
  void the_words_name_machine_and_runs_and_each_panel_is_told_to_who_cannot_see_it() {
    Figure.Drawable figure = overhead(fast().run(), slow().run());
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
      Figure.Drawable figure = overhead(Arrays.copyOf(runs, count));
      Panels panels = panels(figure);
      assertThat(new int[] {panels.columns(), panels.rows()})
          .as("%s panels", count)
          .isEqualTo(columnsAndRows[count - 2]);
      assertThat(figure.size().width()).isBetween(panels.columns() * 600, panels.columns() * 720);
      assertThat(figure.size().height()).isBetween(panels.rows() * 490, panels.rows() * 600);
    }
  }
}
