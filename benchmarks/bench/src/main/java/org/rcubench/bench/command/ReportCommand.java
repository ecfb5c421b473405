package org.rcubench.bench.command;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.charts.DrawnReport;
import org.rcubench.charts.FigureKinds;
import org.rcubench.charts.Report;
import org.rcubench.charts.ReportOptions;
import org.rcubench.charts.theme.Paper;
import org.rcubench.results.Run;
import org.rcubench.results.text.Format;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws runs. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    modelTransformer = ReportCommand.WithFigures.class,
    description = {
      "",
      "Draws the figures of runs, and a page that holds them with the numbers behind them.",
      "What several runs have in common becomes one figure with a panel for each run, on the same"
          + " axes; what only one of them has is drawn for that run alone.",
      ""
    })
final class ReportCommand implements Callable<ExitStatus> {
  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "folders of runs, or files that JMH wrote (-rf json, csv or scsv)")
  private List<Path> folders = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "where to draw; default the run's own folder, or for several runs"
              + " results/reports/<name of the first>-and-<how many more>")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "LIST",
      split = ",",
      description = "png, svg or both, apart by a comma; default png")
  private List<String> formats = List.of("png");

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "pixels of a PNG for each unit of a figure, 0.5 to 4; default 2")
  private String scale = Format.round(ReportOptions.USUAL_SCALE);

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description =
          "light or dark; default light. The page has its figures in both, and follows the reader's"
              + " screen")
  private String theme = "light";

  @Option(
      names = "--only",
      paramLabel = "LIST",
      split = ",",
      description = "figures by id or by the first words of it, apart by commas; default all")
  private List<String> only = List.of();

  @Option(
      names = "--with-published",
      description = "what others have published, faint beneath our figures and beside them")
  private boolean published;

  /** Puts the kinds of figures under the help. */
  static final class WithFigures implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      List<String> lines = new ArrayList<>(List.of("", "Figures:"));
      FigureKinds.all().forEach(kind -> lines.add("  %-26s %s".formatted(kind.id(), kind.shows())));
      lines.addAll(
          List.of(
              "",
              "Examples:",
              "  java -jar benchmarks.jar report results/runs/mine",
              "  java -jar benchmarks.jar report mine --format png,svg --theme dark",
              "  java -jar benchmarks.jar report mine --only overhead,reader-latency --scale 4",
              "  java -jar benchmarks.jar report on-jdk17 on-jdk25 --out compared",
              "",
              "Exit status: 0 fine; 1 usage error or failure, with a message on stderr."));
      command.usageMessage().footer(lines.toArray(String[]::new));
      return command;
    }
  }

  @Override
  public ExitStatus call() {
    ReportOptions options =
        new ReportOptions(paper(), formats(), scale(), only, published, glossary());
    requireOnce(folders);
    List<Run> runs = folders.stream().map(Run::load).toList();
    print(System.out, Report.draw(runs, out.orElseGet(() -> usualFolder(runs)), options));
    return ExitStatus.FINE;
  }

  /** How a run is drawn when nobody says how. */
  static ReportOptions usualOptions() {
    return ReportOptions.defaults().withGlossary(glossary());
  }

  static void print(PrintStream out, DrawnReport drawn) {
    out.println();
    drawn.figures().forEach(figure -> out.printf("Figure: %s%n", figure.path()));
    drawn.absences().forEach(absence -> out.printf("Not drawn: %s%n", absence));
    out.printf("Page:   %s%n", drawn.page());
  }

  private static Map<String, String> glossary() {
    return Strategies.all().stream().collect(toMap(StrategyInfo::id, StrategyInfo::summary));
  }

  /** Several runs leave the page and the figures that each has in its own folder alone. */
  private Path usualFolder(List<Run> runs) {
    return runs.size() == 1
        ? runs.get(0).folder().path()
        : Path.of(
            "results",
            "reports",
            "%s-and-%s".formatted(real(folders.get(0)).getFileName(), runs.size() - 1));
  }

  private Paper paper() {
    return named("--theme", theme, Paper.values());
  }

  private Set<ReportOptions.Format> formats() {
    Set<ReportOptions.Format> chosen = EnumSet.noneOf(ReportOptions.Format.class);
    for (String format : formats) {
      chosen.add(named("--format", format, ReportOptions.Format.values()));
    }
    return chosen;
  }

  private double scale() {
    try {
      double number = Double.parseDouble(scale);
      if (number >= ReportOptions.SMALLEST_SCALE && number <= ReportOptions.GREATEST_SCALE) {
        return number;
      }
    } catch (NumberFormatException ignored) {
      // What is no number is out of range too.
    }
    throw new UsageException(
        "--scale %s: expected a number from %s to %s"
            .formatted(
                scale,
                Format.round(ReportOptions.SMALLEST_SCALE),
                Format.round(ReportOptions.GREATEST_SCALE)));
  }

  private static <E extends Enum<E>> E named(String option, String name, E[] all) {
    return Stream.of(all)
        .filter(each -> word(each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "%s %s: there are: %s"
                        .formatted(
                            option,
                            name,
                            Stream.of(all).map(ReportCommand::word).collect(joining(", ")))));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void requireOnce(List<Path> folders) {
    Set<Path> seen = new HashSet<>();
    for (Path folder : folders) {
      if (!seen.add(real(folder))) {
        throw new UsageException("%s is given twice; name each run once".formatted(folder));
      }
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      // Reading it will say what is wrong with it.
      return folder.toAbsolutePath().normalize();
    }
  }
}
