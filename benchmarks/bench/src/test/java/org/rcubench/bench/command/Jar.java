package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The real jar, run as people run it, in a folder of its own that also holds its temporary files:
 * so two tests do not hold the same JMH lock, and a process can be told by the folder in its
 * command line.
 */
final class Jar {
  private static final Path JAR = Path.of(System.getProperty("benchmarks.jar")).toAbsolutePath();
  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Path temporary;

  Jar(Path folder) {
    this(folder, folder);
  }

  Jar(Path folder, Path temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /**
   * What came of a process.
   *
   * @param status its exit status
   * @param out what it printed
   * @param err what it complained of
   */
  record Ended(int status, String out, String err) {

    /** Fails unless the process went well, in silence. */
    Ended fine() {
      assertThat(err).isEmpty();
      assertThat(status).isZero();
      return this;
    }

    /** Fails unless the process refused in one line. */
    Ended refused() {
      assertThat(err).startsWith("error: ").doesNotContain("at org.", "at java");
      assertThat(err.strip().lines()).hasSize(1);
      assertThat(status).isEqualTo(1);
      return this;
    }
  }

  /** A line of words, apart by blanks, with the shortest of iterations. */
  static String[] tiny(String line) {
    return (line + " -wi 1 -i 2 -w 20ms -r 20ms").split(" ", -1);
  }

  Ended run(String... words) throws Exception {
    return ended(start(words));
  }

  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("-jar", JAR.toString()));
    command.addAll(List.of(words));
    return java(command);
  }

  /** JMH itself, without our launcher. */
  Ended jmh(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("-cp", JAR.toString(), "org.openjdk.jmh.Main"));
    command.addAll(List.of(words));
    return ended(java(command));
  }

  private Process java(List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(words);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  Ended ended(Process process) throws Exception {
    boolean inTime = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!inTime) {
      process.destroyForcibly();
      processes().forEach(ProcessHandle::destroyForcibly);
    }
    assertThat(inTime).as("ended in time").isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }

  /** Processes of this folder: a launcher, and the forks that it started. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  /** Polls until something holds; fails when it does not for too long. */
  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain: " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Whether a command of the system's exists and does what it is told to. */
  static boolean command(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  /** The finished forks of a run. */
  static List<Path> forks(Path run) {
    Path forks = run.resolve("forks");
    if (!Files.isDirectory(forks)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(forks)) {
      return files.filter(file -> file.toString().endsWith(".fork")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
