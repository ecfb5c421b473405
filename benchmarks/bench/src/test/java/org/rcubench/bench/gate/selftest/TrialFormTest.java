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

class TrialFormTest {
  private static final TrialForm FORM = new TrialForm();
  private static final Trial PAIR =
      new Trial(
          new Setting("rwlock", 2),
          Trial.Kind.pair(5),
          3,
          -7,
          12.5,
          OptionalDouble.of(11.25),
          OptionalDouble.of(0.11),
          Duration.ofMillis(4321));
  private static final Trial LONE =
      new Trial(
          new Setting("synchronized", 1),
          Trial.Kind.LONE,
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
    try (CsvJournal<Trial> trials = CsvJournal.open(file, FORM)) {
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
