package org.rcubench.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;
import org.rcubench.results.statistics.Measurement;

/**
 * A run as it was read from its folder.
 *
 * @param folder where it lies
 * @param environment where and how it was measured
 * @param measurements what was measured, in the order of the samples
 */
public record Run(RunFolder folder, Environment environment, List<Measurement> measurements) {

  /** Takes an unmodifiable copy of the measurements. */
  public Run {
    measurements = List.copyOf(measurements);
  }

  /**
   * Reads a run.
   *
   * @param path a run's folder
   * @return the run
   * @throws ResultsException if the folder is not a run's, or a file in it is damaged
   */
  public static Run load(Path path) {
    RunFolder folder = new RunFolder(path);
    if (!Files.isDirectory(path)) {
      throw new ResultsException(
          "%s is not a folder; name the folder of a run, the one that holds samples.csv"
              .formatted(path));
    }
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
}
