package org.rcubench.results.samples;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import org.apache.commons.csv.CSVRecord;

/** One row of a samples file on its way to a sample, with its place for the error messages. */
final class SampleRow {
  private static final String WHOLE = "a whole number";
  private static final String ELSEWHERE =
      "; another version of rcubench stored this run: read it with that one";

  private final Path file;
  private final long line;
  private final CSVRecord row;

  SampleRow(Path file, long line, CSVRecord row) {
    this.file = file;
    this.line = line;
    this.row = row;
  }

  void requireHeader() {
    for (SampleColumn column : SampleColumn.values()) {
      String found = column.position() < row.size() ? row.get(column.position()) : null;
      if (!column.header().equals(found)) {
        throw fault(column, "the header '" + column.header() + "'", found);
      }
    }
    requireNoMoreColumns();
  }

  Sample sample() {
    requireVersion(integer(SampleColumn.SCHEMA_VERSION, 0));
    requireNoMoreColumns();
    return new Sample(
        text(SampleColumn.RUN_ID),
        text(SampleColumn.BENCHMARK),
        text(SampleColumn.WORKLOAD),
        text(SampleColumn.STRATEGY),
        params(),
        integer(SampleColumn.READERS, 0),
        integer(SampleColumn.UPDATERS, 0),
        role(),
        integer(SampleColumn.ROUND, 1),
        integer(SampleColumn.FORK, 1),
        integer(SampleColumn.ITERATION, 1),
        text(SampleColumn.METRIC),
        text(SampleColumn.UNIT),
        better(),
        value(),
        whole(SampleColumn.WEIGHT, 1, Long.MAX_VALUE));
  }

  /** Of another version the header differs too, and what differs would say less than this does. */
  void requireVersionIfAny() {
    String field = row.get(SampleColumn.SCHEMA_VERSION.position());
    if (field.matches("[0-9]{1,9}")) {
      requireVersion(Integer.parseInt(field));
    }
  }

  private void requireVersion(int version) {
    if (version != SampleColumn.SCHEMA) {
      throw new MalformedSamplesException(
          file,
          line,
          SampleColumn.SCHEMA_VERSION.header(),
          "schema version " + SampleColumn.SCHEMA,
          quoted(Integer.toString(version)) + ELSEWHERE);
    }
  }

  private void requireNoMoreColumns() {
    int columns = SampleColumn.values().length;
    if (row.size() > columns) {
      throw new MalformedSamplesException(
          file, line, Integer.toString(columns + 1), "no more columns", quoted(row.get(columns)));
    }
  }

  private SortedMap<String, String> params() {
    String field = text(SampleColumn.PARAMS);
    try {
      return ParamsField.decode(field);
    } catch (IllegalArgumentException e) {
      throw fault(SampleColumn.PARAMS, "name=value pairs separated by ';', each name once", field);
    }
  }

  private Better better() {
    String field = text(SampleColumn.BETTER);
    for (Better direction : Better.values()) {
      if (direction.id().equals(field)) {
        return direction;
      }
    }
    throw fault(SampleColumn.BETTER, "'lower' or 'higher'", field);
  }

  private String role() {
    String field = text(SampleColumn.ROLE);
    if (!Sample.ROLES.contains(field)) {
      throw fault(SampleColumn.ROLE, "'reader', 'updater' or 'all'", field);
    }
    return field;
  }

  private double value() {
    String field = text(SampleColumn.VALUE);
    double value;
    try {
      value = Double.parseDouble(field);
    } catch (NumberFormatException e) {
      throw fault(SampleColumn.VALUE, "a number", field);
    }
    if (!Double.isFinite(value)) {
      throw fault(SampleColumn.VALUE, "a finite number", field);
    }
    return value;
  }

  private int integer(SampleColumn column, int atLeast) {
    return (int) whole(column, atLeast, Integer.MAX_VALUE);
  }

  private long whole(SampleColumn column, long atLeast, long atMost) {
    String field = text(column);
    long number;
    try {
      number = Long.parseLong(field);
    } catch (NumberFormatException e) {
      throw fault(column, WHOLE, field);
    }
    if (number < atLeast) {
      throw fault(column, WHOLE + " of at least " + atLeast, field);
    }
    if (number > atMost) {
      throw fault(column, WHOLE + " of at most " + atMost, field);
    }
    return number;
  }

  private String text(SampleColumn column) {
    if (column.position() >= row.size()) {
      throw fault(
          column, String.format(Locale.ROOT, "%d columns", SampleColumn.values().length), null);
    }
    return row.get(column.position());
  }

  private MalformedSamplesException fault(SampleColumn column, String expected, String found) {
    return new MalformedSamplesException(
        file,
        line,
        column.header(),
        expected,
        found == null ? "the end of the row" : quoted(found));
  }

  private static String quoted(String field) {
    String shown = field.length() > 60 ? field.substring(0, 60) + "..." : field;
    return "'" + shown.replace("\r", "\\r").replace("\n", "\\n") + "'";
  }
}
