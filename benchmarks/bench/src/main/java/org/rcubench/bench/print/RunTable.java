package org.rcubench.bench.print;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.TableFormat;

/**
 * A table that a run ends with.
 *
 * @param title what it tells
 * @param table what it holds
 */
public record RunTable(String title, Table table) {

  /** The tables of a run; those that it has no numbers for are missing. */
  public static List<RunTable> all(Run run) {
    return Stream.of(
            CostTable.of(run).stream(),
            RolesTable.of(run).stream(),
            BestTable.of(run).stream(),
            CounterpartTable.of(run).stream())
        .flatMap(tables -> tables)
        .toList();
  }

  /** Prints the table below its title, and a blank line before. */
  public void print(PrintStream out) {
    out.printf("%n%s%n%s", title, TableFormat.TERMINAL.text(table));
  }
}
