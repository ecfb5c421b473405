package org.rcubench.charts.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Table;
import org.rcubench.results.environment.Environment;

/** Renders the page. */
public final class Page {
  private static final String TEMPLATE = "/org/rcubench/charts/page/index.html.mustache";

  private Page() {}

  /** What the template sees at the top. */
  record Model(String title, List<RunView> runs) {}

  /** What the template sees of a run. */
  record RunView(
      int number,
      String title,
      String summary,
      List<FigureView> figures,
      List<Figure.Absent> absences,
      List<Finding> findings,
      boolean measured,
      List<EnvironmentTable.Entry> environment) {}

  /** What the template sees of a figure. */
  record FigureView(
      String anchor,
      String title,
      String description,
      String dataUri,
      List<String> notes,
      TableView table) {}

  /** What the template sees of a table. */
  record TableView(List<String> columns, List<RowView> rows) {}

  /** What the template sees of a row: its first cell is what it is about. */
  record RowView(Table.Cell head, List<Table.Cell> cells) {}

  /**
   * The page as HTML.
   *
   * @param sections what it shows, at least one run
   * @param glossary a line on each strategy, by its id
   * @return the whole document, to be stored as UTF-8
   */
  public static String render(List<RunSection> sections, Map<String, String> glossary) {
    return render(sections);
  }

  /**
   * The page as HTML.
   *
   * @param sections what it shows, at least one run
   * @return the whole document, to be stored as UTF-8
   */
  public static String render(List<RunSection> sections) {
    List<RunView> runs = new ArrayList<>();
    for (RunSection section : sections) {
      runs.add(view(runs.size() + 1, section));
    }
    List<Environment> measured =
        sections.stream().flatMap(section -> section.environment().stream()).toList();
    String title =
        measured.size() == 1
            ? "run " + measured.get(0).runId()
            : "%s runs".formatted(measured.size());
    try (InputStream in = Page.class.getResourceAsStream(TEMPLATE);
        Reader template = new InputStreamReader(in, UTF_8)) {
      return Mustache.compiler().escapeHTML(true).compile(template).execute(new Model(title, runs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunView view(int number, RunSection section) {
    List<FigureView> figures = new ArrayList<>();
    List<Figure.Absent> absences = new ArrayList<>();
    for (RunSection.Entry entry : section.entries()) {
      if (entry instanceof RunSection.Picture picture) {
        figures.add(view(number, picture));
      } else if (entry instanceof RunSection.Absence absence) {
        absences.add(absence.figure());
      }
    }
    return new RunView(
        number,
        section.title(),
        section.summary(),
        figures,
        absences,
        section.findings(),
        section.environment().isPresent(),
        section.environment().map(EnvironmentTable::of).orElse(List.of()));
  }

  private static FigureView view(int run, RunSection.Picture picture) {
    Figure.Drawn figure = picture.figure();
    return new FigureView(
        "%s-%s".formatted(figure.id(), run),
        figure.title(),
        figure.description(),
        picture.dataUri(),
        figure.notes(),
        view(figure.table()));
  }

  private static TableView view(Table table) {
    return new TableView(
        table.columns(),
        table.cells().stream()
            .map(row -> new RowView(row.get(0), row.subList(1, row.size())))
            .toList());
  }
}
