package org.rcubench.results.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/** The backlog of one fork over time: {@code iteration,nanos,backlog,heap_bytes}, a look a row. */
public final class BacklogFile {
  private static final List<String> HEADER = List.of("iteration", "nanos", "backlog", "heap_bytes");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private BacklogFile() {}

  /**
   * Replaces the file, and creates its folder if there is none.
   *
   * @param file the file
   * @param points the rows, in the order to write them
   * @throws ResultsException if they cannot be stored
   */
  public static void write(Path file, List<BacklogPoint> points) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ResultsException("cannot write %s: %s".formatted(file, Reasons.of(e)), e);
    }
    AtomicFile.writeText(
        file,
        out -> {
          CSVPrinter printer = new CSVPrinter(out, FORMAT);
          printer.printRecord(HEADER);
          for (BacklogPoint point : points) {
            printer.printRecord(
                point.iteration(), point.nanos(), point.backlog(), point.heapBytes());
          }
          printer.flush();
        });
  }

  /**
   * Reads the file.
   *
   * @param file the file
   * @return its rows, in their order
   * @throws ResultsException if the file cannot be read or holds something else
   */
  public static List<BacklogPoint> read(Path file) {
    List<BacklogPoint> points = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, UTF_8);
        CSVParser parser = CSVParser.parse(in, FORMAT)) {
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() > 1) {
          points.add(point(file, row));
        } else if (!Arrays.asList(row.values()).equals(HEADER)) {
          throw malformed(file, row);
        }
      }
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(file, Reasons.of(e)), e);
    }
    return points;
  }

  private static BacklogPoint point(Path file, CSVRecord row) {
    if (row.size() != HEADER.size()) {
      throw malformed(file, row);
    }
    try {
      return new BacklogPoint(
          Integer.parseInt(row.get(0)),
          Long.parseLong(row.get(1)),
          Long.parseLong(row.get(2)),
          Long.parseLong(row.get(3)));
    } catch (IllegalArgumentException e) {
      throw malformed(file, row);
    }
  }

  private static ResultsException malformed(Path file, CSVRecord row) {
    return new ResultsException(
        "%s, line %d: expected %s, found %s"
            .formatted(
                file,
                row.getRecordNumber(),
                row.getRecordNumber() == 1 ? "the header " + HEADER : "four whole numbers",
                Arrays.toString(row.values())));
  }
}
