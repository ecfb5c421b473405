package org.rcubench.bench.conduct;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcubench.lockstep.TurnProfiler;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * A temporary folder with the profiler's jar in it, and the processes that keep their files there.
 * When it is closed or the JVM is told to end, the processes are killed, and then the folder is
 * deleted: a process that lives might write into it.
 */
public final class Workspace implements AutoCloseable {
  /** More than JMH writes for a fork. */
  private static final int ROOM = 64 * 1024;

  private final TemporaryFolder folder;
  private final Thread hook = new Thread(this::cleanUp, "clean-up");
  private final List<ForkProcess> processes = new ArrayList<>();
  private volatile boolean ending;

  private Workspace(TemporaryFolder folder) {
    this.folder = folder;
  }

  /**
   * Creates a folder and puts the jar there.
   *
   * @throws ResultsException if that cannot be done
   */
  public static Workspace create() {
    try {
      Workspace workspace =
          new Workspace(TemporaryFolder.create(Path.of(System.getProperty("java.io.tmpdir"))));
      Runtime.getRuntime().addShutdownHook(workspace.hook);
      workspace.putProfiler();
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
   * @param jar whose benchmarks run
   * @param row which of them
   * @param plan how it runs
   * @param port the server's
   * @param name what it calls itself there
   */
  ForkProcess start(JarUnderTest jar, BenchmarkRow row, PairPlan plan, int port, String name)
      throws IOException {
    List<String> words = new ArrayList<>();
    // Two run at the same time on purpose.
    words.add("-Djmh.ignoreLock=true");
    words.add("-cp");
    // Ours first: the jars may be other builds of ours, with a profiler of their own.
    words.add(profiler() + File.pathSeparator + jar.jar());
    words.add("org.openjdk.jmh.Main");
    words.addAll(jar.of(row).arguments());
    words.addAll(plan.arguments());
    words.add("-prof");
    words.add("%s:%d,%s".formatted(TurnProfiler.class.getName(), port, name));
    return start(words);
  }

  /**
   * Starts a JVM whose temporary files are here, and what it prints.
   *
   * @param words its command line
   */
  synchronized ForkProcess start(List<String> words) throws IOException {
    if (ending) {
      throw new IOException("the JVM is ending");
    }
    List<String> command = new ArrayList<>();
    // The JVM that runs this code runs the forks too.
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + folder.path());
    command.addAll(words);
    processes.removeIf(process -> !process.isAlive());
    ForkProcess process = ForkProcess.start(command, folder.path());
    processes.add(process);
    return process;
  }

  /**
   * Checks, when a process has failed, whether that may be its own fault, and returns if so. While
   * the JVM is ending, which kills processes, it does not return.
   *
   * @throws ResultsException if the folder takes no more files
   */
  void check() throws InterruptedException {
    if (ending) {
      Thread.currentThread().join();
    }
    Path file = folder.path().resolve("room");
    try {
      Files.write(file, new byte[ROOM]);
      Files.delete(file);
    } catch (IOException e) {
      throw new ResultsException(
          "cannot write to the temporary folder %s: %s; -Djava.io.tmpdir=DIR before -jar names another"
              .formatted(folder.path(), Reasons.of(e)),
          e);
    }
  }

  private void putProfiler() {
    try {
      LockstepJar.write(profiler());
    } catch (ResultsException e) {
      close();
      throw e;
    }
  }

  private Path profiler() {
    return folder.path().resolve("lockstep.jar");
  }

  @Override
  public void close() {
    cleanUp();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook has run or will.
    }
  }

  private synchronized void cleanUp() {
    if (ending) {
      return;
    }
    ending = true;
    processes.forEach(ForkProcess::kill);
    try {
      folder.close();
    } catch (IOException e) {
      System.err.printf("cannot delete %s: %s%n", folder.path(), Reasons.of(e));
    }
  }
}
