package org.rcubench.bench.conduct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * A jar of JMH benchmarks, anyone's.
 *
 * @param path the jar
 */
public record BenchmarkJar(Path path) {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  /**
   * Asks the jar's own JMH which benchmarks it has.
   *
   * @param selection regular expressions, and JMH's {@code -e}
   * @param workspace where JMH runs
   * @throws ResultsException if the jar holds none, or no JMH
   */
  public BenchmarkListing list(List<String> selection, Workspace workspace)
      throws InterruptedException {
    if (!Files.isRegularFile(path)) {
      throw new ResultsException("%s is not a file; name a jar of JMH benchmarks".formatted(path));
    }
    List<String> command =
        new ArrayList<>(
            List.of("-cp", path.toAbsolutePath().toString(), "org.openjdk.jmh.Main", "-lp"));
    command.addAll(selection);
    List<String> lines = lines(command, workspace);
    BenchmarkListing listing = BenchmarkListing.parse(lines);
    if (listing.benchmarks().isEmpty()) {
      throw new ResultsException(
          "%s has no benchmark that is selected; its JMH says:%n%s"
              .formatted(path, String.join("\n", lines)));
    }
    return listing;
  }

  private List<String> lines(List<String> command, Workspace workspace)
      throws InterruptedException {
    try (ForkProcess jmh = workspace.start(command)) {
      Optional<Integer> status = jmh.status(TIMEOUT);
      List<String> lines = jmh.printed();
      workspace.check();
      if (status.isEmpty()) {
        throw new ResultsException(
            "%s has not listed its benchmarks within %d s".formatted(path, TIMEOUT.toSeconds()));
      }
      if (status.get() != 0) {
        throw new ResultsException(
            "%s is no jar of JMH benchmarks, or cannot list what is selected: %s"
                .formatted(
                    path,
                    lines.stream()
                        .filter(line -> !line.startsWith("Picked up "))
                        .findFirst()
                        .orElse("it says nothing")));
      }
      return lines;
    } catch (IOException e) {
      workspace.check();
      throw new ResultsException(
          "cannot ask %s for its benchmarks: %s".formatted(path, Reasons.of(e)), e);
    }
  }
}
