package org.rcubench.suite.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.rcubench.suite.compare.Findings;
import picocli.CommandLine.Option;

/** Where what was found goes. */
final class FindingsOptions {
  private static final String OUTCOMES = "outcomes.csv";
  private static final String CURVES = "curves.csv";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "the folder for outcomes.csv, curves.csv and, of jars, pairs.csv; default of jars"
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

  /** The folder, if somebody named one. */
  Optional<Path> out() {
    return out;
  }

  /** Prints the findings, and writes what files are asked for. */
  void tell(Findings findings, Optional<Path> folder, PrintStream to) {
    to.println();
    findings.print(to);
    folder.ifPresent(
        path -> {
          findings.writeCsv(path.resolve(OUTCOMES));
          findings.writeBendsCsv(path.resolve(CURVES));
        });
    markdown.ifPresent(findings::writeMarkdown);
    junit.ifPresent(findings::writeJunit);
    csv.ifPresent(
        file -> {
          findings.writeCsv(file);
          findings.writeBendsCsv(file.resolveSibling(CURVES));
        });
    to.printf("%n%s%n", findings.explanation());
  }
}
