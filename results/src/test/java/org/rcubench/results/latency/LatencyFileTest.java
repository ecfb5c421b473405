package org.rcubench.results.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.forks.ForkName;

class LatencyFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("fork.hlog");
  }

  @Test
  void what_was_written_is_read_again_with_roles_and_iterations() {
    LatencyFile.write(
        file,
        "a cell",
        List.of(
            interval("reader", 1, 25),
            interval("updater", 1, 1_000_000_000),
            interval("reader", 2, 27)));

    List<LatencyInterval> read = LatencyFile.read(file);

    assertThat(read)
        .extracting(LatencyInterval::role, LatencyInterval::iteration)
        .containsExactly(tuple("reader", 1), tuple("updater", 1), tuple("reader", 2));
    assertThat(read.get(1).histogram())
        .isEqualTo(interval("updater", 1, 1_000_000_000).histogram());
    assertThat(read.get(2).histogram().getMaxValue()).isEqualTo(27);
  }

  @Test
  void the_file_says_what_was_measured_and_in_which_format() throws IOException {
    LatencyFile.write(file, "CounterPair.pair thrpt, fork 2", List.of(interval("reader", 1, 25)));
    assertThat(Files.readAllLines(file))
        .startsWith("#[Nanoseconds: CounterPair.pair thrpt, fork 2]")
        .contains("#[Histogram log format version 1.3]");
  }

  @Test
  void the_start_and_the_end_of_an_iteration_are_kept_to_the_millisecond() {
    LatencyInterval interval = interval("reader", 1, 25);
    interval.histogram().setStartTimeStamp(1_700_000_000_123L);
    interval.histogram().setEndTimeStamp(1_700_000_000_456L);
    LatencyFile.write(file, "", List.of(interval));

    Histogram read = LatencyFile.read(file).get(0).histogram();

    assertThat(read.getStartTimeStamp()).isCloseTo(1_700_000_000_123L, within(1L));
    assertThat(read.getEndTimeStamp()).isCloseTo(1_700_000_000_456L, within(1L));
  }

  @Test
  void a_file_that_is_something_else_is_refused() throws IOException {
    for (String content : List.of("", "nonsense\n", "Tag=reader,0.1,0.2,0.3,notbase64!\n")) {
      Files.writeString(file, content);
      assertThatThrownBy(() -> LatencyFile.read(file))
          .as(content)
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("fork.hlog")
          .hasMessageContaining("expected HdrHistogram's format");
    }
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> LatencyFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("cannot read");
  }

  @Test
  void the_fork_is_read_from_the_first_line() {
    LatencyFile.write(
        file,
        "CounterPair.pair thrpt strategy=rwlock -tg 1,1, fork 2",
        List.of(interval("reader", 1, 25)));
    ForkName fork = LatencyFile.fork(file);
    assertThat(fork.benchmark()).isEqualTo("CounterPair.pair");
    assertThat(fork.strategy()).isEqualTo("rwlock");
    assertThat(fork.fork()).isEqualTo(2);
  }

  @Test
  void a_first_line_without_a_fork_is_refused_with_what_was_expected() {
    LatencyFile.write(file, "a cell", List.of(interval("reader", 1, 25)));
    assertThatThrownBy(() -> LatencyFile.fork(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith("%s, line 1: expected the name of a fork", file)
        .hasMessageEndingWith("found '#[Nanoseconds: a cell]'");
  }

  @Test
  void a_log_that_was_cut_within_a_line_is_refused() throws IOException {
    LatencyFile.write(
        file, "a cell", List.of(interval("reader", 1, 25), interval("reader", 2, 27_000)));
    String whole = Files.readString(file);
    for (int cut : new int[] {2, 10, 20}) {
      Files.writeString(file, whole.substring(0, whole.length() - cut));
      assertThatThrownBy(() -> LatencyFile.read(file))
          .as("%s characters missing", cut)
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("expected HdrHistogram's format");
    }
  }

  private static LatencyInterval interval(String role, int iteration, long value) {
    Histogram histogram = new Histogram(3);
    histogram.recordValue(value);
    return new LatencyInterval(role, iteration, histogram);
  }
}
