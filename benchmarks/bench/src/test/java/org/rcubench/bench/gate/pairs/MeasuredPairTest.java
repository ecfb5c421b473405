package org.rcubench.bench.gate.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.results.files.CsvJournal;

class MeasuredPairTest {
  private static final MeasuredPair.Form FORM = new MeasuredPair.Form();

  @TempDir private Path folder;

  @Test
  void a_pair_is_read_as_it_was_summed_up() {
    PairResult result =
        new PairResult(
            Side.HEAD, "ops/us", List.of(10.0, 11.0), List.of(9.0, 10.0), Duration.ofMillis(6543));
    MeasuredPair pair =
        new MeasuredPair(
            "p.A.read strategy=a,b -t 2", MeasuredPair.Stage.CONFIRMATION, 3, -42, result);
    Path file = folder.resolve("pairs.csv");
    try (CsvJournal<MeasuredPair> pairs = CsvJournal.open(file, FORM)) {
      pairs.add(pair);
    }
    MeasuredPair read = CsvJournal.read(file, FORM).get(0);
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("result.base", "result.head")
        .isEqualTo(pair);
    assertThat(read.result().median(Side.BASE)).isEqualTo(10.5);
    assertThat(read.result().slowdown()).isCloseTo(result.slowdown(), within(1e-12));
  }
}
