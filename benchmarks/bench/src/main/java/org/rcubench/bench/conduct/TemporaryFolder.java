package org.rcubench.bench.conduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder among the temporary files. If its owner is killed before it can delete it, the next that
 * is created beside it does.
 *
 * <p>An owner is gone if no process has the pid in the folder's name, and nobody holds the lock in
 * it. The pid alone would not do, for containers may share a folder of temporary files and count
 * processes apart; nor would the lock, which is taken a moment after the folder is there.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "rcubench-compare-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-\\d+");
  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creates a folder, and deletes those beside it whose owners are gone. */
  static TemporaryFolder create(Path parent) throws IOException {
    Path path =
        Files.createTempDirectory(
            parent.toAbsolutePath(), PREFIX + ProcessHandle.current().pid() + "-");
    try {
      FileChannel lock =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      deleteAbandoned(path);
      return new TemporaryFolder(path, lock);
    } catch (IOException e) {
      delete(path);
      throw e;
    }
  }

  Path path() {
    return path;
  }

  /** Deletes it, with all that is in it. */
  @Override
  public void close() throws IOException {
    lock.close();
    delete(path);
  }

  private static void deleteAbandoned(Path own) throws IOException {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
      others.forEach(other -> deleteIfAbandoned(other, own));
    } catch (DirectoryIteratorException e) {
      // They take room, and do no other harm.
    }
  }

  private static void deleteIfAbandoned(Path other, Path own) {
    Matcher name = NAME.matcher(other.getFileName().toString());
    if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
      return;
    }
    try {
      if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
          && !isLocked(other.resolve(LOCK))) {
        delete(other);
      }
    } catch (IOException e) {
      // Another comparison deletes it at this moment, or its forks are just ending.
    }
  }

  private static boolean isLocked(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      List<Path> deepestFirst = new ArrayList<>(files.toList());
      Collections.reverse(deepestFirst);
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
