package org.rcubench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.files.ResultsException;

class RunFolderTest {
  @TempDir private Path temp;

  @Test
  void the_names_in_a_run_s_folder_are_those_that_people_and_viewers_know() {
    RunFolder folder = new RunFolder(temp);

    assertThat(folder.samples()).isEqualTo(temp.resolve("samples.csv"));
    assertThat(folder.environment()).isEqualTo(temp.resolve("environment.json"));
    assertThat(folder.jmh()).isEqualTo(temp.resolve("jmh.json"));
    assertThat(folder.forks()).isEqualTo(temp.resolve("forks"));
    assertThat(folder.charts()).isEqualTo(temp.resolve("charts"));
    assertThat(folder.index()).isEqualTo(temp.resolve("index.html"));
  }

  @Test
  void creating_makes_the_folders_above_and_leaves_the_new_one_empty() {
    Path path = temp.resolve("results").resolve("runs").resolve("one");

    new RunFolder(path).create();

    assertThat(path).isEmptyDirectory();
  }

  @Test
  void creating_a_folder_that_is_there_keeps_what_it_holds() throws IOException {
    Files.writeString(temp.resolve("samples.csv"), "kept");

    new RunFolder(temp).create();

    assertThat(temp).isDirectoryNotContaining(entry -> !entry.endsWith("samples.csv"));
    assertThat(temp.resolve("samples.csv")).hasContent("kept");
  }

  @Test
  void a_file_in_the_way_of_the_folder_is_the_reason_given() throws IOException {
    Path path = Files.writeString(temp.resolve("one"), "a file");

    assertThatThrownBy(() -> new RunFolder(path).create())
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage(
            "cannot write to the folder %s: a file of that name is in the way;"
                + " choose another with --out",
            path);
  }

  @Test
  void a_file_in_the_way_of_a_folder_above_is_refused_too() throws IOException {
    Path path = Files.writeString(temp.resolve("results"), "a file").resolve("one");

    assertThatThrownBy(() -> new RunFolder(path).create())
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot write to the folder %s: ", path);
  }
}
