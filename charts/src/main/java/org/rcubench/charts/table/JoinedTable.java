package org.rcubench.charts.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rcubench.results.text.Table;

/** The tables of several runs as one, whose first column names the run. */
public final class JoinedTable {
  static final String RUN = "run";

  private JoinedTable() {}

  /**
   * The tables one after the other. A column that a table lacks is empty in its rows.
   *
   * @param names the runs
   * @param tables the table of each
   * @return all in one
   */
  public static Table of(List<String> names, List<Table> tables) {
    Set<String> all = new LinkedHashSet<>();
    tables.forEach(table -> all.addAll(table.columns()));
    List<String> columns = new ArrayList<>(all);
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      for (List<Table.Cell> cells : table.cells()) {
        List<Table.Cell> row = new ArrayList<>();
        row.add(Table.Cell.of(names.get(i)));
        for (String column : columns) {
          int place = table.columns().indexOf(column);
          row.add(place < 0 ? Table.Cell.NOTHING : cells.get(place));
        }
        rows.add(row);
      }
    }
    columns.add(0, RUN);
    return new Table.Plain(columns, rows);
  }
}
