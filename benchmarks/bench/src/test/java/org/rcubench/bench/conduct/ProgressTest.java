package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rcubench.bench.plan.Cells;
import org.rcubench.bench.plan.Plan;

class ProgressTest {
  /** Each is planned to take half a second: one warm-up of 100 ms, two iterations of 200 ms. */
  private final List<Plan.Fork> forks =
      List.of(
          Cells.fork(1, "rwlock"),
          Cells.fork(2, "rwlock"),
          Cells.fork(3, "rwlock"),
          Cells.fork(4, "rwlock"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void the_first_guess_adds_the_start_of_a_jvm_to_each_fork() {
    assertThat(progress(false).left()).isEqualTo(Duration.ofMillis(4 * (500 + 1_000)));
  }

  @Test
  void the_time_left_is_reckoned_from_what_forks_took_beyond_their_plan() {
    Progress progress = progress(false);
    end(progress, forks.get(0), 1_500);
    assertThat(progress.left()).isEqualTo(Duration.ofMillis(3 * (500 + 1_000)));
    end(progress, forks.get(1), 2_500);
    assertThat(progress.left()).isEqualTo(Duration.ofMillis(2 * (500 + 1_500)));
  }

  @Test
  void forks_on_disk_take_no_time_and_teach_nothing() {
    Progress progress = progress(false);
    progress.skip(forks.get(0));
    progress.skip(forks.get(1));
    assertThat(progress.left()).isEqualTo(Duration.ofMillis(2 * (500 + 1_000)));
  }

  @Test
  void nothing_is_left_after_the_last_fork() {
    Progress progress = progress(false);
    forks.forEach(fork -> end(progress, fork, 900));
    assertThat(progress.left()).isZero();
  }

  @Test
  void a_fork_is_a_line_where_there_is_no_terminal() {
    Progress progress = progress(false);
    progress.begin(forks.get(0));
    end(progress, forks.get(0), 1_500);
    progress.clear();
    assertThat(printed())
        .isEqualTo(
            "[1/4, 4 s left] EmptySection.read thrpt strategy=rwlock -t 1, fork 1: 1.5 ops/us"
                + System.lineSeparator());
  }

  @Test
  void a_terminal_shows_a_bar_that_rewrites_itself() {
    Progress progress = progress(true);
    end(progress, forks.get(0), 1_500);
    end(progress, forks.get(1), 1_500);
    progress.begin(forks.get(2));
    assertThat(printed())
        .isEqualTo(
            "\r\u001b[K["
                + "#".repeat(15)
                + ".".repeat(15)
                + "] 2/4, 3 s left"
                + " EmptySection.read thrpt strategy=rwlock -t 1");
    progress.clear();
    assertThat(printed()).endsWith("\r\u001b[K").doesNotContain("\n");
  }

  private static void end(Progress progress, Plan.Fork fork, long millis) {
    progress.end(fork, TimeUnit.MILLISECONDS.toNanos(millis), "1.5 ops/us");
  }

  private Progress progress(boolean terminal) {
    return new Progress(new Console(new PrintStream(out, true, UTF_8), terminal), forks);
  }

  private String printed() {
    return out.toString(UTF_8);
  }
}
