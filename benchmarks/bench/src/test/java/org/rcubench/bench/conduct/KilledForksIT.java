package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.gate.pairs.ComparisonRequest;
import org.rcubench.bench.gate.pairs.JarComparison;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;

/** A row whose forks are murdered or hang is told of and given up, and the others go on. */
class KilledForksIT {
  // What the deadly jar does for each number of tokens.
  private static final String KILLED = "1";
  private static final String ORPHANED = "2";
  private static final String STOPPED = "3";
  private static final String STUCK = "4";
  private static final String FINE = "100";

  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofMinutes(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(10));

  @TempDir private static Path jars;

  private static Path benign;
  private static Path deadly;

  @TempDir private Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private long sockets;

  @BeforeAll
  static void build() throws IOException {
    benign = ForeignJar.build(jars, "benign", "Blackhole.consumeCPU(100);");
    deadly =
        ForeignJar.build(
            jars,
            "deadly",
            """
            ProcessHandle self = ProcessHandle.current();
            String[] kill = switch (tokens) {
              case 1 -> new String[] {"kill", "-KILL", "" + self.pid()};
              case 2 -> new String[] {"kill", "-KILL", "" + self.parent().get().pid()};
              case 3 -> new String[] {"kill", "-STOP", "" + self.pid()};
              default -> new String[0];
            };
            if (kill.length > 0) {
              new ProcessBuilder(kill).start().waitFor();
            }
            while (tokens == 4) {
              java.util.concurrent.locks.LockSupport.park();
            }
            Blackhole.consumeCPU(100);
            """);
  }

  @BeforeEach
  void count() {
    sockets = sockets();
  }

  @AfterEach
  void nothing_is_left() {
    await("forks end", () -> forks().findAny().isEmpty());
    assertThat(sockets()).as("sockets").isEqualTo(sockets);
    String own = "rcubench-compare-" + ProcessHandle.current().pid();
    assertThat(Path.of(System.getProperty("java.io.tmpdir")).toFile().list())
        .noneMatch(name -> name.startsWith(own));
  }

  @Test
  void a_base_that_comes_to_harm_in_an_iteration() throws Exception {
    List<RowResult> rows = compared(deadly, benign, KILLED, ORPHANED, STOPPED, STUCK, FINE);
    assertGivenUp(rows, KILLED, "base died in an iteration");
    assertGivenUp(rows, ORPHANED, "base ");
    assertGivenUp(rows, STOPPED, "base has been silent for 2 s");
    assertGivenUp(rows, STUCK, "base has been silent for 2 s");
    assertMeasured(rows, FINE);
  }

  @Test
  void a_head_that_comes_to_harm_in_an_iteration_or_at_its_start() throws Exception {
    String atStart = "200";
    Thread killer = new Thread(() -> killAtStart("tokens=" + atStart, ",head"));
    killer.start();
    try {
      List<RowResult> rows = compared(benign, deadly, KILLED, atStart, FINE);
      assertGivenUp(rows, KILLED, "head died in an iteration");
      assertGivenUp(rows, atStart, "head ended before its first iteration");
      assertMeasured(rows, FINE);
    } finally {
      killer.interrupt();
      killer.join();
    }
  }

  private static void killAtStart(String row, String side) {
    while (!Thread.interrupted()) {
      forks()
          .filter(fork -> line(fork).contains(row) && line(fork).contains(side))
          .forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private List<RowResult> compared(Path base, Path head, String... tokens)
      throws InterruptedException {
    ComparisonRequest request =
        new ComparisonRequest(
            base,
            head,
            List.of("Work"),
            Map.of("tokens", List.of(tokens)),
            List.of(),
            List.of(),
            new PairPlan(1, 1, Duration.ofMillis(20), Duration.ofMillis(20), List.of()),
            new SamplingPlan(1, 1, Optional.empty(), 0.2),
            Thresholds.defaults(),
            Optional.empty(),
            5,
            folder.resolve("out"));
    return new JarComparison(request, new PrintStream(printed, true, UTF_8), TIMEOUTS).run().rows();
  }

  private void assertGivenUp(List<RowResult> rows, String tokens, String told) {
    RowResult row = row(rows, tokens);
    assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(row.failure()).hasValueSatisfying(words -> assertThat(words).startsWith(told));
    assertThat(printed.toString(UTF_8))
        .containsOnlyOnce(row.row() + " failed and is tried once more: " + told)
        .containsOnlyOnce(row.row() + " failed, and is given up: " + told);
  }

  private void assertMeasured(List<RowResult> rows, String tokens) {
    RowResult row = row(rows, tokens);
    assertThat(row.failure()).as(printed.toString(UTF_8)).isEmpty();
    assertThat(printed.toString(UTF_8)).contains(row.row() + ": head takes ");
  }

  private static RowResult row(List<RowResult> rows, String tokens) {
    return rows.stream()
        .filter(row -> row.row().equals(RowName.of("other.Work.spin", "tokens=" + tokens)))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<ProcessHandle> forks() {
    return ProcessHandle.current().descendants().filter(fork -> line(fork).contains("lockstep"));
  }

  private static String line(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /** Those that this process has open; none where nobody can tell. */
  private static long sockets() {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.filter(KilledForksIT::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path open) {
    try {
      return Files.readSymbolicLink(open).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // what listed them is closed by now
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain: " + what).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
