package org.rcubench.suite.compare.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * A jar of JMH benchmarks, anybody's.
 *
 * @param path the jar
 */
record BenchmarkJar(Path path) {
  private static final long PATIENCE_SECONDS = 60;

  /**
   * Asks the jar's own JMH which benchmarks it has.
   *
   * @param selection regular expressions, and JMH's {@code -e}
   * @throws ResultsException if the jar holds none, or no JMH
   */
  Listing list(List<String> selection) {
    if (!Files.isRegularFile(path)) {
      throw new ResultsException("%s is not a file; name a jar of JMH benchmarks".formatted(path));
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                java(), "-cp", path.toAbsolutePath().toString(), "org.openjdk.jmh.Main", "-lp"));
    command.addAll(selection);
    List<String> lines = lines(command);
    Listing listing = Listing.parse(lines);
    if (listing.benchmarks().isEmpty()) {
      throw new ResultsException(
          "%s has no benchmark that is selected; its JMH says:%n%s"
              .formatted(path, String.join("\n", lines)));
    }
    return listing;
  }

  /** The JVM that runs this code, which runs the forks too. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<String> lines(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ResultsException("%s does not list its benchmarks".formatted(path));
      }
      if (process.exitValue() != 0) {
        throw new ResultsException(
            "%s is no jar of JMH benchmarks: %s"
                .formatted(path, printed.lines().findFirst().orElse("it says nothing")));
      }
      return printed.lines().toList();
    } catch (IOException e) {
      throw new ResultsException(
          "cannot ask %s for its benchmarks: %s".formatted(path, Reasons.of(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ResultsException("interrupted while %s listed its benchmarks".formatted(path), e);
    }
  }
}
