package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.pairs.ComparisonRequest;
import org.rcubench.bench.gate.pairs.JarComparison;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.files.ResultsException;

/** Real forks of jars that somebody else might have built. */
class LockstepIT {
  private static final String WORK = "Blackhole.consumeCPU(tokens);";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private Findings compared(Path base, Path head, int screening, int confirming)
      throws InterruptedException {
    return compared(base, head, screening, confirming, List.of());
  }

  private Findings compared(
      Path base, Path head, int screening, int confirming, List<String> wordsForJmh)
      throws InterruptedException {
    ComparisonRequest request =
        new ComparisonRequest(
            base,
            head,
            List.of("Work"),
            Map.of(),
            List.of(),
            List.of(),
            new PairPlan(2, 3, Duration.ofMillis(50), Duration.ofMillis(50), wordsForJmh),
            new SamplingPlan(screening, confirming, Optional.empty(), 0.2),
            Thresholds.defaults(),
            Optional.empty(),
            5,
            folder.resolve("out" + String.join("", wordsForJmh)));
    return new JarComparison(request, new PrintStream(printed, true, UTF_8)).run();
  }

  @Test
  void a_foreign_head_that_does_twice_the_work_has_regressed() throws Exception {
    Path base = ForeignJar.build(folder, "base", WORK);
    Path head = ForeignJar.build(folder, "head", "Blackhole.consumeCPU(2L * tokens);");
    Findings findings = compared(base, head, 4, 6);
    assertThat(findings.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.row()).isEqualTo(RowName.of("other.Work.spin", "tokens=100"));
              assertThat(row.verdict()).as(printed.toString(UTF_8)).isEqualTo(Verdict.REGRESSED);
              assertThat(row.judgement().ratio()).isBetween(1.5, 2.5);
            });
    assertThat(Files.readAllLines(folder.resolve("out/pairs.csv"))).hasSize(1 + 4 + 6);
    assertThat(leftRunning()).isEmpty();
  }

  @Test
  void a_head_that_dies_is_tried_once_more_and_then_inconclusive_with_its_last_words()
      throws Exception {
    Path base = ForeignJar.build(folder, "base", WORK);
    Path head = ForeignJar.build(folder, "head", "Runtime.getRuntime().halt(7);");
    Findings findings = compared(base, head, 2, 2);
    assertThat(findings.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
              assertThat(row.failure())
                  .hasValueSatisfying(words -> assertThat(words).contains("head"));
            });
    assertThat(printed.toString(UTF_8)).contains("is tried once more", "is given up");
    assertThat(leftRunning()).isEmpty();
  }

  @Test
  void a_head_that_throws_says_what() throws Exception {
    Path base = ForeignJar.build(folder, "base", WORK);
    Path head = ForeignJar.build(folder, "head", "throw new Exception(\"out of luck\");");
    assertThat(compared(base, head, 1, 1).rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.failure())
                    .hasValueSatisfying(
                        words ->
                            assertThat(words)
                                .startsWith("head died in an iteration")
                                .contains("Exception: out of luck")
                                .doesNotContain("NoSuchElementException")));
    assertThat(leftRunning()).isEmpty();
  }

  @Test
  void of_several_modes_one_is_to_be_chosen() throws Exception {
    String modes = "{Mode.AverageTime, Mode.Throughput}";
    Path base = ForeignJar.build(folder, "base", modes, WORK);
    Path head = ForeignJar.build(folder, "head", modes, WORK);
    assertThat(compared(base, head, 1, 1).rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.failure())
                    .hasValueSatisfying(words -> assertThat(words).contains("-bm avgt")));
    Findings chosen = compared(base, head, 1, 1, List.of("-bm", "thrpt"));
    assertThat(chosen.rows()).singleElement().satisfies(row -> assertThat(row.failure()).isEmpty());
    assertThat(leftRunning()).isEmpty();
  }

  @Test
  void what_is_no_jar_of_benchmarks_is_refused_with_one_message() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    Path jar = ForeignJar.build(folder, "base", WORK);
    assertThatThrownBy(() -> compared(text, jar, 1, 1))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is no jar of JMH benchmarks");
    assertThatThrownBy(() -> compared(jar, folder.resolve("missing.jar"), 1, 1))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not a file");
  }

  private static List<String> leftRunning() {
    return ProcessHandle.current()
        .descendants()
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains("lockstep"))
        .toList();
  }
}
