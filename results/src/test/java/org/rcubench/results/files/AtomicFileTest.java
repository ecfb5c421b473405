package org.rcubench.results.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = folder.resolve("samples.csv");
  }

  @Test
  void a_new_file_holds_the_content_and_nothing_lies_beside_it() {
    AtomicFile.writeText(file, out -> out.write("grüße ∀\n"));

    assertThat(file).hasBinaryContent("grüße ∀\n".getBytes(UTF_8));
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void bytes_are_stored_as_they_are() {
    byte[] bytes = {0, (byte) 0xFF, '\r', '\n', (byte) 0x80};

    AtomicFile.write(file, out -> out.write(bytes));

    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void a_longer_old_file_is_replaced_as_a_whole() throws IOException {
    Files.writeString(file, "a long old content");

    AtomicFile.writeText(file, out -> out.write("new"));

    assertThat(file).hasContent("new");
  }

  @Test
  void the_old_content_stands_until_the_new_is_whole() throws IOException {
    Files.writeString(file, "old");

    AtomicFile.writeText(
        file,
        out -> {
          out.write("half of the new");
          out.flush();
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("half of the new");
  }

  @Test
  void a_disk_that_fills_up_leaves_the_old_content_alone_in_the_folder() throws IOException {
    Files.writeString(file, "old");

    assertThatThrownBy(
            () ->
                AtomicFile.writeText(
                    file,
                    out -> {
                      out.write("half");
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage(
            "cannot write %s: no space left on device;"
                + " free some space or choose another folder with --out",
            file)
        .hasCauseExactlyInstanceOf(IOException.class);

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void content_that_fails_of_itself_leaves_the_old_content_alone_in_the_folder()
      throws IOException {
    Files.writeString(file, "old");
    IllegalStateException failure = new IllegalStateException("no such sample");

    assertThatThrownBy(
            () ->
                AtomicFile.writeText(
                    file,
                    out -> {
                      out.write("half");
                      out.flush();
                      throw failure;
                    }))
        .isSameAs(failure);

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void what_a_killed_process_left_beside_the_file_is_overwritten() throws IOException {
    Files.writeString(folder.resolve("samples.csv.partial"), "a long half of an earlier content");

    AtomicFile.writeText(file, out -> out.write("new"));

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void a_missing_folder_is_the_reason_given() {
    Path homeless = folder.resolve("missing").resolve("samples.csv");

    assertThatThrownBy(() -> AtomicFile.writeText(homeless, out -> out.write("new")))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot write %s: no such file or folder; ", homeless);
  }

  @Test
  void a_folder_of_that_name_is_not_replaced() throws IOException {
    Files.createDirectories(file.resolve("kept"));

    assertThatThrownBy(() -> AtomicFile.writeText(file, out -> out.write("new")))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot write %s: ", file);

    assertThat(file.resolve("kept")).isDirectory();
    assertThat(folder).isDirectoryNotContaining(entry -> !entry.equals(file));
  }
}
