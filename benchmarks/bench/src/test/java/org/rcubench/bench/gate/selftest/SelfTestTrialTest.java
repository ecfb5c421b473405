package org.rcubench.bench.gate.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.files.CsvJournal;
import org.rcubench.results.files.ResultsException;

class SelfTestTrialTest {
  private static final SelfTestTrial.Form FORM = new SelfTestTrial.Form();
  private static final SelfTestTrial PAIR =
      new SelfTestTrial(
          new SelfTestRow("rwlock", 2),
          SelfTestTrial.Kind.pair(5),
          3,
          -7,
          12.5,
          OptionalDouble.of(11.25),
          OptionalDouble.of(0.11),
          Duration.ofMillis(4321));
  private static final SelfTestTrial LONE =
      new SelfTestTrial(
          new SelfTestRow("synchronized", 1),
          SelfTestTrial.Kind.LONE,
          4,
          8,
          0.125,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Duration.ofMillis(2100));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void twoTrials() {
    file = folder.resolve("trials.csv");
    try (CsvJournal<SelfTestTrial> trials = CsvJournal.open(file, FORM)) {
      trials.add(PAIR);
      trials.add(LONE);
    }
  }

  @Test
  void what_is_written_is_read() {
    assertThat(CsvJournal.read(file, FORM)).containsExactly(PAIR, LONE);
  }

  @Test
  void a_line_that_is_no_trial_is_named() throws IOException {
    Files.writeString(
        file, "rwlock,two,pair,5,3,-7,12.5,11.25,0.1,4.3\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> CsvJournal.read(file, FORM))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("trials.csv, line 4");
  }
}
