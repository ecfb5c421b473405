package org.rcubench.suite.compare.lockstep;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.suite.compare.Outcome;

/** A row whose forks are murdered or hang is told of and given up, and the others go on. */
class KilledForksIT {
  private static final String FINE = "100";
  private static final Patience PATIENCE =
      new Patience(Duration.ofMinutes(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

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

  @ParameterizedTest
  @CsvSource({
    "1, base died in an iteration", // it was killed itself
    "2, base", // who started it was: told of when it is noticed
    "3, base has been silent for 3 s", // it was stopped
    "4, base has been silent for 3 s", // it blocks
  })
  void a_base_that_comes_to_harm_in_an_iteration(String harm, String told) throws Exception {
    assertGivenUp(harm, told, compared(deadly, benign, harm));
  }

  @ParameterizedTest
  @CsvSource({"1, head died in an iteration", "2, head"})
  void a_head_that_comes_to_harm_in_an_iteration(String harm, String told) throws Exception {
    assertGivenUp(harm, told, compared(benign, deadly, harm));
  }

  @Test
  void a_head_that_is_killed_as_it_starts() throws Exception {
    Thread killer =
        new Thread(
            () -> {
              while (!Thread.interrupted()) {
                forks()
                    .filter(fork -> line(fork).contains("tokens=200"))
                    .filter(fork -> line(fork).contains(",head"))
                    .forEach(ProcessHandle::destroyForcibly);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
              }
            });
    killer.start();
    try {
      assertGivenUp(
          "200", "head ended before its first iteration", compared(benign, benign, "200"));
    } finally {
      killer.interrupt();
      killer.join();
    }
  }

  private List<Outcome> compared(Path base, Path head, String harm) throws InterruptedException {
    Request request =
        new Request(
            base,
            head,
            List.of("Work"),
            Map.of("tokens", List.of(harm, FINE)),
            List.of(),
            new PairPlan(1, 1, Duration.ofMillis(20), List.of()),
            new Effort(1, 1, Optional.empty(), 0.2),
            Thresholds.defaults(),
            5,
            folder.resolve("out"));
    return new Lockstep(request, new PrintStream(printed, true, UTF_8), PATIENCE).run().outcomes();
  }

  private void assertGivenUp(String harm, String told, List<Outcome> outcomes) {
    assertThat(outcomes)
        .extracting(Outcome::name)
        .containsExactly("other.Work.spin tokens=" + harm, "other.Work.spin tokens=" + FINE);
    String name = outcomes.get(0).name();
    assertThat(outcomes.get(0).judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(outcomes.get(0).failure())
        .hasValueSatisfying(words -> assertThat(words).startsWith(told));
    assertThat(outcomes.get(1).failure()).as(printed.toString(UTF_8)).isEmpty();
    assertThat(printed.toString(UTF_8))
        .containsOnlyOnce(name + " failed and is tried once more: " + told)
        .containsOnlyOnce(name + " failed, and is given up: " + told)
        .contains("tokens=" + FINE + ": head takes ");
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
