package org.rcubench.results.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;

class LatencyFileTest {
  private static final Path ORIGIN = Path.of("a-fork");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("counter-pair.hlog");
  }

  @Test
  void what_a_fork_left_of_itself_is_read_again_with_roles_and_iterations() throws IOException {
    store(
        own(
            interval("reader", 1, 25),
            interval("updater", 1, 1_000_000_000),
            interval("reader", 2, 27)));

    List<LatencyInterval> read = LatencyFile.parse(Files.readString(file), ORIGIN);

    assertThat(read)
        .extracting(LatencyInterval::role, LatencyInterval::iteration)
        .containsExactly(tuple("reader", 1), tuple("updater", 1), tuple("reader", 2));
    assertThat(read.get(1).histogram())
        .isEqualTo(interval("updater", 1, 1_000_000_000).histogram());
    assertThat(read.get(2).histogram().getMaxValue()).isEqualTo(27);
  }

  @Test
  void what_was_added_of_forks_is_read_again_fork_by_fork() {
    LatencyFile log = new LatencyFile();
    log.add(
        fork("rwlock", 1),
        List.of(interval("reader", 1, 25), interval("updater", 1, 99), interval("reader", 2, 26)));
    log.add(fork("none", 1), List.of(interval("reader", 1, 5)));
    log.add(fork("rwlock", 2), List.of(interval("reader", 1, 27)));
    log.store(file);

    assertThat(LatencyFile.forks(file))
        .containsExactly(fork("rwlock", 1), fork("none", 1), fork("rwlock", 2));
    List<ForkIdentity> forks = new ArrayList<>();
    List<LatencyInterval> intervals = new ArrayList<>();
    LatencyFile.read(
        file,
        "reader",
        fork -> fork.strategy().equals("rwlock"),
        (fork, more) -> {
          forks.add(fork);
          intervals.addAll(more);
        });
    assertThat(forks).containsExactly(fork("rwlock", 1), fork("rwlock", 2));
    assertThat(intervals)
        .extracting(LatencyInterval::iteration, interval -> interval.histogram().getMaxValue())
        .containsExactly(tuple(1, 25L), tuple(2, 26L), tuple(1, 27L));
  }

  @Test
  void a_log_grows_after_it_was_stored() {
    LatencyFile log = new LatencyFile();
    log.add(fork("rwlock", 1), List.of(interval("reader", 1, 25)));
    log.store(file);
    log.add(fork("rwlock", 2), List.of(interval("reader", 1, 27)));
    log.store(file);
    assertThat(LatencyFile.forks(file)).containsExactly(fork("rwlock", 1), fork("rwlock", 2));
  }

  @Test
  void the_tag_of_a_line_says_what_it_is_of_to_any_reader_of_the_format() throws IOException {
    LatencyFile log = new LatencyFile();
    log.add(fork("rwlock", 2), List.of(interval("reader", 1, 25)));
    log.store(file);

    assertThat(Files.readAllLines(file))
        .contains("#[Histogram log format version 1.3]")
        .last()
        .asString()
        .startsWith(
            "Tag=role=reader;iteration=1;benchmark=org.Bench.pair;workload=counter-pair;mode=thrpt;"
                + "strategy=rwlock;params=update%3Dcopy;threads=2;readers=1;updaters=1;fork=2,");
    try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
      Histogram histogram = (Histogram) reader.nextIntervalHistogram();
      assertThat(histogram.getTag()).startsWith("role=reader;iteration=1;").endsWith("fork=2");
      assertThat(histogram.getMaxValue()).isEqualTo(25);
    }
  }

  @Test
  void the_start_and_the_end_of_an_iteration_are_kept_to_the_millisecond() throws IOException {
    LatencyInterval interval = interval("reader", 1, 25);
    interval.histogram().setStartTimeStamp(1_700_000_000_123L);
    interval.histogram().setEndTimeStamp(1_700_000_000_456L);
    store(own(interval));

    Histogram read = LatencyFile.parse(Files.readString(file), ORIGIN).get(0).histogram();

    assertThat(read.getStartTimeStamp()).isCloseTo(1_700_000_000_123L, within(1L));
    assertThat(read.getEndTimeStamp()).isCloseTo(1_700_000_000_456L, within(1L));
  }

  @Test
  void a_text_that_is_something_else_is_refused_by_its_line() {
    for (String content :
        List.of(
            "",
            "nonsense\n",
            "Tag=role=reader;iteration=1,0.1,0.2,0.3,notbase64!\n",
            "Tag=role=reader,0.1,0.2,0.3,notbase64!\n",
            "role=reader;iteration=1,0.1,0.2,0.3,notbase64!\n",
            "Tag=reader,0.1,0.2,0.3,notbase64!\n")) {
      assertThatThrownBy(() -> LatencyFile.parse(content, ORIGIN))
          .as(content)
          .isInstanceOf(ResultsException.class)
          .hasMessageStartingWith("a-fork, line 1: expected an interval in HdrHistogram's format")
          .hasMessageContaining("with a tag of iteration, role, found");
    }
  }

  @Test
  void a_log_whose_lines_do_not_say_of_which_fork_they_are_is_refused() {
    store(own(interval("reader", 1, 25)));
    assertThatThrownBy(() -> LatencyFile.forks(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageStartingWith("%s, line 4: expected an interval", file)
        .hasMessageContaining("found 'Tag=role=reader;iteration=1,");
  }

  @Test
  void a_tag_with_a_word_for_a_number_is_refused() throws IOException {
    LatencyFile log = new LatencyFile();
    log.add(fork("rwlock", 2), List.of(interval("reader", 1, 25)));
    log.store(file);
    Files.writeString(file, Files.readString(file).replace("threads=2", "threads=two"));
    assertThatThrownBy(() -> LatencyFile.forks(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("line 4");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> LatencyFile.forks(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("cannot read");
  }

  @Test
  void a_log_that_was_cut_within_a_line_is_refused() throws IOException {
    store(own(interval("reader", 1, 25), interval("reader", 2, 27_000)));
    String whole = Files.readString(file);
    for (int cut : new int[] {2, 10, 20}) {
      String rest = whole.substring(0, whole.length() - cut);
      assertThatThrownBy(() -> LatencyFile.parse(rest, ORIGIN))
          .as("%s characters missing", cut)
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("line 5: expected an interval in HdrHistogram's format");
    }
  }

  private void store(LatencyFile log) {
    log.store(file);
  }

  private static LatencyFile own(LatencyInterval... intervals) {
    LatencyFile log = new LatencyFile();
    log.add(List.of(intervals));
    return log;
  }

  private static ForkIdentity fork(String strategy, int number) {
    return new ForkIdentity(
        "org.Bench.pair",
        "counter-pair",
        "thrpt",
        strategy,
        new TreeMap<>(Map.of("update", "copy")),
        2,
        1,
        1,
        number);
  }

  private static LatencyInterval interval(String role, int iteration, long value) {
    Histogram histogram = new Histogram(3);
    histogram.recordValue(value);
    return new LatencyInterval(role, iteration, histogram);
  }
}
