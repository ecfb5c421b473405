package org.rcubench.charts.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where rows stand, from the top: one unit apart, and groups a little further.
 *
 * @param places of the rows
 * @param groups of rows with the same group beside each other
 */
record RowPositions(List<Double> places, List<Group> groups) {
  /** The fewest units of an axis, so that a few rows are not spread over the page. */
  private static final double FEWEST = 7;

  private static final double WIDEST_GAP = 0.6;
  private static final double NARROWEST_GAP = 0.15;

  /** The units that rows and gaps take together where rows are lettered. */
  private static final double LETTERED = ForestDiagram.MOST_LETTERED + 2.0;

  private static final double MARGIN = 0.7;

  /**
   * A group.
   *
   * @param name what its rows have in common
   * @param first the place of its first row
   * @param last the place of its last row
   */
  record Group(String name, double first, double last) {
    int rows() {
      return (int) Math.round(last - first) + 1;
    }
  }

  /** Takes unmodifiable copies. */
  RowPositions {
    places = List.copyOf(places);
    groups = List.copyOf(groups);
  }

  /**
   * Where rows stand.
   *
   * @param rows the rows, those of a group beside each other
   * @return their positions
   */
  static RowPositions of(List<ForestRow> rows) {
    double gap = gap(rows);
    List<Double> places = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    double next = 0;
    for (int i = 0; i < rows.size(); i++) {
      String group = rows.get(i).group();
      if (i > 0 && group.equals(rows.get(i - 1).group())) {
        Group open = groups.remove(groups.size() - 1);
        groups.add(new Group(group, open.first(), next));
      } else {
        next += i == 0 ? 0 : gap;
        groups.add(new Group(group, next, next));
      }
      places.add(next);
      next++;
    }
    return new RowPositions(places, groups);
  }

  private static double gap(List<ForestRow> rows) {
    long groups = rows.stream().map(ForestRow::group).distinct().count();
    return rows.size() > ForestDiagram.MOST_LETTERED
        ? WIDEST_GAP
        : Math.min(WIDEST_GAP, Math.max(NARROWEST_GAP, (LETTERED - rows.size()) / groups));
  }

  private double last() {
    return places.get(places.size() - 1);
  }

  /** {@return where the axis begins} */
  double low() {
    return -Math.max(MARGIN, (FEWEST - last()) / 2);
  }

  /** {@return where the axis ends} */
  double high() {
    return last() + Math.max(MARGIN, (FEWEST - last()) / 2);
  }

  /** Halfway between each group and the next. */
  List<Double> borders() {
    return IntStream.range(1, groups.size())
        .mapToObj(i -> (groups.get(i - 1).last() + groups.get(i).first()) / 2)
        .toList();
  }
}
