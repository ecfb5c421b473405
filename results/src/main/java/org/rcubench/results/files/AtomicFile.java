package org.rcubench.results.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file so that it is whole or absent: to a sibling first, forced to the device, then
 * renamed over the old one. A process killed at any moment, or a full disk, leaves the old content.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes bytes to a stream that the caller does not close. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * Writes all of the content.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes text to a writer that the caller does not close. */
  @FunctionalInterface
  public interface Text {
    /**
     * Writes all of the content.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    void writeTo(BufferedWriter out) throws IOException;
  }

  /**
   * Replaces {@code file} by what {@code content} writes.
   *
   * @param file the file to replace or create; its folder must exist
   * @param content writes the new content
   * @throws ResultsException if the content cannot be stored; the old file is then untouched
   */
  public static void write(Path file, Bytes content) {
    Path sibling = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (FileChannel channel = FileChannel.open(sibling, CREATE, WRITE, TRUNCATE_EXISTING);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(sibling, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ResultsException(
          "cannot write %s: %s; free some space or choose another folder with --out"
              .formatted(file, Reasons.of(e)),
          e);
    } finally {
      discard(sibling);
    }
  }

  /**
   * Replaces {@code file} by the UTF-8 text that {@code content} writes.
   *
   * @param file the file to replace or create; its folder must exist
   * @param content writes the new content
   * @throws ResultsException if the content cannot be stored; the old file is then untouched
   */
  public static void writeText(Path file, Text content) {
    write(
        file,
        out -> {
          BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
          content.writeTo(text);
          text.flush();
        });
  }

  /** Removes what a failure left behind; after a success there is nothing of that name. */
  private static void discard(Path sibling) {
    try {
      Files.deleteIfExists(sibling);
    } catch (IOException ignored) {
      // The original failure is the one worth reporting.
    }
  }
}
