package org.rcubench.suite.compare.lockstep;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rcubench.lockstep.TurnProfiler;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * A temporary folder with the profiler's jar in it, gone when it is closed or the JVM is told to
 * end.
 *
 * @param folder the folder
 * @param hook deletes it when the JVM is told to end
 */
public record Workspace(Path folder, Thread hook) implements AutoCloseable {

  /**
   * Creates a folder and puts the jar there.
   *
   * @throws ResultsException if that cannot be done
   */
  public static Workspace create() {
    try {
      Path folder = Files.createTempDirectory("lockstep");
      Workspace workspace = new Workspace(folder, new Thread(() -> delete(folder), "clean-up"));
      Runtime.getRuntime().addShutdownHook(workspace.hook());
      LockstepJar.write(workspace.profiler());
      return workspace;
    } catch (IOException e) {
      throw new ResultsException(
          "cannot create a temporary folder: %s; -Djava.io.tmpdir=DIR before -jar names another"
              .formatted(Reasons.of(e)),
          e);
    }
  }

  /**
   * Starts a fork that waits for its turns.
   *
   * @param contender what to run
   * @param row the part of it
   * @param plan how it runs
   * @param port the turnstile's
   * @param name what it calls itself there
   */
  ForkProcess start(Contender contender, Row row, PairPlan plan, int port, String name)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(BenchmarkJar.java());
    // Two run at the same time, which is the point.
    command.add("-Djmh.ignoreLock=true");
    command.add("-cp");
    command.add(contender.jar() + File.pathSeparator + profiler());
    command.add("org.openjdk.jmh.Main");
    command.addAll(contender.of(row).arguments());
    command.addAll(plan.arguments());
    command.add("-prof");
    command.add("%s:%d,%s".formatted(TurnProfiler.class.getName(), port, name));
    return ForkProcess.start(command, folder);
  }

  private Path profiler() {
    return folder.resolve("lockstep.jar");
  }

  @Override
  public void close() {
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook has run or will.
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      List<Path> deepestFirst = new ArrayList<>(files.toList());
      Collections.reverse(deepestFirst);
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.printf("cannot delete %s: %s%n", folder, Reasons.of(e));
    }
  }
}
