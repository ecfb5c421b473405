package org.rcubench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * The folder of one run and the names of what is in it.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {

  /** {@return the samples, one a row} */
  public Path samples() {
    return path.resolve("samples.csv");
  }

  /** {@return where and how they were measured} */
  public Path environment() {
    return path.resolve("environment.json");
  }

  /** {@return the same results in JMH's own format, for other viewers} */
  public Path jmh() {
    return path.resolve("jmh.json");
  }

  /** {@return the folder of the finished forks, from which an interrupted run goes on} */
  public Path forks() {
    return path.resolve("forks");
  }

  /** {@return the folder of the latencies, a log for each workload that has some} */
  public Path latency() {
    return path.resolve("latency");
  }

  /** {@return the folder of the backlogs over time, a file for each workload that has some} */
  public Path backlog() {
    return path.resolve("backlog");
  }

  /** {@return the folder of the figures} */
  public Path charts() {
    return path.resolve("charts");
  }

  /** {@return the page} */
  public Path index() {
    return path.resolve("index.html");
  }

  /**
   * Creates the folder, and those above it.
   *
   * @throws ResultsException if that cannot be done, or the folder cannot be written to
   */
  public void create() {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "probe", ".partial"));
    } catch (IOException e) {
      throw new ResultsException(
          "cannot write to the folder %s: %s; choose another with --out"
              .formatted(path, Reasons.of(e)),
          e);
    }
  }
}
