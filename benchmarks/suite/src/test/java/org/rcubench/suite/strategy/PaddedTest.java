package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;
import org.rcubench.suite.harness.Layouts;

/** What is meant to be alone on its cache lines is, in this JVM. */
class PaddedTest {
  /** Two lines of 64 bytes, since the prefetcher fetches pairs; one line of 128 elsewhere. */
  private static final long LINE = 128;

  @ParameterizedTest
  @ValueSource(classes = {Padded.Word.class, Padded.Reference.class})
  void a_padded_value_is_lines_away_from_everything(Class<?> padded) {
    ClassLayout layout = Layouts.of(padded);
    FieldLayout value =
        layout.fields().stream()
            .filter(field -> field.name().equals("value"))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(value.offset(), layout.instanceSize() - value.offset() - value.size()))
        .as("bytes before and after the value in\n%s", layout.toPrintable())
        .allSatisfy(distance -> assertThat(distance).isGreaterThanOrEqualTo(LINE));
  }
}
