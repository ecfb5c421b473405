package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

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
          printer.printRecord(SampleColumn.HEADERS.get(SampleColumn.SCHEMA));
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
   * @throws MalformedSamplesException if the file is not a whole samples file of a version that is
   *     read
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
   *     rows down to the fault, one that was cut short included, have been given to {@code each} by
   *     then
   * @throws ResultsException if it cannot be read at all
   */
  public static void read(Path file, Consumer<Sample> each) {
    try (EndWatcher text = new EndWatcher(Files.newBufferedReader(file, UTF_8))) {
      read(text, file, each);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads samples that are in memory.
   *
   * @param csv what a samples file would hold
   * @param origin where it came from, for messages
   * @return its samples, in the order of their rows
   * @throws MalformedSamplesException as {@link #read(Path)}
   */
  public static List<Sample> parse(String csv, Path origin) {
    List<Sample> samples = new ArrayList<>();
    try (EndWatcher text = new EndWatcher(new BufferedReader(new StringReader(csv)))) {
      read(text, origin, samples::add);
    } catch (IOException e) {
      throw unreadable(origin, e);
    }
    return samples;
  }

  private static void read(EndWatcher text, Path file, Consumer<Sample> each) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      Iterator<CSVRecord> rows = parser.iterator();
      long next = 1;
      long last = 0;
      int version = SampleColumn.SCHEMA;
      while (hasNext(rows, file, next)) {
        CSVRecord fields = rows.next();
        if (last == 0) {
          version = SampleColumn.version(fields.toList());
        }
        SampleRow row = new SampleRow(file, next, fields, version);
        if (last == 0) {
          requireHeader(row, rows, file, parser, version);
        } else {
          each.accept(row.sample());
        }
        last = next;
        next = parser.getCurrentLineNumber() + 1;
      }
      if (last == 0) {
        throw new MalformedSamplesException(
            file, 1, SampleColumn.SCHEMA_VERSION.header(), "a header row", "an empty file");
      }
      if (!text.endedInLineFeed()) {
        throw new MalformedSamplesException(
            file,
            last,
            SampleColumn.VALUE.header(),
            "a line feed at the end of the row",
            "the end of the file: it was cut short");
      }
    }
  }

  private static void requireHeader(
      SampleRow header, Iterator<CSVRecord> rows, Path file, CSVParser parser, int version)
      throws IOException {
    try {
      header.requireHeader();
    } catch (MalformedSamplesException e) {
      long line = parser.getCurrentLineNumber() + 1;
      if (hasNext(rows, file, line)) {
        new SampleRow(file, line, rows.next(), version).requireVersionIfAny();
      }
      throw e;
    }
  }

  private static boolean hasNext(Iterator<CSVRecord> rows, Path file, long line)
      throws IOException {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new MalformedSamplesException(
            file, lineNotUtf8(file), "UTF-8 text", "bytes that are not", e);
      }
      if (e.getCause() instanceof CSVException) {
        throw new MalformedSamplesException(
            file,
            line,
            "a row whose quoted fields end in a quote before a comma or the end of the row",
            "an open or a misplaced quote",
            e);
      }
      throw e.getCause();
    }
  }

  /**
   * The line of the first byte at fault, which a reader, being ahead of its parser, cannot tell.
   */
  private static long lineNotUtf8(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(bytes.remaining()), true);
    long line = 1;
    for (bytes.flip(); bytes.hasRemaining(); ) {
      line += bytes.get() == '\n' ? 1 : 0;
    }
    return line;
  }

  private static ResultsException unreadable(Path file, IOException cause) {
    return new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(cause)), cause);
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
