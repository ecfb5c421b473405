package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** The peer harness, run as people run it. */
@Timeout(180)
class PeersIT {
  private static final Path SCRIPT =
      Path.of("../../scripts/peers/run").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void help_tells_what_it_is() throws Exception {
    Jar.Ended ended = script(Map.of(), "--help").fine();
    assertThat(ended.out()).startsWith("Usage: scripts/peers/run").contains("--flavors");
  }

  @Test
  void a_flavor_that_there_is_not_is_refused() throws Exception {
    assertThat(script(Map.of(), "--flavors", "memb,sleepy").refused().err())
        .contains("expected memb, mb, qsbr or bp, found 'sleepy'");
    assertThat(script(Map.of(), "--flavors").refused().err()).contains("a value is missing");
  }

  @Test
  void without_a_compiler_it_skips_and_says_what_to_install() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("dirname"), Path.of("/usr/bin/dirname"));
    Jar.Ended ended = script(Map.of("PATH", bin.toString())).fine();
    assertThat(ended.out()).startsWith("Skipped: there is no C compiler").contains("gcc");
  }

  @Test
  void without_liburcu_it_skips_and_says_what_to_install() throws Exception {
    // A compiler that finds no library.
    Jar.Ended ended = script(Map.of("CC", "false")).fine();
    assertThat(ended.out()).startsWith("Skipped: liburcu's").contains("liburcu-dev");
  }

  @Test
  void java_and_c_are_measured_in_one_run() throws Exception {
    Jar.Ended built =
        script(
                Map.of(),
                "--flavors",
                "qsbr",
                "--programs",
                folder.resolve("peers").toString(),
                "--build-only")
            .fine();
    assumeFalse(built.out().startsWith("Skipped"), built.out());

    Path run = folder.resolve("run");
    List<String> words =
        new ArrayList<>(
            List.of("--flavors", "qsbr", "--out", run.toString(), "--programs", folder + "/peers"));
    words.addAll(List.of("--only", "ReadSection.(handle|plainRead)|Synchronize.synchronize"));
    words.addAll(List.of(Jar.tiny("-f 1 -t 1 -p strategy=none,rcu-qsbr -p readers=1 --seed 7")));
    Jar.Ended ended =
        script(
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder),
            words.toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();

    List<Sample> samples = SamplesFile.read(run.resolve("samples.csv"));
    assertThat(samples)
        .filteredOn(sample -> sample.benchmark().endsWith("ReadSection.handle"))
        .extracting(Sample::strategy)
        .containsOnly("rcu-qsbr", "urcu-qsbr");
    assertThat(samples).extracting(Sample::strategy).contains("none", "c-none");
    assertAlike(samples, "ReadSection.handle");
    assertAlike(samples, "Synchronize.synchronize");
    assertThat(run.resolve("charts/read-section-by-threads.png")).isNotEmptyFile();
    assertThat(run.resolve("charts/grace-period-latency.png")).isNotEmptyFile();
    assertThat(ended.out()).contains("The library beside its counterparts");
  }

  /** But for who measured what, the rows of C are those of Java. */
  private static void assertAlike(List<Sample> samples, String benchmark) {
    assertThat(samples)
        .filteredOn(sample -> sample.benchmark().endsWith(benchmark))
        .filteredOn(sample -> sample.strategy().endsWith("rcu-qsbr"))
        .filteredOn(sample -> sample.metric().equals("throughput"))
        .hasSize(4)
        .extracting(
            sample ->
                List.of(
                    sample.runId(),
                    sample.workload(),
                    sample.params(),
                    sample.readers(),
                    sample.updaters(),
                    sample.role(),
                    sample.metric(),
                    sample.unit(),
                    sample.better()))
        .containsOnly(
            List.of(
                samples.get(0).runId(),
                benchmark.startsWith("Read") ? "read-section" : "synchronize",
                benchmark.startsWith("Read") ? Map.of() : Map.of("readers", "1"),
                1,
                benchmark.startsWith("Read") ? 0 : 1,
                benchmark.startsWith("Read") ? Sample.READER : Sample.UPDATER,
                "throughput",
                "ops/us",
                samples.get(0).better()));
  }

  private Jar.Ended script(Map<String, String> environment, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/bash", SCRIPT.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
    return new Jar.Ended(
        process.exitValue(),
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }
}
