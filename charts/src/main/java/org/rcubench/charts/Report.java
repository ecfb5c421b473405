package org.rcubench.charts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcubench.charts.Chapters.Chapter;
import org.rcubench.charts.ReportOptions.Format;
import org.rcubench.charts.claims.Claims;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.page.Page;
import org.rcubench.charts.page.RunSection;
import org.rcubench.charts.picture.Png;
import org.rcubench.charts.picture.Svg;
import org.rcubench.charts.theme.Paper;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * Draws runs: files for each figure and one page that holds them all.
 *
 * <pre>{@code
 * DrawnReport report = Report.draw(List.of(Run.load(folder)), folder);
 * report.main().ifPresent(figure -> System.out.println(figure.path()));
 * }</pre>
 */
public final class Report {
  static {
    // Before any class of AWT looks for a screen: they look at this once.
    System.setProperty("java.awt.headless", "true");
  }

  /** Sharp on a phone and a laptop; whoever wants more opens the file. */
  private static final double PAGE_SCALE = 1.5;

  private static final String COMPARED = "Runs compared";

  private final RunFolder out;
  private final ReportOptions options;
  private final Set<String> names = new HashSet<>();
  private final List<DrawnReport.FigureFile> files = new ArrayList<>();
  private final List<String> absences = new ArrayList<>();

  private Report(Path outFolder, ReportOptions options) {
    this.out = new RunFolder(outFolder);
    this.options = options;
  }

  /**
   * Draws with the default options.
   *
   * @param runs the runs, at least one
   * @param outFolder the folder to write to; created if it does not exist
   * @return what was written
   * @throws ResultsException if the folder cannot be written to
   */
  public static DrawnReport draw(List<Run> runs, Path outFolder) {
    return draw(runs, outFolder, ReportOptions.defaults());
  }

  /**
   * Draws the figures of runs under {@code charts/} of a folder, and {@code index.html} beside it.
   *
   * <p>What at least two of several runs have becomes one figure with a panel for each, on the same
   * axes. A file is named after the figure's kind; that of a single run among several has the run's
   * id in its name as well.
   *
   * @param runs the runs, at least one
   * @param outFolder the folder to write to; created if it does not exist
   * @param options how to draw
   * @return what was written
   * @throws ResultsException if the folder cannot be written to, or a figure is asked for that the
   *     runs do not have
   */
  public static DrawnReport draw(List<Run> runs, Path outFolder, ReportOptions options) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no run to draw");
    }
    List<Chapter> chapters = Chapters.of(runs, options);
    return new Report(outFolder, options).draw(chapters, runs.size() == 1);
  }

  private DrawnReport draw(List<Chapter> chapters, boolean onlyRun) {
    createFolders();
    List<RunSection> sections = new ArrayList<>();
    chapters.forEach(chapter -> sections.add(section(chapter, onlyRun)));
    byte[] page = Page.render(sections, options.glossary()).getBytes(UTF_8);
    AtomicFile.write(out.index(), bytes -> bytes.write(page));
    return new DrawnReport(out.index(), files, absences);
  }

  private RunSection section(Chapter chapter, boolean onlyRun) {
    // Drawing takes most of a report's time, and no figure knows of another.
    List<Illustration> illustrations =
        chapter.figures().parallelStream().map(this::illustration).toList();
    for (Illustration illustration : illustrations) {
      Figure figure = illustration.figure();
      String name =
          unused(
              chapter
                  .run()
                  .filter(run -> !onlyRun)
                  .map(run -> figure.id() + "-" + inFile(run.environment().runId()))
                  .orElse(figure.id()));
      if (figure instanceof Figure.Absent absent) {
        absences.add("%s: %s".formatted(name, absent.reason()));
      }
      write(figure, name, illustration.files());
    }
    List<RunSection.Entry> entries = illustrations.stream().map(Illustration::entry).toList();
    return chapter
        .run()
        .map(run -> new RunSection(run.environment(), entries, Claims.of(run)))
        .orElseGet(() -> RunSection.comparing(COMPARED, chapter.summary(), entries));
  }

  /**
   * A figure as it goes onto the page and into files. The page has it on both papers, for it
   * follows the screen that shows it; files have the paper that was asked for.
   */
  private record Illustration(Figure figure, RunSection.Entry entry, Map<Format, byte[]> files) {}

  private Illustration illustration(Figure figure) {
    if (figure instanceof Figure.Absent absent) {
      return new Illustration(figure, RunSection.absence(absent), Map.of());
    }
    Figure.Drawable drawable = (Figure.Drawable) figure;
    Theme asked = options.paper().theme();
    Map<Format, byte[]> contents = new EnumMap<>(Format.class);
    if (options.formats().contains(Format.PNG)) {
      contents.put(Format.PNG, Png.of(drawable, asked, options.scale()));
    }
    if (options.formats().contains(Format.SVG)) {
      contents.put(Format.SVG, Svg.of(drawable, asked));
    }
    return new Illustration(
        figure,
        RunSection.picture(
            drawable,
            Png.small(drawable, Paper.LIGHT.theme(), PAGE_SCALE),
            Png.small(drawable, Paper.DARK.theme(), PAGE_SCALE)),
        contents);
  }

  /** A run's id comes from a file and may hold anything, a path's separators included. */
  private static String inFile(String runId) {
    return runId.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private String unused(String name) {
    String candidate = name;
    for (int again = 2; !names.add(candidate); again++) {
      candidate = name + "-" + again;
    }
    return candidate;
  }

  private void write(Figure figure, String name, Map<Format, byte[]> contents) {
    contents.forEach(
        (format, content) -> {
          Path file = out.charts().resolve(name + "." + format.extension());
          AtomicFile.write(file, bytes -> bytes.write(content));
          files.add(new DrawnReport.FigureFile(figure.id(), figure.title(), file));
        });
  }

  private void createFolders() {
    out.create();
    try {
      Files.createDirectories(out.charts());
    } catch (IOException e) {
      throw new ResultsException(
          "cannot create the folder %s: %s; choose another with --out"
              .formatted(out.charts(), Reasons.of(e)),
          e);
    }
  }
}
