package org.rcubench.charts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcubench.charts.claims.Claims;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.figure.Figures;
import org.rcubench.charts.page.Page;
import org.rcubench.charts.page.RunSection;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * Draws runs: a PNG for each figure and one page that holds them all.
 *
 * <pre>{@code
 * DrawnReport report = Report.draw(List.of(Run.load(folder)), folder);
 * report.main().ifPresent(figure -> System.out.println(figure.path()));
 * }</pre>
 */
public final class Report {
  static {
    // Must come before any class of AWT is loaded: those look at it once.
    System.setProperty("java.awt.headless", "true");
  }

  private Report() {}

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
   * <p>Each run has figures of its own, for runs of different machines have no common axis. The
   * files of a lone run are named after the figure's kind; those of several have the run's id in
   * their name as well.
   *
   * @param runs the runs, at least one
   * @param outFolder the folder to write to; created if it does not exist
   * @param options how to draw
   * @return what was written
   * @throws ResultsException if the folder cannot be written to
   */
  public static DrawnReport draw(List<Run> runs, Path outFolder, ReportOptions options) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no run to draw");
    }
    RunFolder out = new RunFolder(outFolder);
    createFolders(out);
    Theme theme = options.theme();
    List<DrawnReport.FigureFile> files = new ArrayList<>();
    List<String> absences = new ArrayList<>();
    List<RunSection> sections = new ArrayList<>();
    Set<String> namesTaken = new HashSet<>();
    for (Run run : runs) {
      String suffix = runs.size() == 1 ? "" : "-" + fileName(run.environment().runId());
      List<RunSection.Entry> entries = new ArrayList<>();
      for (Figure figure : Figures.of(run, theme)) {
        if (figure instanceof Figure.Drawn drawn) {
          byte[] png = Png.of(drawn.chart());
          Path file = out.charts().resolve(unused(drawn.id() + suffix, namesTaken) + ".png");
          AtomicFile.write(file, bytes -> bytes.write(png));
          files.add(new DrawnReport.FigureFile(drawn.id(), drawn.title(), file));
          entries.add(RunSection.picture(drawn, png));
        } else if (figure instanceof Figure.Absent absent) {
          absences.add("%s: %s".formatted(absent.id() + suffix, absent.reason()));
          entries.add(RunSection.absence(absent));
        }
      }
      sections.add(new RunSection(run.environment(), entries, Claims.of(run)));
    }
    byte[] page = Page.render(sections, options.glossary()).getBytes(UTF_8);
    AtomicFile.write(out.index(), bytes -> bytes.write(page));
    return new DrawnReport(out.index(), files, absences);
  }

  private static void createFolders(RunFolder out) {
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

  /** A run's id comes from a file and may hold anything, a path's separators included. */
  private static String fileName(String runId) {
    return runId.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String unused(String name, Set<String> taken) {
    String candidate = name;
    for (int again = 2; !taken.add(candidate); again++) {
      candidate = name + "-" + again;
    }
    return candidate;
  }
}
