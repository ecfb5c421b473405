package org.rcubench.suite.compare.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.files.ResultsException;

class TrialsFileTest {
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

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void twoTrials() {
    file = folder.resolve("deeper/trials.csv");
    try (TrialsFile trials = TrialsFile.open(file, List.of(PAIR))) {
      trials.add(LONE);
    }
  }

  @Test
  void what_is_written_is_read() {
    assertThat(TrialsFile.read(file)).containsExactly(PAIR, LONE);
    assertThat(TrialsFile.read(folder.resolve("missing.csv"))).isEmpty();
  }

  @Test
  void half_a_line_is_dropped_and_the_file_goes_on_without_it() throws IOException {
    Files.writeString(file, "rwlock,2,pair,5,4,99,12.", StandardOpenOption.APPEND);
    List<Trial> known = TrialsFile.read(file);
    assertThat(known).containsExactly(PAIR, LONE);
    try (TrialsFile trials = TrialsFile.open(file, known)) {
      trials.add(PAIR);
    }
    assertThat(TrialsFile.read(file)).containsExactly(PAIR, LONE, PAIR);
  }

  @Test
  void a_file_that_is_something_else_is_refused() throws IOException {
    Files.writeString(file, "a,b\n1,2\n");
    assertThatThrownBy(() -> TrialsFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is no record of a self-test");
    Files.writeString(file, "h\nrwlock,two,pair,5,3,-7,12.5,11.25,0.1,4.3\n");
    assertThatThrownBy(() -> TrialsFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("trial 1");
  }
}
