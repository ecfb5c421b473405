package org.rcubench.bench.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.conduct.ForkRunner;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Plan;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.environment.CpuTime;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.MachineProbe;
import org.rcubench.results.files.Folders;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.results.samples.ForkIdentity;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;
import org.rcubench.results.text.BenchmarkNames;

/**
 * Keeps a run's folder up to date: after each fork the journal first, then the files made from it,
 * each whole or as it was. They are written whole, which takes the longer the more there is; a long
 * run therefore writes them only now and then, and at its end.
 *
 * <p>A fork writes its latencies and its backlog to files of its own, whose text goes into the
 * journal with its result ({@link ForkRunner}). So a run that is killed loses no more than the
 * running fork. Whenever it is killed, every file in the folder is whole, though some may lack the
 * last forks; the resumed run makes them all from the journal.
 */
public final class RunRecorder {
  /** Of so much time, writing takes at most one part. */
  private static final int MOST_PART = 20;

  private final RunFolder folder;
  private final SampleExtractor extractor;
  private final Optional<CpuTime> began = new MachineProbe().cpuTime();
  private final Map<String, LatencyFile> latencies = new LinkedHashMap<>();
  private final Map<String, BacklogFile> backlogs = new LinkedHashMap<>();
  private final Map<Cell, List<RunResult>> resultsByCell = new LinkedHashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private Environment environment;
  private long flushed = System.nanoTime();
  private long flushTook;

  /**
   * A recorder of a run that nothing is known of yet.
   *
   * @param folder where to keep it
   * @param environment where it runs
   * @param cells its cells in the order in which they were asked for, which is not the order in
   *     which they run
   */
  public RunRecorder(RunFolder folder, Environment environment, Collection<Cell> cells) {
    this.folder = folder;
    cells.forEach(cell -> resultsByCell.put(cell, new ArrayList<>()));
    this.environment = environment;
    this.extractor = new SampleExtractor(environment.runId());
  }

  /** Creates the folder, so that a run that cannot be kept does not begin. */
  public void begin() {
    folder.create();
    new RunFolder(folder.forks()).create();
    EnvironmentFile.write(folder.environment(), environment);
  }

  /** Takes in a fork that an earlier, interrupted session has finished. */
  public void restore(Plan.Fork fork, Finished finished) {
    add(fork, finished);
  }

  /** Stores a fork that has just finished. */
  public void record(Plan.Fork fork, Finished finished) {
    Journal.write(folder.forks(), fork, finished);
    add(fork, finished);
    if (System.nanoTime() - flushed >= MOST_PART * flushTook) {
      flush();
    }
  }

  /** Writes what is made from the journal. */
  public void flush() {
    long began = System.nanoTime();
    SamplesFile.write(folder.samples(), samples);
    JmhResults.write(folder.jmh(), ResultFormatType.JSON, results());
    latencies.forEach((name, log) -> log.store(file(folder.latency(), name + ".hlog")));
    backlogs.forEach((name, rows) -> rows.store(file(folder.backlog(), name + ".csv")));
    EnvironmentFile.write(folder.environment(), environment.withStealPercent(stealPercent()));
    flushed = System.nanoTime();
    flushTook = flushed - began;
  }

  /** One result a cell, its forks together. */
  public Collection<RunResult> results() {
    return results(resultsByCell.keySet());
  }

  /** One result for each of these cells. */
  public Collection<RunResult> results(Collection<Cell> cells) {
    Map<Cell, List<RunResult>> chosen = new LinkedHashMap<>(resultsByCell);
    chosen.keySet().retainAll(cells);
    chosen.values().removeIf(List::isEmpty);
    return JmhResults.merged(chosen.values());
  }

  public Run run() {
    return Run.of(folder, environment.withStealPercent(stealPercent()), samples);
  }

  private void add(Plan.Fork fork, Finished finished) {
    if (finished instanceof Finished.ByJmh byJmh) {
      add(fork, byJmh);
    } else if (finished instanceof Finished.ByPeer byPeer) {
      samples.addAll(byPeer.samples());
    }
  }

  private void add(Plan.Fork fork, Finished.ByJmh finished) {
    RunResult result = finished.result();
    ForkIdentity identity = SampleExtractor.identity(result.getParams(), fork.number());
    List<LatencyInterval> intervals = List.of();
    if (!finished.latencies().isEmpty()) {
      intervals = LatencyFile.parse(finished.latencies(), Path.of(fork.cell().id()));
      latencies
          .computeIfAbsent(fileName(identity), name -> new LatencyFile())
          .add(identity, intervals);
    }
    if (!finished.backlog().isEmpty()) {
      backlogs
          .computeIfAbsent(fileName(identity), name -> new BacklogFile())
          .add(identity, finished.backlog());
    }
    samples.addAll(extractor.samples(result, fork.number(), intervals));
    resultsByCell.get(fork.cell()).add(result);
    environment = environment.withJvm(jvm(result));
  }

  private static String fileName(ForkIdentity fork) {
    return fork.workload().isEmpty() ? BenchmarkNames.className(fork.benchmark()) : fork.workload();
  }

  private static Path file(Path folder, String name) {
    return Folders.create(folder).resolve(name);
  }

  /** The JVM of the forks, which {@code -jvm} may have made another than the launcher's. */
  private Jvm jvm(RunResult result) {
    Jvm launcher = environment.jvm();
    List<String> flags =
        result.getParams().getJvmArgs().stream().filter(RunRecorder::telling).toList();
    boolean same = result.getParams().getJdkVersion().equals(launcher.version());
    return new Jvm(
        result.getParams().getVmName(),
        result.getParams().getJdkVersion(),
        same ? launcher.vendor() : "unknown",
        flags);
  }

  private static boolean telling(String flag) {
    return !flag.startsWith("-D");
  }

  private double stealPercent() {
    Optional<CpuTime> now = new MachineProbe().cpuTime();
    return began.isPresent() && now.isPresent()
        ? now.get().stealPercentSince(began.get())
        : Environment.UNKNOWN_STEAL;
  }
}
