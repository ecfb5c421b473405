package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.rcubench.results.AtomicFile;
import org.rcubench.results.Reasons;
import org.rcubench.results.ResultsException;

/**
 * Reads and writes {@code samples.csv}. The file is replaced as a whole, so that it never holds
 * half a row, and it always ends in a line feed: one that does not was cut short.
 */
public final class SamplesFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

  private SamplesFile() {}

  /**
   * Replaces the file by these samples.
   *
   * @param file the file to replace or create
   * @param samples the rows, in the order to write them
   * @throws ResultsException if they cannot be stored; an older file is then untouched
   */
  public static void write(Path file, Iterable<Sample> samples) {
    AtomicFile.writeText(
        file,
        out -> {
          CSVPrinter printer = new CSVPrinter(out, FORMAT);
          printer.printRecord((Object[]) SampleColumn.headers());
          for (Sample sample : samples) {
            for (SampleColumn column : SampleColumn.values()) {
              printer.print(column.field(sample));
            }
            printer.println();
          }
          printer.flush();
        });
  }

  /**
   * Reads the whole file.
   *
   * @param file a samples file
   * @return its samples, in the order of their rows
   * @throws MalformedSamplesException if the file is not a whole samples file of this version
   * @throws ResultsException if it cannot be read at all
   */
  public static List<Sample> read(Path file) {
    List<Sample> samples = new ArrayList<>();
    read(file, samples::add);
    return samples;
  }

  /**
   * Streams the file's samples to {@code each}, in the order of their rows.
   *
   * @param file a samples file
   * @param each takes every sample
   * @throws MalformedSamplesException if the file is not a whole samples file of this version; the
   *     samples before the fault have been given to {@code each} by then
   * @throws ResultsException if it cannot be read at all
   */
  public static void read(Path file, Consumer<Sample> each) {
    try (EndWatcher text = new EndWatcher(Files.newBufferedReader(file, UTF_8));
        CSVParser rows = CSVParser.parse(text, FORMAT)) {
      long line = 1;
      boolean headed = false;
      for (CSVRecord row : rows) {
        SampleRow reader = new SampleRow(file, line, row);
        if (headed) {
          each.accept(reader.sample());
        } else {
          reader.requireHeader();
          headed = true;
        }
        line = rows.getCurrentLineNumber() + 1;
      }
      if (!headed) {
        throw new MalformedSamplesException(
            file, 1, SampleColumn.SCHEMA_VERSION.header(), "a header row", "an empty file");
      }
      if (!text.endedInLineFeed()) {
        throw new MalformedSamplesException(
            file,
            rows.getCurrentLineNumber(),
            SampleColumn.WEIGHT.header(),
            "a line feed at the end of the row",
            "the end of the file: it was cut short");
      }
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static ResultsException unreadable(Path file, IOException cause) {
    String reason =
        cause instanceof CharacterCodingException ? "it is not UTF-8 text" : Reasons.of(cause);
    return new ResultsException("cannot read %s: %s".formatted(file, reason), cause);
  }

  /** Remembers the last character that went by, which the CSV parser does not tell. */
  private static final class EndWatcher extends Reader {
    private final BufferedReader in;
    private int last = -1;

    EndWatcher(BufferedReader in) {
      this.in = in;
    }

    boolean endedInLineFeed() {
      return last == '\n';
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (count > 0) {
        last = buffer[offset + count - 1];
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
