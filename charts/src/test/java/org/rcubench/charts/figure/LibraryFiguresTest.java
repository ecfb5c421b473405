package org.rcubench.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;
import org.rcubench.charts.plot.Drawing;
import org.rcubench.results.Run;

/** The figures in which Java and C are drawn together. */
class LibraryFiguresTest {
  private static final List<FigureKind> KINDS =
      List.of(CostByThreads.READ_SECTION, UpdaterCost.SYNCHRONIZE, UpdaterCost.CALLBACK);
  private static final List<String> JAVA =
      List.of("rcu-qsbr", "rcu-fenced", "rcu-membarrier", "rcu-striped");
  private static final List<String> C = List.of("urcu-qsbr", "urcu-mb", "urcu-memb", "urcu-bp");

  private static Run run() {
    SyntheticRun run = new SyntheticRun().emptyLoop(1, .4).emptyLoop(2, .4);
    for (int threads = 1; threads <= 2; threads++) {
      run.readSection("plainRead", "none", threads, .6)
          .readSection("plainRead", "c-none", threads, .5)
          .readSection("stampedOptimistic", "stamped-optimistic", threads, 1.1);
      for (String strategy : Stream.concat(JAVA.stream(), C.stream()).toList()) {
        run.readSection("handle", strategy, threads, 2);
        run.update("CallThroughput.call", "call-throughput", strategy, 0, threads, 100);
        run.update("CallThroughput.enqueue", "call-throughput", strategy, 0, threads, 10);
      }
      run.readSection("threadLocal", "rcu-qsbr", threads, 9);
    }
    for (String strategy : Stream.concat(JAVA.stream(), C.stream()).toList()) {
      for (int readers = 0; readers <= 2; readers++) {
        run.update("Synchronize.synchronize", "synchronize", strategy, readers, 1, 1_000 + readers);
        run.update("Synchronize.synchronize", "synchronize", strategy, readers, 8, 9_000);
        run.update("Synchronize.expedited", "synchronize", strategy, readers, 1, 5);
      }
    }
    return run.run();
  }

  private static Drawing drawing(FigureKind kind) {
    return Drawing.of(kind, run());
  }

  @Test
  void sections_by_handle_the_controls_and_liburcu_have_a_line_each() {
    Drawing drawing = drawing(CostByThreads.READ_SECTION);
    assertThat(drawing.strategies())
        .containsAll(JAVA)
        .containsAll(C)
        .contains("none", "c-none", "stamped-optimistic")
        .hasSize(11);
    assertThat(drawing.value("rcu-qsbr", 0)).as("by handle").isCloseTo(2, within(.2));
    assertThat(drawing.figure().notes()).noneMatch(note -> note.startsWith("Left out"));
  }

  @Test
  void a_grace_period_is_shown_by_its_readers_none_included_and_of_a_lone_caller() {
    Drawing drawing = drawing(UpdaterCost.SYNCHRONIZE);
    assertThat(drawing.strategies()).containsAll(JAVA).containsAll(C).hasSize(8);
    assertThat(Drawing.labelled(drawing.x())).containsExactly("0", "1", "2");
    assertThat(Drawing.values(drawing.x())).containsExactly(1, 2, 4);
    assertThat(drawing.value("urcu-memb", 2)).isCloseTo(1_002, within(50.0));
    assertThat(drawing.figure().notes()).noneMatch(note -> note.startsWith("Left out"));
  }

  @Test
  void a_callback_is_shown_through_its_barrier_by_threads() {
    Drawing drawing = drawing(UpdaterCost.CALLBACK);
    assertThat(drawing.strategies()).containsAll(JAVA).containsAll(C).hasSize(8);
    assertThat(Drawing.labelled(drawing.x())).containsExactly("1", "2");
    assertThat(drawing.value("urcu-memb", 1)).isCloseTo(100, within(5.0));
  }

  @Test
  void labels_do_not_collide() {
    assertThat(KINDS).allSatisfy(kind -> drawing(kind).labelsStandApart());
  }

  @Test
  void a_run_of_strategies_has_none_of_them() {
    Run run = new SyntheticRun().emptySection("none", 1, 1).run();
    assertThat(KINDS).allMatch(kind -> kind.of(run).isEmpty());
  }
}
