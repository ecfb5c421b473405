package org.rcubench.suite.compare.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * JMH running one fork: the process that starts the fork, the fork itself, and what they print.
 * Closing it leaves none of these behind.
 */
final class ForkProcess implements AutoCloseable {
  private static final long SECONDS_TO_END = 60;
  private static final int LINES_OF_A_FAILURE = 20;

  private final Process process;
  private final Path printed;
  private final Thread hook;

  private ForkProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
    this.hook = new Thread(this::kill, "kill-fork");
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
    ForkProcess fork = new ForkProcess(process, printed);
    // For Ctrl-C, which a closing brace does not hear.
    Runtime.getRuntime().addShutdownHook(fork.hook);
    return fork;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for a fork that has said its last word. */
  void finish(String name) throws LockstepFailure, InterruptedException {
    if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
      throw new LockstepFailure(
          "%s did not end within %d s of its last iteration".formatted(name, SECONDS_TO_END));
    }
    if (process.exitValue() != 0) {
      throw new LockstepFailure("%s ended with status %d".formatted(name, process.exitValue()));
    }
  }

  /** The last lines that it printed. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(printed, UTF_8);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size()));
    } catch (IOException e) {
      return "what it printed cannot be read: " + e.getMessage();
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and the hook has run or will.
    }
    Files.deleteIfExists(printed);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
