package org.rcubench.results.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a table can be written in, beside a page of HTML. */
public enum TableFormat {
  /** Aligned by blanks, numbers to the right. Headings that are all empty take no line. */
  TERMINAL {
    @Override
    public String text(Table table) {
      List<List<String>> lines = new ArrayList<>();
      if (table.columns().stream().anyMatch(heading -> !heading.isEmpty())) {
        lines.add(table.columns());
      }
      table.cells().forEach(row -> lines.add(row.stream().map(TableFormat::words).toList()));
      List<String> formats =
          IntStream.range(0, table.columns().size())
              .mapToObj(column -> format(table, column, lines))
              .toList();
      return lines.stream()
          .map(
              line ->
                  IntStream.range(0, line.size())
                          .mapToObj(column -> formats.get(column).formatted(line.get(column)))
                          .collect(joining("  "))
                          .stripTrailing()
                      + System.lineSeparator())
          .collect(joining());
    }

    private static String format(Table table, int column, List<List<String>> lines) {
      int width = lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
      return width == 0 ? "%s" : "%" + (table.isNumeric(column) ? "" : "-") + width + "s";
    }
  },

  /** As GitHub and GitLab render it. */
  MARKDOWN {
    @Override
    public String text(Table table) {
      StringBuilder text = new StringBuilder();
      text.append(line(table.columns()));
      text.append("|---".repeat(table.columns().size())).append("|\n");
      table
          .cells()
          .forEach(row -> text.append(line(row.stream().map(cell -> marked(cell)).toList())));
      return text.toString();
    }

    private static String line(List<String> words) {
      return words.stream()
          .map(word -> word.replace("|", "\\|").replace("\n", " "))
          .collect(joining(" | ", "| ", " |\n"));
    }

    private static String marked(Table.Cell cell) {
      String mark =
          switch (cell.look()) {
            case PLAIN -> "";
            case STRONG -> "**";
            case CODE -> "`";
          };
      return mark + words(cell) + mark;
    }
  },

  /** What cells are sorted by, for programs. */
  CSV {
    @Override
    public String text(Table table) {
      StringBuilder text = new StringBuilder();
      try (CSVPrinter csv = new CSVPrinter(text, RECORDS)) {
        csv.printRecord(table.columns());
        for (List<Table.Cell> row : table.cells()) {
          csv.printRecord(row.stream().map(Table.Cell::value));
        }
        return text.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final CSVFormat RECORDS =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /**
   * A table as text.
   *
   * @param table the table
   * @return lines, each with its end
   */
  public abstract String text(Table table);

  private static String words(Table.Cell cell) {
    return cell.equals(Table.Cell.NOTHING) ? "-" : cell.text();
  }
}
