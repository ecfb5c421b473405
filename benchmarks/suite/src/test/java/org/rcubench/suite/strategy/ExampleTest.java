package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The README's example of a strategy is one, and is what the README shows. */
class ExampleTest {
  private static final Path HERE = Path.of("src/test/java/org/rcubench/suite/strategy");

  @ParameterizedTest
  @EnumSource
  void reads_are_whole_and_wait_for_a_stopped_updater(UpdateStyle style) {
    try (Strategy strategy = Example.info().factory().get()) {
      assertThat(Interleaving.readOfHalfDoneUpdate(strategy, style))
          .isEqualTo(new Interleaving.Met(2, true));
      assertThat(Interleaving.readAcrossUpdateInPlace(strategy)).isIn(1L, 2L);
      assertThat(Interleaving.secondUpdateWaits(strategy)).isTrue();
    }
  }

  @Test
  void the_readme_shows_the_class_as_it_is_compiled() throws IOException {
    String source = Files.readString(HERE.resolve("SpinLockStrategy.java"));
    assertThat(readme()).contains(source.substring(source.indexOf("final class")));
  }

  @Test
  void the_readme_shows_the_entry_as_it_is_compiled() throws IOException {
    String source = Files.readString(HERE.resolve("Example.java"));
    String entry = source.substring(source.indexOf("lock(\n"), source.indexOf(");\n\n"));
    assertThat(inOneLine(readme())).contains(inOneLine(entry));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../../README.md"));
  }

  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
