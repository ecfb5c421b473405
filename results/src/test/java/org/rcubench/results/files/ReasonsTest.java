package org.rcubench.results.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("/x"), "permission denied"),
        Arguments.of(new NoSuchFileException("/x"), "no such file or folder"),
        Arguments.of(new FileAlreadyExistsException("/x"), "a file of that name is in the way"),
        Arguments.of(new NotDirectoryException("/x"), "not a folder"),
        Arguments.of(new MalformedInputException(1), "it is not UTF-8 text"),
        Arguments.of(
            new FileSystemException("/x", null, "Read-only file system"), "read-only file system"),
        Arguments.of(new FileSystemException("/x"), "FileSystemException"),
        Arguments.of(new IOException("Is a directory"), "is a directory"),
        Arguments.of(new IOException(""), ""),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void the_reason_is_a_phrase_without_the_path(IOException failure, String reason) {
    assertThat(Reasons.of(failure)).isEqualTo(reason);
  }
}
