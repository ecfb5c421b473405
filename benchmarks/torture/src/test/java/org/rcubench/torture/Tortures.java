package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureResult.FlavorResult;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.TortureStatistics.AgeHistogram;
import org.rcubench.torture.TortureStatistics.Count;

/** Tortures one twin or flavor, and asserts that it comes out as it should. */
final class Tortures {
  private static final int READERS = 4;

  private Tortures() {}

  static void assertCaught(Twin twin) {
    TortureResult result = run(List.of(), List.of(twin), Duration.ZERO);
    TwinResult caught = result.twins().get(0);
    assertThat(caught.caught()).as("%s is caught, seed %d", twin, result.seed()).isTrue();
    assertThat(twin.caughtBy()).contains(Check.valueOf(caught.check()));
    assertThat(caught.seconds()).isBetween(0.0, 20.0);
    assertThat(result.passed()).isTrue();
  }

  static void assertPasses(RcuFlavor flavor, Duration length) {
    TortureResult result = run(List.of(flavor), List.of(), length);
    FlavorResult tortured = result.flavors().get(0);
    assertThat(tortured.firstFailures()).as("failures, seed %d", result.seed()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(new AgeHistogram(tortured.ages()).illegal()).isZero();
    assertThat(tortured.count(Count.CLOSES)).isPositive();
    assertThat(tortured.count(Count.STALLS)).isPositive();
    assertThat(tortured.count(Count.READS)).isPositive();
    assertThat(tortured.count(Count.UPDATES)).isPositive();
    assertThat(tortured.count(Count.CALLBACKS))
        .isPositive()
        .isEqualTo(tortured.count(Count.CALLBACKS_RUN));
    assertThat(tortured.count(Count.CALLBACKS_THROWN))
        .isEqualTo(tortured.count(Count.CALLBACK_FAILURES_REPORTED));
    assertThat(tortured.gracePeriods().count()).isPositive();
  }

  private static TortureResult run(List<RcuFlavor> flavors, List<Twin> twins, Duration length) {
    long seed = RandomGenerator.getDefault().nextLong(1L << 32);
    TortureRequest request = new TortureRequest(flavors, Map.of(), twins, length, READERS, seed);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Torture(request, nowhere, false, () -> false).run();
  }
}
