package org.rcubench.results.jmh;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What {@code -rf csv} and {@code -rf scsv} leave: a score a row. The error beside it pools the
 * iterations of all forks, so it is left alone, and a score counts as one fork.
 *
 * <p>JMH prints numbers in its machine's locale, with six digits after the point and none grouped:
 * a comma in one can only be the point.
 */
final class JmhCsv {
  private static final List<String> COLUMNS =
      List.of("Benchmark", "Mode", "Threads", "Samples", "Score", "Score Error (99.9%)", "Unit");
  private static final String PARAM = "Param: ";
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]{6}");

  private final Path file;
  private final char delimiter;
  private final Consumer<JmhEntry> each;

  /**
   * A table.
   *
   * @param delimiter what stands between two fields
   */
  JmhCsv(Path file, char delimiter, Consumer<JmhEntry> each) {
    this.file = file;
    this.delimiter = delimiter;
    this.each = each;
  }

  /** Reads row by row. */
  void read(Reader in) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = CSVParser.parse(in, format)) {
      Iterator<CSVRecord> rows = parser.iterator();
      CSVRecord header = rows.next();
      requireHeader(header);
      Optional<JmhEntry> entry = Optional.empty();
      while (rows.hasNext()) {
        entry = Optional.of(next(header, rows.next(), entry));
      }
      entry.ifPresent(each);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new MalformedJmhException(
            file, "in a row", "quoted fields that end in a quote", "an open one", e);
      }
      throw e.getCause();
    }
  }

  private void requireHeader(CSVRecord header) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      String found = i < header.size() ? header.get(i) : "the end of the row";
      if (!found.equals(COLUMNS.get(i))) {
        throw new MalformedJmhException(
            file,
            "line 1, column " + (i + 1),
            "the header '%s' of a table that JMH wrote".formatted(COLUMNS.get(i)),
            found);
      }
    }
    for (int i = COLUMNS.size(); i < header.size(); i++) {
      if (!header.get(i).startsWith(PARAM)) {
        throw new MalformedJmhException(
            file,
            "line 1, column " + (i + 1),
            "the name of a parameter after '%s'".formatted(PARAM),
            header.get(i));
      }
    }
  }

  /** The entry that a row begins, or the one before it with what the row adds to it. */
  private JmhEntry next(CSVRecord header, CSVRecord row, Optional<JmhEntry> before) {
    JmhEntry entry = entry(header, row);
    int colon = entry.benchmark().indexOf(':');
    if (colon > 0
        && before.isPresent()
        && before.get().benchmark().equals(entry.benchmark().substring(0, colon))) {
      before.get().secondary().put(entry.benchmark().substring(colon + 1), entry.primary());
      return before.get();
    }
    before.ifPresent(each);
    return entry;
  }

  private JmhEntry entry(CSVRecord header, CSVRecord row) {
    if (row.size() != header.size()) {
      throw new MalformedJmhException(
          file,
          place(row),
          "as many columns as in the header, %d".formatted(header.size()),
          Integer.toString(row.size()));
    }
    SortedMap<String, String> params = new TreeMap<>();
    for (int i = COLUMNS.size(); i < header.size(); i++) {
      if (!row.get(i).isEmpty()) { // another benchmark's parameter
        params.put(header.get(i).substring(PARAM.length()), row.get(i));
      }
    }
    double score = number(row, 4);
    JmhMetric metric =
        new JmhMetric(row.get(6), Double.isFinite(score) ? List.of(List.of(score)) : List.of());
    return new JmhEntry(
        row.get(0), row.get(1), threads(row), params, metric, new LinkedHashMap<>());
  }

  private int threads(CSVRecord row) {
    try {
      int threads = Integer.parseInt(row.get(2));
      if (threads >= 1) {
        return threads;
      }
    } catch (NumberFormatException e) {
      throw fault(row, 2, "a whole number of at least 1");
    }
    throw fault(row, 2, "a whole number of at least 1");
  }

  private double number(CSVRecord row, int column) {
    String field = row.get(column);
    try {
      return Double.parseDouble(
          DECIMAL_COMMA.matcher(field).matches() ? field.replace(',', '.') : field);
    } catch (NumberFormatException e) {
      throw fault(row, column, "a number");
    }
  }

  private MalformedJmhException fault(CSVRecord row, int column, String expected) {
    return new MalformedJmhException(
        file,
        "%s, column %s".formatted(place(row), COLUMNS.get(column)),
        expected,
        "'%s'".formatted(row.get(column)));
  }

  private static String place(CSVRecord row) {
    return String.format(Locale.ROOT, "line %d", row.getRecordNumber());
  }
}
