package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Profile;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** Every strategy under every workload that it fits, in the real jar, for a moment each. */
class EveryPairIT {
  @TempDir private Path folder;

  @Test
  void every_pair_runs_without_a_violation() throws Exception {
    // In one JVM: what is asked is whether it works, not how fast it is.
    new Jar(folder).run("--profile", "check", "-f", "0", "--no-report", "--out", "run").fine();

    List<Sample> samples = SamplesFile.read(folder.resolve("run/samples.csv"));
    assertThat(samples.stream().map(Sample::strategy).collect(Collectors.toSet()))
        .containsAll(Profile.availableStrategies().stream().map(info -> info.id()).toList());
    assertThat(samples)
        .filteredOn(sample -> sample.metric().equals("violations"))
        .isNotEmpty()
        .allMatch(sample -> sample.value() == 0);
    Set<String> measured =
        samples.stream()
            .filter(sample -> sample.metric().equals("throughput"))
            .map(sample -> sample.benchmark() + sample.strategy() + sample.params())
            .collect(Collectors.toSet());
    assertThat(measured)
        .hasSameSizeAs(
            Words.selection("").cells(Profile.CHECK).get(0).stream()
                .map(Cell::id)
                .collect(Collectors.toSet()));
  }
}
