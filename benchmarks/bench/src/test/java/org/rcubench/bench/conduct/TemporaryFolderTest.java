package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path parent;

  @Test
  void it_goes_with_all_that_is_in_it() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create(parent)) {
      Files.writeString(Files.createDirectory(folder.path().resolve("deep")).resolve("file"), "");
      assertThat(folder.path()).hasParent(parent);
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void what_an_owner_that_was_killed_left_is_deleted_by_the_next() throws Exception {
    Path left = left("rcubench-compare-%d-1".formatted(deadPid()));
    try (TemporaryFolder folder = TemporaryFolder.create(parent)) {
      assertThat(left).doesNotExist();
      assertThat(folder.path()).isDirectory();
    }
  }

  @Test
  void what_has_an_owner_is_left_alone() throws Exception {
    Path alive = left("rcubench-compare-%d-1".formatted(ProcessHandle.current().pid()));
    Path ofAnotherContainer = left("rcubench-compare-%d-1".formatted(deadPid()));
    Path foreign = left("rcubench-compare-notes");
    try (FileChannel channel =
            FileChannel.open(ofAnotherContainer.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        TemporaryFolder folder = TemporaryFolder.create(parent)) {
      assertThat(lock.isValid()).isTrue();
      assertThat(parent)
          .isDirectoryContaining(alive::equals)
          .isDirectoryContaining(ofAnotherContainer::equals)
          .isDirectoryContaining(foreign::equals)
          .isDirectoryContaining(folder.path()::equals);
    }
  }

  private Path left(String name) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    Files.createFile(folder.resolve("lock"));
    Files.writeString(folder.resolve("fork.txt"), "half a wo");
    return folder;
  }

  private static long deadPid() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }
}
