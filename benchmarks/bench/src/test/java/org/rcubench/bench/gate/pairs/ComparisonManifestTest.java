package org.rcubench.bench.gate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.files.ResultsException;

class ComparisonManifestTest {
  @TempDir private Path folder;
  private Path base;
  private Path head;
  private Path file;

  @BeforeEach
  void twoJars() throws IOException {
    base = Files.writeString(folder.resolve("base.jar"), "base");
    head = Files.writeString(folder.resolve("head.jar"), "head");
    file = folder.resolve("comparison.csv");
  }

  private ComparisonManifest terms(PairPlan plan, SamplingPlan effort) {
    return ComparisonManifest.of(
        new ComparisonRequest(
            base,
            head,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            plan,
            effort,
            Thresholds.defaults(),
            Optional.empty(),
            1,
            folder));
  }

  private ComparisonManifest usual() {
    return terms(PairPlan.defaults(), SamplingPlan.defaults());
  }

  private void refused(ComparisonManifest terms, String what) {
    assertThatThrownBy(() -> terms.settle(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("begun with another " + what + " (")
        .hasMessageContaining("--out");
  }

  @Test
  void the_same_comparison_goes_on_and_leaves_the_file_as_it_was() throws IOException {
    usual().settle(file);
    String settled = Files.readString(file);
    assertThat(settled.lines()).hasSize(6);
    assertThatCode(() -> usual().settle(file)).doesNotThrowAnyException();
    assertThat(file).hasContent(settled);
  }

  @Test
  void another_jar_other_forks_and_another_effort_are_refused() throws IOException {
    usual().settle(file);
    refused(
        terms(
            new PairPlan(1, 2, Duration.ofMillis(10), Duration.ofMillis(10), List.of()),
            SamplingPlan.defaults()),
        "fork");
    refused(
        terms(PairPlan.defaults(), SamplingPlan.defaults().within(Duration.ofMinutes(1))),
        "effort");
    refused(terms(PairPlan.defaults(), new SamplingPlan(6, 13, Optional.empty(), 0.2)), "effort");
    Files.writeString(head, "another head");
    refused(usual(), "head");
  }
}
