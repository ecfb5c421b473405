package org.rcubench.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Cells;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.print.Measured;
import org.rcubench.results.RunFolder;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

class RunRecorderTest {
  private static final Cell CELL = cell("rwlock");

  @TempDir private Path folder;
  private final Environment environment = CurrentEnvironment.now(List.of(), "test", 1);
  private RunFolder run;

  @BeforeEach
  void choose() {
    run = new RunFolder(folder.resolve("run"));
  }

  @Test
  void latencies_and_backlogs_of_forks_are_files_of_their_workload_that_say_whose_they_are()
      throws IOException {
    RunRecorder recorder = begin();
    recorder.record(new Plan.Fork(1, CELL, 1), finished("rwlock", 25));
    recorder.record(new Plan.Fork(2, cell("none"), 1), finished("none", 5));
    recorder.record(new Plan.Fork(3, CELL, 2), finished("rwlock", 26));
    recorder.flush();

    Path latencies = run.latency().resolve("counter-pair.hlog");
    assertThat(LatencyFile.forks(latencies))
        .containsExactly(fork("rwlock", 1), fork("none", 1), fork("rwlock", 2));
    Map<ForkIdentity, Long> greatest = new HashMap<>();
    LatencyFile.read(
        latencies,
        LatencyInterval.READER,
        any -> true,
        (fork, intervals) -> greatest.put(fork, intervals.get(0).histogram().getMaxValue()));
    assertThat(greatest)
        .isEqualTo(Map.of(fork("rwlock", 1), 25L, fork("none", 1), 5L, fork("rwlock", 2), 26L));
    assertThat(BacklogFile.read(run.backlog().resolve("counter-pair.csv")))
        .containsExactly(
            Map.entry(fork("rwlock", 1), List.of(new BacklogPoint(1, 2, 25, 4))),
            Map.entry(fork("none", 1), List.of(new BacklogPoint(1, 2, 5, 4))),
            Map.entry(fork("rwlock", 2), List.of(new BacklogPoint(1, 2, 26, 4))));
    assertThat(SamplesFile.read(run.samples()))
        .filteredOn(sample -> sample.metric().equals("latency.max"))
        .extracting(Sample::value)
        .containsExactly(25.0, 5.0, 26.0);
  }

  @Test
  void a_resumed_run_makes_all_files_from_the_journal_whatever_else_there_is() throws IOException {
    Plan.Fork first = new Plan.Fork(1, CELL, 1);
    Plan.Fork second = new Plan.Fork(2, CELL, 2);
    RunRecorder killed = begin();
    killed.record(first, finished("rwlock", 25));
    killed.record(second, finished("rwlock", 26));
    killed.flush();
    Map<Path, String> whole = files();
    assertThat(whole).hasSize(3);
    for (Path file : whole.keySet()) {
      Files.writeString(file, "half a l");
    }

    RunRecorder resumed = begin();
    Journal.Contents journal = Journal.read(run.forks());
    for (Plan.Fork fork : List.of(first, second)) {
      resumed.restore(fork, journal.of(fork).orElseThrow());
    }
    resumed.flush();

    assertThat(files()).isEqualTo(whole);
  }

  @Test
  void a_fork_without_latencies_leaves_no_log() {
    RunRecorder recorder = begin();
    recorder.record(
        new Plan.Fork(1, CELL, 1),
        new Finished.ByJmh(
            Measured.counterPair(1, 1, 2).fork(List.of(Measured.throughput(1))), "", ""));
    recorder.flush();
    assertThat(run.latency()).doesNotExist();
    assertThat(run.backlog()).doesNotExist();
  }

  private RunRecorder begin() {
    RunRecorder recorder = new RunRecorder(run, environment, List.of(CELL, cell("none")));
    recorder.begin();
    return recorder;
  }

  /** What a fork left that took so long once and had so many callbacks pending. */
  private Finished finished(String strategy, long number) throws IOException {
    Path own = folder.resolve("own");
    Histogram histogram = new Histogram(3);
    histogram.recordValue(number);
    LatencyFile log = new LatencyFile();
    log.add(List.of(new LatencyInterval(LatencyInterval.READER, 1, histogram)));
    log.store(own);
    String latencies = Files.readString(own);
    BacklogFile.write(own, List.of(new BacklogPoint(1, 2, number, 4)));
    return new Finished.ByJmh(
        Measured.group(CELL.benchmark(), "read", 1, 1, 2)
            .param("strategy", strategy)
            .fork(List.of(Measured.throughput(1))),
        latencies,
        Files.readString(own));
  }

  private Map<Path, String> files() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path part : List.of(run.samples(), run.latency(), run.backlog())) {
      try (Stream<Path> walk = Files.walk(part)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(file, Files.readString(file));
        }
      }
    }
    return files;
  }

  private static ForkIdentity fork(String strategy, int number) {
    return new ForkIdentity(
        CELL.benchmark(), "counter-pair", "thrpt", strategy, new TreeMap<>(), 2, 1, 1, number);
  }

  private static Cell cell(String strategy) {
    return new Cell(
        "org.rcubench.suite.workload.CounterPair.pair",
        Mode.Throughput,
        new TreeMap<>(Map.of("strategy", strategy)),
        2,
        List.of(1, 1),
        2,
        Cells.cell(strategy, 1, 1).timing(),
        true);
  }
}
