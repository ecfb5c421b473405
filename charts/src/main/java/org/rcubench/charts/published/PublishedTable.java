package org.rcubench.charts.published;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A published table, series by series.
 *
 * @param points its numbers
 */
record PublishedTable(List<PublishedPoint> points) {
  private static final String FILE = "points.csv";
  private static final List<PublishedPoint> ALL = read();

  PublishedTable {
    points = List.copyOf(points);
  }

  static PublishedTable named(String name) {
    return new PublishedTable(ALL.stream().filter(point -> point.table().equals(name)).toList());
  }

  /** All that was published, whatever table it is in. */
  static List<PublishedPoint> all() {
    return ALL;
  }

  List<PublishedSeries> series() {
    return points.stream()
        .map(point -> new PublishedSeries.Name(point.series(), point.year()))
        .distinct()
        .map(this::series)
        .toList();
  }

  private PublishedSeries series(PublishedSeries.Name name) {
    return new PublishedSeries(
        points.stream()
            .filter(point -> point.series().equals(name.series()) && point.year() == name.year())
            .toList());
  }

  PublishedSeries series(String series, int year) {
    return series(new PublishedSeries.Name(series, year));
  }

  /** The part of the table that was measured in that year. */
  PublishedTable of(int year) {
    return new PublishedTable(points.stream().filter(point -> point.year() == year).toList());
  }

  /** Whose numbers these are, and where they were measured. */
  String citation() {
    return "Faint: measured by others, elsewhere, never a baseline (%s). %s"
        .formatted(
            distinct(PublishedPoint::source),
            distinct(
                point ->
                    "%s %s: %s".formatted(PublishedSeries.KIND, point.year(), point.machine())));
  }

  private String distinct(Function<PublishedPoint, String> words) {
    return points.stream().map(words).distinct().collect(Collectors.joining("; "));
  }

  private static List<PublishedPoint> read() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(PublishedTable.class.getResourceAsStream(FILE), FILE),
                UTF_8);
        Stream<CSVRecord> rows = format.parse(reader).stream()) {
      return rows.map(PublishedTable::point).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedPoint point(CSVRecord row) {
    return new PublishedPoint(
        row.get("table"),
        row.get("source"),
        Integer.parseInt(row.get("year")),
        row.get("machine"),
        row.get("series"),
        row.get("strategy"),
        Double.parseDouble(row.get("x")),
        row.get("x_unit"),
        Double.parseDouble(row.get("value")),
        row.get("unit"),
        row.get("note"));
  }
}
