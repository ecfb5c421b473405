package org.rcubench.results.samples;

import java.nio.file.Path;
import java.util.List;
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
  private final int version;

  /**
   * A row.
   *
   * @param version the version of the file's header
   */
  SampleRow(Path file, long line, CSVRecord row, int version) {
    this.file = file;
    this.line = line;
    this.row = row;
    this.version = version;
  }

  void requireHeader() {
    List<String> expected = columns();
    for (int i = 0; i < expected.size(); i++) {
      String found = i < row.size() ? row.get(i) : null;
      if (!expected.get(i).equals(found)) {
        throw fault(expected.get(i), "the header '" + expected.get(i) + "'", found);
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
        integer(SampleColumn.FORK, 1),
        integer(SampleColumn.ITERATION, 1),
        text(SampleColumn.METRIC),
        text(SampleColumn.UNIT),
        better(),
        value());
  }

  /** Of another version the header differs too, and what differs would say less than this does. */
  void requireVersionIfAny() {
    String field = row.get(0);
    if (field.matches("[0-9]{1,9}")) {
      requireVersion(Integer.parseInt(field));
    }
  }

  private void requireVersion(int named) {
    if (named != version) {
      throw new MalformedSamplesException(
          file,
          line,
          SampleColumn.SCHEMA_VERSION.header(),
          "schema version " + version,
          quoted(Integer.toString(named)) + ELSEWHERE);
    }
  }

  private void requireNoMoreColumns() {
    int most = columns().size();
    if (row.size() > most) {
      throw fault(Integer.toString(most + 1), "no more columns", row.get(most));
    }
  }

  private List<String> columns() {
    return SampleColumn.HEADERS.get(version);
  }

  private SortedMap<String, String> params() {
    String field = text(SampleColumn.PARAMS);
    try {
      return FormFields.decode(field);
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
    if (number > Integer.MAX_VALUE) {
      throw fault(column, WHOLE + " of at most " + Integer.MAX_VALUE, field);
    }
    return (int) number;
  }

  private String text(SampleColumn column) {
    int position = columns().indexOf(column.header());
    if (position >= row.size()) {
      // What is missing is the end.
      String last = columns().get(columns().size() - 1);
      throw fault(last, String.format(Locale.ROOT, "%d columns", columns().size()), null);
    }
    return row.get(position);
  }

  private MalformedSamplesException fault(SampleColumn column, String expected, String found) {
    return fault(column.header(), expected, found);
  }

  private MalformedSamplesException fault(String column, String expected, String found) {
    return new MalformedSamplesException(
        file, line, column, expected, found == null ? "the end of the row" : quoted(found));
  }

  private static String quoted(String field) {
    String shown = field.length() > 60 ? field.substring(0, 60) + "..." : field;
    return "'" + shown.replace("\r", "\\r").replace("\n", "\\n") + "'";
  }
}
