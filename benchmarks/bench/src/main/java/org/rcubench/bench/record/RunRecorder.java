package org.rcubench.bench.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.conduct.LatencyLogs;
import org.rcubench.bench.plan.Plan;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.CpuTime;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.MachineProbe;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/**
 * Keeps a run's folder up to date: after each fork the journal first, then the files made from it,
 * each whole or as it was. They are written whole, which takes the longer the more there is; a long
 * run therefore writes them only now and then, and at its end.
 */
public final class RunRecorder {
  /** Of so much time, writing takes at most one part. */
  private static final int MOST_PART = 20;

  private final RunFolder folder;
  private final SampleExtractor extractor;
  private final LatencyLogs latencies;
  private final Optional<CpuTime> began = new MachineProbe().cpuTime();
  private final Map<String, List<RunResult>> resultsByCell = new LinkedHashMap<>();
  private final List<Sample> samples = new ArrayList<>();
  private Environment environment;
  private long flushed = System.nanoTime();
  private long flushTook;

  /**
   * A recorder of a run that nothing is known of yet.
   *
   * @param folder where to keep it
   * @param environment where it runs
   * @param cells the ids of its cells in the order in which they were asked for, which is not the
   *     order in which they run
   */
  public RunRecorder(RunFolder folder, Environment environment, Collection<String> cells) {
    this.folder = folder;
    cells.forEach(cell -> resultsByCell.put(cell, new ArrayList<>()));
    this.environment = environment;
    this.latencies = new LatencyLogs(folder.latency());
    this.extractor = new SampleExtractor(environment.runId());
  }

  /** Creates the folder, so that a run that cannot be kept does not begin. */
  public void begin() {
    folder.create();
    new RunFolder(folder.forks()).create();
    new RunFolder(folder.latency()).create();
    EnvironmentFile.write(folder.environment(), environment);
  }

  /** Takes in a fork that an earlier, interrupted session has finished. */
  public void restore(Journal.Entry entry) {
    add(entry.cell(), entry.round(), entry.finished());
  }

  /** Stores a fork that has just finished. */
  public void record(Plan.Fork fork, Finished finished) {
    Journal.write(folder.forks(), fork, finished);
    add(fork.cell().id(), fork.round(), finished);
    if (System.nanoTime() - flushed >= MOST_PART * flushTook) {
      flush();
    }
  }

  /** Writes what is made from the journal. */
  public void flush() {
    long began = System.nanoTime();
    SamplesFile.write(folder.samples(), samples);
    JmhResults.write(folder.jmh(), ResultFormatType.JSON, results());
    EnvironmentFile.write(folder.environment(), environment.withStealPercent(stealPercent()));
    flushed = System.nanoTime();
    flushTook = flushed - began;
  }

  /** One result a cell, its forks together. */
  public Collection<RunResult> results() {
    return results(resultsByCell.keySet());
  }

  /** One result for each of these cells. */
  public Collection<RunResult> results(Collection<String> cells) {
    Map<String, List<RunResult>> chosen = new LinkedHashMap<>(resultsByCell);
    chosen.keySet().retainAll(cells);
    chosen.values().removeIf(List::isEmpty);
    return JmhResults.merged(chosen);
  }

  public Run run() {
    return Run.of(folder, environment.withStealPercent(stealPercent()), samples);
  }

  private void add(String cell, int round, Finished finished) {
    if (finished instanceof Finished.ByJmh byJmh) {
      resultsByCell.get(cell).add(byJmh.result());
      samples.addAll(extractor.samples(byJmh.result(), round, latencies.of(cell, round)));
      environment = environment.withJvm(jvm(byJmh.result()));
    } else if (finished instanceof Finished.ByPeer byPeer) {
      samples.addAll(byPeer.samples());
    }
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
