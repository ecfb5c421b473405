package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** JMH's words mean what they mean in JMH, and what cannot be done is said in one line. */
class JmhWordsIT {
  @TempDir private Path folder;

  private Jar jar;

  @BeforeEach
  void take() {
    jar = new Jar(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -l          | org.rcubench.suite.workload.EmptySection.read
          -lp         | rcu-membarrier
          -lprof      | GC profiling
          -lrf        | json
          -h          | --resume
          strategies  | rcu-qsbr
          workloads   | counter-pair
          doctor      | membarrier(2)
          """)
  void what_only_tells_something_leaves_nothing_behind(String word, String told) throws Exception {
    assertThat(jar.run(word).fine().out()).contains(told);
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void profilers_add_metrics_to_the_samples() throws Exception {
    jar.run(Jar.tiny("EmptySection -p strategy=rwlock -f 1 -prof gc --no-report --out run")).fine();
    assertThat(samples())
        .filteredOn(sample -> sample.metric().equals("gc.alloc.rate"))
        .hasSize(4)
        .allMatch(sample -> sample.unit().equals("MB/sec") && sample.role().equals(Sample.ALL));
  }

  @Test
  void several_regexps_select_benchmarks_that_are_each_measured_alone() throws Exception {
    jar.run(Jar.tiny("EmptySection ByHand -p strategy=none -f 1 --no-report --out run")).fine();
    assertThat(samples().stream().collect(Collectors.groupingBy(Sample::benchmark)))
        .hasSize(4)
        .allSatisfy((benchmark, samples) -> assertThat(samples).hasSize(2));
  }

  @Test
  void threads_may_stand_in_one_word_with_their_option() throws Exception {
    jar.run(Jar.tiny("EmptyLoop -t3 -f 1 --no-report --out run")).fine();
    assertThat(samples()).hasSize(2).allMatch(sample -> sample.readers() == 3);
  }

  @Test
  void a_fork_count_of_zero_measures_in_the_launcher_itself() throws Exception {
    assertThat(jar.run(Jar.tiny("EmptyLoop -f 0 --no-report --out run")).status()).isZero();
    assertThat(samples()).hasSize(2);
  }

  @Test
  void a_cell_that_fails_is_told_and_the_others_go_on() throws Exception {
    Jar.Ended ended =
        jar.run(
            Jar.tiny(
                "CounterPair.pair -p strategy=rwlock -p updateRate=-1,0 -tg 1,1 -f 1 --no-report"
                    + " --out run"));
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err())
        .contains("failed: CounterPair.pair thrpt strategy=rwlock update=copy updateRate=-1")
        .contains("updateRate must not be negative: -1")
        .contains("error: 1 of the forks failed", "--resume run");
    assertThat(samples())
        .isNotEmpty()
        .allMatch(sample -> sample.params().get("updateRate").equals("0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          EmptySection -p strategy=rwlok | unknown strategy 'rwlok'; there are: none, synchronized
          EmptySection -t 0              | -t 0: expected thread counts of at least 1
          EmptyLoop --out /proc/x        | cannot write to the folder /proc/x
          EmptyLoop --out file/run       | cannot write to the folder file/run
          EmptyLoop -rff file/x          | -rff file/x: cannot write there
          EmptyLoop -prof nosuch         | nosuch
          EmptyLoop -jvm /nonexistent    | /nonexistent
          """)
  void what_cannot_be_done_is_one_line(String line, String message) throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");
    assertThat(jar.run(Jar.tiny(line + " -f 1")).refused().err()).contains(message);
  }

  @Test
  void another_run_on_the_machine_is_waited_for_by_the_user() throws Exception {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("jmh.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(jar.run(Jar.tiny("EmptyLoop -f 1 --out run")).err())
          .startsWith("error: another JMH run is under way on this machine")
          .doesNotContain("at org.");
    }
  }

  private List<Sample> samples() throws IOException {
    return SamplesFile.read(folder.resolve("run").resolve("samples.csv"));
  }
}
