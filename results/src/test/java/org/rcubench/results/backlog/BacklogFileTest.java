package org.rcubench.results.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.files.ResultsException;

class BacklogFileTest {
  @TempDir private Path folder;

  @Test
  void what_was_written_is_read() {
    List<BacklogPoint> points =
        List.of(new BacklogPoint(1, 0, 0, 5_000_000_000L), new BacklogPoint(2, 10_000_000, 7, 1));
    Path file = folder.resolve("backlog").resolve("one.csv");
    BacklogFile.write(file, points);
    assertThat(BacklogFile.read(file)).isEqualTo(points);
  }

  @Test
  void its_columns_are_these() throws Exception {
    Path file = folder.resolve("one.csv");
    BacklogFile.write(file, List.of(new BacklogPoint(1, 2, 3, 4)));
    assertThat(file).hasContent("iteration,nanos,backlog,heap_bytes\n1,2,3,4\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "1,2,3,many", "0,2,3,4", "1,2,-3,4"})
  void a_row_of_something_else_is_refused_by_its_line(String row) throws Exception {
    Path file = folder.resolve("one.csv");
    Files.writeString(file, "iteration,nanos,backlog,heap_bytes\n1,2,3,4\n" + row + "\n");
    assertThatThrownBy(() -> BacklogFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("line 3: expected four whole numbers, found");
  }

  @Test
  void another_file_is_refused_by_the_header_that_was_expected() throws Exception {
    Path file = folder.resolve("one.csv");
    Files.writeString(file, "run_id,benchmark\n");
    assertThatThrownBy(() -> BacklogFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("line 1: expected the header [iteration, nanos");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> BacklogFile.read(folder.resolve("none.csv")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("none.csv");
  }
}
