package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** A run that ends before its time loses the running fork and nothing else. */
class InterruptedRunIT {
  private static final int FORKS = 8;
  private static final String[] LINE =
      Jar.tiny("EmptySection -t 1,2 -f 1 -p strategy=none,rwlock,snapshot --no-report --out run");

  @TempDir private Path folder;

  private Jar jar;
  private Path run;

  @BeforeEach
  void take() {
    jar = new Jar(folder);
    run = folder.resolve("run");
  }

  @AfterEach
  void leaveNothingRunning() {
    jar.processes().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void a_run_that_is_killed_again_and_again_loses_nothing_that_had_finished() throws Exception {
    Map<Path, String> finished = new TreeMap<>();

    // As soon as a fork is on disk, which is while the other files are being made from it.
    killWhen(jar.start(LINE), finished, () -> Jar.forks(run).size() >= 1);
    // While a fork runs.
    killWhen(resume(), finished, () -> Jar.forks(run).size() >= 3 && jar.processes().size() > 1);
    // Before the first fork of this sitting is done, and so between reading and writing.
    killWhen(resume(), finished, () -> jar.processes().size() > 1);

    Jar.Ended ended = jar.ended(resume());
    ended.fine();
    assertThat(ended.out()).contains("(%d on disk)".formatted(finished.size()));
    assertThat(ended.out().lines().filter(line -> line.startsWith("[")))
        .as("forks run in the last sitting")
        .hasSize(FORKS - finished.size());
    assertUnchanged(finished);
    assertWhole();
  }

  @Test
  void a_damaged_fork_is_run_again_and_the_others_are_not() throws Exception {
    jar.run(LINE).fine();
    Map<Path, String> finished = states();
    Path damaged = Jar.forks(run).get(4);
    Files.write(damaged, new byte[] {1, 2, 3});
    finished.remove(damaged);

    assertThat(jar.ended(resume()).fine().out())
        .contains("Damaged, will run again: run/forks/" + damaged.getFileName())
        .contains("(7 on disk)");
    assertUnchanged(finished);
    assertWhole();
  }

  @Test
  void a_run_that_is_told_to_end_says_how_to_go_on() throws Exception {
    Process process = jar.start(LINE);
    Jar.await("a fork on disk", () -> !Jar.forks(run).isEmpty());
    process.destroy();
    Jar.Ended ended = jar.ended(process);
    assertThat(ended.status()).isNotZero();
    assertThat(ended.err())
        .contains("Interrupted. The finished forks are kept", "--resume run")
        .doesNotContain("at org.");
    Jar.await("the forked JVM ends", () -> jar.processes().isEmpty());
  }

  @Test
  void a_disk_that_is_full_ends_the_run_and_room_lets_it_go_on() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    run = disk.resolve("run");
    Assumptions.assumeTrue(
        Jar.command("mount", "-t", "tmpfs", "-o", "size=80k", "rcubench-test", disk.toString()),
        "needs the right to mount a small disk");
    try {
      String[] line = LINE.clone();
      line[List.of(line).indexOf("run")] = "disk/run";
      Jar.Ended full = jar.run(line);
      assertThat(full.status()).isEqualTo(1);
      assertThat(full.err())
          .contains("error: cannot write ", ": no space left on device; free some space")
          .contains("--resume disk/run")
          .doesNotContain("at org.", "at java");
      Map<Path, String> finished = states();
      assertThat(finished).isNotEmpty().hasSizeLessThan(FORKS);
      if (Files.exists(run.resolve("samples.csv"))) {
        SamplesFile.read(run.resolve("samples.csv"));
      }

      assertThat(Jar.command("mount", "-o", "remount,size=4m", disk.toString())).isTrue();
      jar.run("--resume", "disk/run").fine();
      assertUnchanged(finished);
      assertWhole();
    } finally {
      Jar.command("umount", "-l", disk.toString());
    }
  }

  private Process resume() throws IOException {
    return jar.start("--resume", "run");
  }

  /** Kills at a moment, and looks at what is left. */
  private void killWhen(Process process, Map<Path, String> finished, BooleanSupplier moment)
      throws Exception {
    Jar.await("the moment to kill", () -> moment.getAsBoolean() || !process.isAlive());
    assertThat(process.isAlive()).as("still running").isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Jar.await("the forked JVM ends", () -> jar.processes().isEmpty());

    assertUnchanged(finished);
    finished.putAll(states());
    Path samples = run.resolve("samples.csv");
    if (Files.exists(samples)) {
      assertThat(SamplesFile.read(samples)).isNotEmpty();
    } else {
      assertThat(finished).as("forks without samples").hasSizeLessThanOrEqualTo(1);
    }
  }

  private void assertUnchanged(Map<Path, String> finished) throws IOException {
    assertThat(states()).containsAllEntriesOf(finished);
  }

  private void assertWhole() {
    assertThat(Jar.forks(run)).hasSize(FORKS);
    List<Sample> samples = SamplesFile.read(run.resolve("samples.csv"));
    assertThat(samples)
        .hasSize(2 * FORKS)
        .extracting(sample -> sample.strategy() + sample.readers() + "/" + sample.iteration())
        .doesNotHaveDuplicates();
  }

  /** Time and content of each finished fork. */
  private Map<Path, String> states() throws IOException {
    Map<Path, String> states = new TreeMap<>();
    for (Path fork : Jar.forks(run)) {
      FileTime time = Files.getLastModifiedTime(fork);
      states.put(fork, time + " " + Arrays.hashCode(Files.readAllBytes(fork)));
    }
    return states;
  }
}
