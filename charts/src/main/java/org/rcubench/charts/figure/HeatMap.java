package org.rcubench.charts.figure;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.plot.IndexAxis;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.statistics.Estimate;

/**
 * A grid of cells in the colours of strategies.
 *
 * @param down what the rows are, in words; empty if their names say it
 * @param rows the rows' names, from the top
 * @param across what the columns are, in words
 * @param columns the columns' names, from the left
 * @param cells what was measured, in any order
 */
record HeatMap(
    String down, List<String> rows, String across, List<String> columns, List<Cell> cells) {

  /** The most rows that leave a cell room for its words. */
  static final int MOST_ROWS = 8;

  /**
   * A cell.
   *
   * @param row its row, from 0
   * @param column its column, from 0
   * @param names the best strategy, then those that may be as good, better ones first
   * @param compared how many strategies were measured
   * @param conclusive whether there are forks enough to tell any two apart
   * @param throughput the best's, in operations per microsecond
   * @param toReference how many times as fast as the reference the best is; empty if it is the
   *     reference, or that was not measured
   */
  record Cell(
      int row,
      int column,
      List<String> names,
      int compared,
      boolean conclusive,
      double throughput,
      Optional<Estimate> toReference) {

    Cell {
      names = List.copyOf(names);
    }

    /** The best strategy. */
    String name() {
      return names.get(0);
    }

    /** Whether another one may be as good. */
    boolean isTied() {
      return names.size() > 1;
    }
  }

  HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  XYPlot plot(Theme theme) {
    XYPlot plot =
        new XYPlot(
            null,
            IndexAxis.across(across, columns, theme),
            IndexAxis.down(down.isEmpty() ? null : down, rows, theme),
            null);
    plot.addAnnotation(new HeatCells(this, theme));
    plot.setInsets(new RectangleInsets(4, 8, 2, 16));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setNoDataMessagePaint(new Color(0, true));
    return plot;
  }
}
