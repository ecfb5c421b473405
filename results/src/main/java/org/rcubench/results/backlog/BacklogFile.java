package org.rcubench.results.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;

/**
 * Backlogs over time, a look a row: the fields of {@link ForkIdentity}, then {@code
 * iteration,nanos,backlog,heap_bytes}. It grows in memory and is stored whole. What a fork leaves
 * of itself has the last four columns alone.
 */
public final class BacklogFile {
  private static final List<String> LOOK = List.of("iteration", "nanos", "backlog", "heap_bytes");
  private static final List<String> COLUMNS =
      Stream.of(ForkIdentity.FIELDS, LOOK).flatMap(List::stream).toList();
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final CSVFormat WITH_HEADER =
      FORMAT.builder().setHeader().setAllowMissingColumnNames(true).get();

  private final StringBuilder text = new StringBuilder(line(COLUMNS));

  /** A file without a row. */
  public BacklogFile() {}

  /**
   * Replaces what a fork leaves of itself.
   *
   * @param file the file; its folder must exist
   * @param points the looks, in the order to write them
   * @throws ResultsException if they cannot be stored
   */
  public static void write(Path file, List<BacklogPoint> points) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(line(LOOK));
          for (BacklogPoint at : points) {
            out.write(line(List.of(at.iteration(), at.nanos(), at.backlog(), at.heapBytes())));
          }
        });
  }

  private static String line(List<?> fields) {
    return FORMAT.format(fields.toArray()) + "\n";
  }

  /**
   * Adds what a fork left of itself.
   *
   * @param fork which fork that was
   * @param csv the text of its file
   */
  public void add(ForkIdentity fork, String csv) {
    String fields = FORMAT.format(fork.fields().values().toArray());
    csv.lines().skip(1).forEach(look -> text.append(fields).append(',').append(look).append('\n'));
  }

  /**
   * Replaces a file by the rows there are now.
   *
   * @param file the file; its folder must exist
   * @throws ResultsException if it cannot be stored
   */
  public void store(Path file) {
    AtomicFile.writeText(file, out -> out.append(text));
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the looks of each fork, in their order
   * @throws ResultsException if the file cannot be read or holds something else
   */
  public static Map<ForkIdentity, List<BacklogPoint>> read(Path file) {
    Map<ForkIdentity, List<BacklogPoint>> forks = new LinkedHashMap<>();
    try (Reader in = Files.newBufferedReader(file, UTF_8);
        CSVParser rows = CSVParser.parse(in, WITH_HEADER)) {
      if (!rows.getHeaderNames().equals(COLUMNS)) {
        throw malformed(file, 1, "the header", rows.getHeaderNames());
      }
      for (CSVRecord row : rows) {
        try {
          Map<String, String> fields = row.isConsistent() ? row.toMap() : Map.of();
          BacklogPoint look =
              new BacklogPoint(
                  Integer.parseInt(fields.get("iteration")),
                  Long.parseLong(fields.get("nanos")),
                  Long.parseLong(fields.get("backlog")),
                  Long.parseLong(fields.get("heap_bytes")));
          forks.computeIfAbsent(ForkIdentity.of(fields), fork -> new ArrayList<>()).add(look);
        } catch (IllegalArgumentException e) {
          throw malformed(file, row.getRecordNumber() + 1, "values", row.toList());
        }
      }
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
    return forks;
  }

  private static ResultsException malformed(Path file, long line, String what, List<String> found) {
    return new ResultsException(
        "%s, line %d: expected %s of %s, found %s"
            .formatted(file, line, what, String.join(",", COLUMNS), String.join(",", found)));
  }
}
