package org.rcubench.results;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.jmh.JmhFile;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;

/**
 * A run as it was read from its folder, or what somebody else's file of JMH's holds of one.
 *
 * @param folder where it lies, and where its figures go if nobody says otherwise
 * @param origin who measured it
 * @param environment where and how it was measured
 * @param measurements what was measured, to be asked what something costs
 */
public record Run(
    RunFolder folder, Origin origin, Environment environment, Measurements measurements) {

  /** Who measured a run. */
  public enum Origin {
    /** This suite. */
    SUITE,
    /** Plain JMH, of anybody's benchmarks: there are no workloads, strategies or roles. */
    JMH
  }

  /**
   * A run of this suite.
   *
   * @param folder where it lies
   * @param environment where and how it was measured
   * @param measurements what was measured
   */
  public Run(RunFolder folder, Environment environment, Measurements measurements) {
    this(folder, Origin.SUITE, environment, measurements);
  }

  /**
   * Reads a run.
   *
   * @param path a run's folder, or a file that JMH wrote with {@code -rf json}, {@code csv} or
   *     {@code scsv}
   * @return the run; of a file, its folder is one beside the file, which need not exist
   * @throws ResultsException if the folder is not a run's, or a file is damaged or something else
   */
  public static Run load(Path path) {
    if (!Files.exists(path)) {
      throw new ResultsException(
          "%s does not exist; name the folder of a run, or a file that JMH wrote with -rf json"
                  .formatted(path)
              + " or -rf csv");
    }
    return Files.isDirectory(path) ? ofFolder(path) : ofJmhFile(path);
  }

  private static Run ofJmhFile(Path file) {
    Measurement.Collector collector = new Measurement.Collector();
    Environment environment = JmhFile.read(file, collector::add);
    return new Run(
        new RunFolder(file.resolveSibling(environment.runId() + "-report")),
        Origin.JMH,
        environment,
        collector.measurements());
  }

  private static Run ofFolder(Path path) {
    RunFolder folder = new RunFolder(path);
    if (!Files.exists(folder.samples())) {
      throw new ResultsException(withoutSamples(folder));
    }
    Environment environment = EnvironmentFile.read(folder.environment());
    Measurement.Collector collector = new Measurement.Collector();
    SamplesFile.read(folder.samples(), collector::add);
    return new Run(folder, environment, collector.measurements());
  }

  private static String withoutSamples(RunFolder folder) {
    return Files.exists(folder.environment())
        ? "%s holds no samples.csv: its run ended before a fork had finished; go on with --resume %s"
            .formatted(folder.path(), folder.path())
        : "%s is not a run's folder: it holds no samples.csv".formatted(folder.path());
  }

  /**
   * A run that was just measured and is still in memory.
   *
   * @param folder where it lies
   * @param environment where and how it was measured
   * @param samples what was measured
   * @return the run
   */
  public static Run of(RunFolder folder, Environment environment, Iterable<Sample> samples) {
    Measurement.Collector collector = new Measurement.Collector();
    samples.forEach(collector::add);
    return new Run(folder, environment, collector.measurements());
  }

  /** {@return how many cores its machine has, whose threads share none; 0 if nobody knows} */
  public int cores() {
    return environment.machine().physicalCores();
  }
}
