package org.rcubench.results.comparison;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What SciPy and statsmodels say; {@code scripts/vectors} asks them anew. */
final class Vectors {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private Vectors() {}

  static List<CSVRecord> of(String file) {
    try (InputStream bytes = requireNonNull(Vectors.class.getResourceAsStream(file), file);
        CSVParser rows = FORMAT.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(CSVRecord vector, String column) {
    return Double.parseDouble(vector.get(column));
  }

  static int count(CSVRecord vector, String column) {
    return Integer.parseInt(vector.get(column));
  }

  static double[] numbers(CSVRecord vector, String column) {
    return Stream.of(vector.get(column).split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
