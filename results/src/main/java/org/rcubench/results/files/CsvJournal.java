package org.rcubench.results.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What is measured, a line each, on disk before the next is measured. Half a line at the end, from
 * a process that was killed, is dropped. Not thread-safe.
 *
 * @param <T> what a line holds
 */
public final class CsvJournal<T> implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /**
   * How entries are written down.
   *
   * @param <T> what a line holds
   */
  public interface Form<T> {
    /** {@return what the file is, such as "record of pairs"} */
    String name();

    /** {@return the names of the columns} */
    List<String> columns();

    /**
     * An entry as a line.
     *
     * @param entry what was measured
     * @return a value for each column
     */
    List<?> fields(T entry);

    /**
     * A line as an entry.
     *
     * @param line has as many values as there are columns
     * @return what was measured
     * @throws IllegalArgumentException if the line is none of this form
     */
    T entry(CSVRecord line);
  }

  private final Path file;
  private final Form<T> form;
  private final CSVPrinter printer;

  private CsvJournal(Path file, Form<T> form, CSVPrinter printer) {
    this.file = file;
    this.form = form;
    this.printer = printer;
  }

  /**
   * The entries of a file.
   *
   * @param <T> what a line holds
   * @param file the file, which need not exist
   * @param form how its entries are written down
   * @return what it holds
   * @throws ResultsException if it cannot be read, or is something else
   */
  public static <T> List<T> read(Path file, Form<T> form) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    boolean isHeader = true;
    try (CSVParser lines = CSVParser.parse(wholeLines(file), FORMAT)) {
      for (CSVRecord line : lines) {
        if (isHeader ? !line.toList().equals(form.columns()) : !isWhole(line, form)) {
          throw new ResultsException(
              "%s is no %s: see its line %s".formatted(file, form.name(), line.getRecordNumber()));
        }
        if (!isHeader) {
          entries.add(entry(file, line, form));
        }
        isHeader = false;
      }
      return entries;
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
  }

  private static boolean isWhole(CSVRecord line, Form<?> form) {
    return line.size() == form.columns().size();
  }

  private static <T> T entry(Path file, CSVRecord line, Form<T> form) {
    try {
      return form.entry(line);
    } catch (IllegalArgumentException e) {
      throw new ResultsException(
          "%s, line %s: %s".formatted(file, line.getRecordNumber(), e.getMessage()), e);
    }
  }

  /** A cut may go through a character, so that what is behind the last line is no text. */
  private static String wholeLines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, wholeLines(bytes))).toString();
  }

  private static int wholeLines(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  /**
   * Opens a file, new or not, to add entries to it.
   *
   * @param <T> what a line holds
   * @param file the file; its folder is created where there is none
   * @param form how entries are written down
   * @return the file
   * @throws ResultsException if it cannot be written
   */
  public static <T> CsvJournal<T> open(Path file, Form<T> form) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean isNew = !Files.isRegularFile(file) || cutHalfLine(file) == 0;
      CSVPrinter printer =
          new CSVPrinter(Files.newBufferedWriter(file, UTF_8, CREATE, WRITE, APPEND), FORMAT);
      CsvJournal<T> journal = new CsvJournal<>(file, form, printer);
      if (isNew) {
        journal.print(form.columns());
      }
      return journal;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Returns the length that is left. */
  private static int cutHalfLine(Path file) throws IOException {
    int length = wholeLines(Files.readAllBytes(file));
    if (length < Files.size(file)) {
      try (FileChannel channel = FileChannel.open(file, WRITE)) {
        channel.truncate(length);
      }
    }
    return length;
  }

  /**
   * Adds an entry.
   *
   * @param entry what was measured
   * @throws ResultsException if the disk takes no more
   */
  public void add(T entry) {
    print(form.fields(entry));
  }

  private void print(List<?> fields) {
    try {
      printer.printRecord(fields);
      printer.flush();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Closes the file.
   *
   * @throws ResultsException if the disk takes no more
   */
  @Override
  public void close() {
    try {
      printer.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ResultsException unwritable(Path file, IOException e) {
    return new ResultsException("cannot write %s: %s".formatted(file, Reasons.of(e)), e);
  }
}
