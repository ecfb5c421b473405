package org.rcubench.charts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rcubench.charts.ReportOptions.Format;
import org.rcubench.charts.claims.Claims;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.page.Page;
import org.rcubench.charts.page.RunSection;
import org.rcubench.charts.theme.Paper;
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
    Headless.set();
  }

  private static final String COMPARED = "Runs compared";

  private final RunFolder out;
  private final ReportOptions options;
  private final FileNames names = new FileNames();
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
    List<Chapter> light = Chapters.of(runs, options.published(), Paper.LIGHT.theme());
    List<Chapter> dark = Chapters.of(runs, options.published(), Paper.DARK.theme());
    requireThereIs(options.only(), light);
    return new Report(outFolder, options).draw(runs.size(), light, dark);
  }

  private static void requireThereIs(List<String> asked, List<Chapter> chapters) {
    List<String> ids =
        chapters.stream()
            .flatMap(chapter -> chapter.figures().stream())
            .map(Figure::id)
            .distinct()
            .toList();
    for (String words : asked) {
      if (ids.stream().noneMatch(id -> ReportOptions.isOf(words, id))) {
        throw new ResultsException(
            "there is no figure %s; there are: %s".formatted(words, String.join(", ", ids)));
      }
    }
  }

  private DrawnReport draw(int runs, List<Chapter> light, List<Chapter> dark) {
    createFolders();
    List<RunSection> sections = new ArrayList<>();
    for (int i = 0; i < light.size(); i++) {
      section(light.get(i), dark.get(i), runs == 1).ifPresent(sections::add);
    }
    byte[] page = Page.render(sections, options.glossary()).getBytes(UTF_8);
    AtomicFile.write(out.index(), bytes -> bytes.write(page));
    return new DrawnReport(out.index(), files, absences);
  }

  /** A chapter's section; empty if it compares runs and nothing of it was asked for. */
  private Optional<RunSection> section(Chapter light, Chapter dark, boolean onlyRun) {
    int[] asked =
        IntStream.range(0, light.figures().size())
            .filter(i -> options.shows(light.figures().get(i).id()))
            .toArray();
    // Drawing takes most of a report's time, and no figure knows of another.
    List<Illustration> illustrations =
        IntStream.of(asked)
            .parallel()
            .mapToObj(i -> Illustration.of(light.figures().get(i), dark.figures().get(i), options))
            .toList();
    for (int i = 0; i < asked.length; i++) {
      Figure figure = light.figures().get(asked[i]);
      String name =
          light
              .run()
              .filter(run -> !onlyRun)
              .map(run -> names.of(figure.id(), run.environment().runId()))
              .orElseGet(() -> names.of(figure.id()));
      if (figure instanceof Figure.Absent absent) {
        absences.add("%s: %s".formatted(name, absent.reason()));
      }
      write(figure, name, illustrations.get(i).files());
    }
    List<RunSection.Entry> entries = illustrations.stream().map(Illustration::entry).toList();
    if (light.run().isPresent()) {
      Run run = light.run().get();
      return Optional.of(new RunSection(run.environment(), entries, Claims.of(run)));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(RunSection.comparing(COMPARED, light.summary(), entries));
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
