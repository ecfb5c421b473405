package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * JMH running one fork: the process that starts the fork, the fork itself, and what they print.
 * Closing it leaves none of these behind.
 */
final class ForkProcess implements AutoCloseable {
  private static final int LINES_OF_A_FAILURE = 20;

  private final Process process;
  private final Path printed;

  private ForkProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  /**
   * Starts JMH.
   *
   * @param command its command line
   * @param folder where to keep what it prints
   */
  static ForkProcess start(List<String> command, Path folder) throws IOException {
    Path printed = Files.createTempFile(folder, "fork", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    return new ForkProcess(process, printed);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for the end of a fork that has had its last iteration. */
  void finish(String name, Duration timeout) throws LockstepFailure, InterruptedException {
    int status =
        status(timeout)
            .orElseThrow(
                () ->
                    new LockstepFailure(
                        "%s did not end within %d s of its last iteration"
                            .formatted(name, timeout.toSeconds())));
    if (status != 0) {
      throw new LockstepFailure("%s ended with status %d".formatted(name, status));
    }
  }

  /** The status with which it ended; empty if it did not within the timeout. */
  Optional<Integer> status(Duration timeout) throws InterruptedException {
    return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** The last lines that it printed. */
  String lastLines() {
    try {
      List<String> lines = printed();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size()));
    } catch (IOException e) {
      return "what it printed cannot be read: " + e.getMessage();
    }
  }

  /** All lines that it printed. */
  List<String> printed() throws IOException {
    return new String(Files.readAllBytes(printed), UTF_8).lines().toList();
  }

  @Override
  public void close() throws IOException {
    kill();
    Files.deleteIfExists(printed);
  }

  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
