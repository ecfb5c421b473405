package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A comparison that ends before its time leaves no process, and what it has measured. */
class KilledComparisonIT {
  private static final String OWN = System.getProperty("benchmarks.jar");
  private static final String LINE =
      "compare --base %s --head %s EmptySection -t 1 -p strategy=none --out out"
          .formatted(OWN, OWN);

  /** Turns that nobody sees the end of. */
  private static final String ENDLESS = LINE + " -r 600s";

  private static final String FOLDERS = "rcubench-compare-";

  @TempDir private Path folder;

  private Jar jar;

  @BeforeEach
  void take() {
    jar = new Jar(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    jar.processes().forEach(ProcessHandle::destroyForcibly);
  }

  /** When a comparison is ended. */
  enum Moment {
    LISTING {
      @Override
      boolean hasCome(KilledComparisonIT test) {
        return test.running(" -lp") > 0;
      }
    },
    STARTING {
      @Override
      boolean hasCome(KilledComparisonIT test) {
        return test.running("TurnProfiler") > 0;
      }
    },
    /** One iterates, the other waits for its turn. */
    ITERATING {
      @Override
      boolean hasCome(KilledComparisonIT test) {
        return test.temporary(file -> test.text(file).contains("# Warmup Iteration")).size() == 2;
      }
    };

    abstract boolean hasCome(KilledComparisonIT test);
  }

  @ParameterizedTest
  @EnumSource
  void told_to_end_it_leaves_nothing(Moment moment) throws Exception {
    Process process = startedUntil(moment);
    process.destroy();
    Jar.Ended ended = jar.ended(process);
    assertThat(ended.status()).isNotZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).doesNotContain("failed");
    assertAllEnd();
    assertThat(temporary(file -> true)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void killed_it_leaves_a_folder_that_the_next_deletes(Moment moment) throws Exception {
    Process process = startedUntil(moment);
    process.destroyForcibly().waitFor();
    assertAllEnd();
    assertThat(temporary(file -> true)).isNotEmpty();
    jar.run("compare", "--base", "missing.jar", "--head", "missing.jar").refused();
    assertThat(temporary(file -> true)).isEmpty();
  }

  @Test
  void killed_it_takes_forks_along_that_are_stopped() throws Exception {
    Process process = startedUntil(Moment.ITERATING);
    List<ProcessHandle> forks =
        jar.processes().stream().filter(each -> line(each).contains("ForkedMain")).toList();
    assertThat(forks).hasSize(2);
    for (ProcessHandle fork : forks) {
      assertThat(Jar.command("kill", "-STOP", Long.toString(fork.pid()))).isTrue();
    }
    process.destroyForcibly().waitFor();
    assertAllEnd();
  }

  @Test
  void killed_it_goes_on_after_the_last_pair_that_it_told_of() throws Exception {
    String line = LINE + " --screening 3 --pairs 1";
    Process process = jar.start(Jar.tiny(line));
    Jar.await("a pair", () -> text(folder.resolve("stdout")).contains("[screening 1/3]"));
    process.destroyForcibly().waitFor();
    assertAllEnd();
    String kept = Files.readString(folder.resolve("out/pairs.csv"));
    assertThat(kept.lines())
        .hasSizeBetween(2, 3)
        .allMatch(each -> each.split(",", -1).length == 11);
    assertThat(jar.run(Jar.tiny(LINE + " --screening 4 --pairs 1")).refused().err())
        .contains("out/comparison.csv", "begun with another effort", "--out");
    assertThat(jar.run(Jar.tiny(line)).fine().out())
        .contains(kept.lines().count() - 1 + " pairs are known", "[screening 3/3]")
        .doesNotContain("[screening 1/3]");
    assertThat(Files.readString(folder.resolve("out/pairs.csv"))).startsWith(kept);
    assertThat(Files.readString(folder.resolve("out/environment.json")))
        .contains("\"compare\"", "\"--screening\"");
  }

  @Test
  void two_at_a_time_do_not_know_of_each_other() throws Exception {
    String line = LINE + " --screening 3 --pairs 1";
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Jar other = new Jar(elsewhere, folder);
    Process here = jar.start(Jar.tiny(line));
    Process there = other.start(Jar.tiny(line));
    assertThat(jar.ended(here).fine().out()).contains("[screening 3/3]").doesNotContain("failed");
    assertThat(other.ended(there).fine().out())
        .contains("[screening 3/3]")
        .doesNotContain("failed");
    assertThat(temporary(file -> true)).isEmpty();
  }

  @Test
  void temporary_files_that_cannot_be_written_are_one_line() throws Exception {
    assertThat(new Jar(folder, Path.of("/proc")).run(Jar.tiny(LINE)).refused().err())
        .contains("cannot create a temporary folder", "-Djava.io.tmpdir=DIR");
    assertAllEnd();
  }

  @Test
  void a_disk_without_room_for_temporary_files_is_one_line() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        Jar.command("mount", "-t", "tmpfs", "-o", "size=32k", "rcubench-test", disk.toString()),
        "needs the right to mount a small disk");
    try {
      assertThat(new Jar(folder, disk).run(Jar.tiny(LINE)).refused().err())
          .contains("cannot write to the temporary folder", "no space left on device");
      assertAllEnd();
      assertThat(disk).isEmptyDirectory();
    } finally {
      Jar.command("umount", "-l", disk.toString());
    }
  }

  @Test
  void a_disk_without_room_for_pairs_is_one_line() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "needs a device that is full");
    Files.createSymbolicLink(
        Files.createDirectory(folder.resolve("out")).resolve("pairs.csv"), full);
    assertThat(jar.run(Jar.tiny(LINE)).refused().err())
        .contains("cannot write out/pairs.csv: no space left on device");
    assertAllEnd();
    assertThat(temporary(file -> true)).isEmpty();
  }

  private Process startedUntil(Moment moment) throws IOException {
    Process process = jar.start(ENDLESS.split(" ", -1));
    Jar.await("the moment to kill", () -> moment.hasCome(this) || !process.isAlive());
    assertThat(process.isAlive()).as("still running").isTrue();
    return process;
  }

  private void assertAllEnd() {
    Jar.await("all processes end", () -> jar.processes().isEmpty());
  }

  private long running(String words) {
    return jar.processes().stream().filter(process -> line(process).contains(words)).count();
  }

  private static String line(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /** Files in the folders of comparisons, and these folders. */
  private List<Path> temporary(Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> folder.relativize(file).toString().startsWith(FOLDERS))
          .filter(which)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // they come and go
    }
  }

  private String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return ""; // not yet there, or a jar
    }
  }
}
