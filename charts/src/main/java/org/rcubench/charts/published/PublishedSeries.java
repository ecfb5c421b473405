package org.rcubench.charts.published;

import java.util.List;
import java.util.OptionalDouble;
import org.rcubench.charts.plot.PublishedLine;

/**
 * A line of a published table.
 *
 * @param points its numbers in the order of x, at least one
 */
record PublishedSeries(List<PublishedPoint> points) {
  /** What all of the machines are, and short enough for a label. */
  static final String KIND = "Xeon";

  /** What tells a line from the others of its table. */
  record Name(String series, int year) {}

  PublishedSeries {
    points = List.copyOf(points);
  }

  int year() {
    return points.get(0).year();
  }

  String strategy() {
    return points.get(0).strategy();
  }

  private String label() {
    return "%s, %s %s".formatted(points.get(0).series(), KIND, year());
  }

  OptionalDouble at(double x) {
    return points.stream()
        .filter(point -> point.x() == x)
        .mapToDouble(PublishedPoint::value)
        .findFirst();
  }

  /** Short enough for a figure of published lines, whose machines stand below it. */
  private String shortLabel() {
    return "%s, %s".formatted(points.get(0).series(), year());
  }

  /** For a figure of a run. */
  PublishedLine labelledLine() {
    return new PublishedLine(label(), strategy(), line().places());
  }

  /** For a figure of published lines. */
  PublishedLine line() {
    return line(
        points.stream().map(point -> new PublishedLine.Place(point.x(), point.value())).toList());
  }

  /** How many times another line this is, wherever both have a number. */
  PublishedLine over(PublishedSeries other) {
    return line(
        points.stream()
            .filter(point -> other.at(point.x()).isPresent())
            .map(
                point ->
                    new PublishedLine.Place(
                        point.x(), point.value() / other.at(point.x()).getAsDouble()))
            .toList());
  }

  private PublishedLine line(List<PublishedLine.Place> places) {
    return new PublishedLine(shortLabel(), strategy(), places);
  }
}
