package org.rcubench.bench.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcubench.bench.gate.Findings;
import org.rcubench.charts.gate.GateFigures;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.Folders;
import picocli.CommandLine.Option;

/** Where the findings go. */
final class FindingsOptions {
  private static final String OUTCOMES = "outcomes.csv";
  private static final String CURVES = "curves.csv";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "the folder for outcomes.csv, curves.csv, forest.png, curves.png and, of jars,"
            + " pairs.csv and environment.json; default of jars"
            + " results/comparisons/<seed>, of runs none"
      })
  private Optional<Path> out = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", description = "write a summary in Markdown")
  private Optional<Path> markdown = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit's XML for a CI server")
  private Optional<Path> junit = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "write the outcomes as CSV, and curves.csv beside them")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--forest",
      paramLabel = "FILE",
      description = "draw every row's ratio with its interval: a PNG, or SVG by its name's end")
  private Optional<Path> forest = Optional.empty();

  /** The folder, if one is named. */
  Optional<Path> out() {
    return out;
  }

  /** Creates folders now, so that writing does not fail after an hour of measuring. */
  void prepare() {
    out.ifPresent(Folders::create);
    Stream.of(markdown, junit, csv, forest)
        .flatMap(Optional::stream)
        .map(file -> file.toAbsolutePath().getParent())
        .forEach(Folders::create);
  }

  /** Prints the findings, and writes the files that were asked for. */
  void tell(Findings findings, Optional<Path> folder, Environment measuredIn, PrintStream to) {
    to.println();
    findings.print(to);
    folder.ifPresent(
        path -> {
          Folders.create(path);
          findings.writeRows(path.resolve(OUTCOMES));
          findings.writeCurves(path.resolve(CURVES));
          draw(findings, measuredIn, path, to);
        });
    forest.ifPresent(file -> forest(file, findings.rows(), findings, measuredIn, to));
    markdown.ifPresent(findings::writeMarkdown);
    junit.ifPresent(findings::writeJunit);
    csv.ifPresent(
        file -> {
          findings.writeRows(file);
          findings.writeCurves(file.resolveSibling(CURVES));
        });
    to.printf("%n%s%n", findings.explanation());
  }

  private static void draw(Findings findings, Environment measuredIn, Path folder, PrintStream to) {
    forest(folder.resolve("forest.png"), findings.rows(), findings, measuredIn, to);
    if (!findings.curves().isEmpty()) {
      forest(folder.resolve("curves.png"), findings.curveRows(), findings, measuredIn, to);
    }
  }

  private static void forest(
      Path file, List<RowResult> rows, Findings findings, Environment measuredIn, PrintStream to) {
    new GateFigures(measuredIn)
        .forest(file, rows, findings.thresholds())
        .ifPresent(absence -> to.printf("Not drawn: %s: %s%n", file.getFileName(), absence));
  }
}
