package org.rcubench.suite.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rcubench.charts.DrawnReport;
import org.rcubench.charts.Report;
import org.rcubench.results.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws runs. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Draws the figures and the page of one or several runs.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", arity = "1..*", description = "the folders of runs")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to draw; default the folder of the first run")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    List<Run> runs = folders.stream().map(Run::load).toList();
    print(System.out, Report.draw(runs, out.orElse(folders.get(0))));
    return Launcher.FINE;
  }

  static void print(PrintStream out, DrawnReport drawn) {
    out.println();
    drawn.figures().forEach(figure -> out.printf("Figure: %s%n", figure.path()));
    drawn.absences().forEach(absence -> out.printf("Not drawn: %s%n", absence));
    out.printf("Page:   %s%n", drawn.page());
  }
}
