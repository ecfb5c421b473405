package org.rcubench.bench.command;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.bench.conduct.Peers;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.JmhOptions;
import org.rcubench.bench.plan.Overrides;
import org.rcubench.bench.plan.Profile;
import org.rcubench.bench.plan.Selection;
import org.rcubench.bench.plan.ThreadCounts;
import org.rcubench.bench.plan.Threads;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.bench.record.CurrentEnvironment;
import org.rcubench.bench.record.Journal;
import org.rcubench.bench.record.ResultFile;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Measures: JMH's options, lists of threads, a profile, rounds of single forks. */
@Command(
    name = "java -jar benchmarks.jar",
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "",
    customSynopsis = {
      "Usage: java -jar benchmarks.jar [options] [regexp of benchmarks ...]",
      "       java -jar benchmarks.jar report DIR...",
      "       java -jar benchmarks.jar compare --base A.jar --head B.jar [options]",
      "       java -jar benchmarks.jar torture [options]",
      "       java -jar benchmarks.jar strategies | workloads | doctor"
    },
    description = {
      "",
      "Measures what each way of protecting read-mostly data costs, and draws it.",
      "Without a regexp it runs the quick profile: every kind of chart in about five minutes on two"
          + " cores. Each finished fork is on disk before the next begins.",
      ""
    },
    optionListHeading = "Options beyond JMH's own, which follow below:%n",
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks.jar",
      "  java -jar benchmarks.jar --profile standard --out results/runs/mine",
      "  java -jar benchmarks.jar EmptySection -t 1,2,4 -f 5 -p strategy=rwlock,rcu-membarrier",
      "  java -jar benchmarks.jar CounterPair -tg 1,1:9,1 -p updateRate=0",
      "  java -jar benchmarks.jar --resume results/runs/mine",
      "",
      "Exit status: 0 fine; 1 usage error or failure, with a message on stderr.",
      ""
    })
final class RunCommand implements Callable<ExitStatus> {
  private final List<String> arguments;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "check (is all as it should be?), quick (5 minutes), standard or full; with a regexp, that"
              + " part of the profile")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "-t",
      paramLabel = "LIST",
      description = "thread counts, such as 1,2,4 or 1,max; one cell each")
  private List<String> threads = List.of();

  @Option(
      names = "-tg",
      paramLabel = "LIST",
      description =
          "threads by group role in alphabetical order (readers, updaters), such as 9,1; several"
              + " groups apart by a colon, such as 1,1:9,1")
  private List<String> groups = List.of();

  @Option(
      names = "-p",
      paramLabel = "NAME=LIST",
      description = "values of a parameter, as in JMH, such as strategy=rwlock,snapshot")
  private List<String> params = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the run's folder; default results/runs/<run id>")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "go on with an interrupted run, as it was begun; finished forks stay")
  private Optional<Path> resume = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of the order of the forks; default random, recorded")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--peers",
      paramLabel = "DIR",
      description =
          "programs that measure the same elsewhere, in C for one; their forks run among the"
              + " others (scripts/peers/run builds them)")
  private Optional<Path> peers = Optional.empty();

  @Option(names = "--no-report", description = "draw nothing at the end")
  private boolean noReport;

  @Option(
      names = "-rf",
      paramLabel = "TYPE",
      description = "also write the selected results as text, csv, scsv, json or latex")
  private Optional<String> resultFormat = Optional.empty();

  @Option(names = "-rff", paramLabel = "FILE", description = "where to; default jmh-result.<type>")
  private Optional<Path> resultFile = Optional.empty();

  @Option(names = "-o", paramLabel = "FILE", description = "human-readable output goes there")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      description = "this, and JMH's own help")
  private boolean help;

  @SuppressWarnings("unused") // picocli answers it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "which build this is")
  private boolean version;

  @Unmatched private List<String> forJmh = new ArrayList<>();

  /**
   * A command that is still to be filled by picocli.
   *
   * @param arguments the whole command line, to be recorded with the run
   */
  RunCommand(List<String> arguments) {
    this.arguments = arguments;
  }

  @Override
  public ExitStatus call() throws IOException {
    CommandLineOptions jmh = jmhOptions();
    if (help) {
      new CommandLine(this).usage(System.out);
      jmh.showHelp();
      return ExitStatus.FINE;
    }
    if (resume.isPresent()) {
      return resumed(resume.get());
    }
    if (JmhLists.asked(jmh)) {
      new JmhLists(jmh, params).print();
      return ExitStatus.FINE;
    }
    return new RunSession(begin(jmh), requested(jmh), new Journal.Contents()).run();
  }

  /**
   * What parses a command: {@code -tu} and {@code -prof} are JMH's, not {@code -t} with a value.
   */
  static CommandLine parser(Object command) {
    return new CommandLine(command).setPosixClusteredShortOptionsAllowed(false);
  }

  private CommandLineOptions jmhOptions() {
    return JmhOptions.of(forJmh, params);
  }

  /** The profile to run; empty if cells are selected in JMH's own words instead. */
  private Optional<Profile> chosen(CommandLineOptions jmh) {
    return profile.isEmpty() && !jmh.getIncludes().isEmpty()
        ? Optional.empty()
        : Optional.of(profile.map(Profile::named).orElse(Profile.QUICK));
  }

  private RunSession.Requested requested(CommandLineOptions jmh) {
    Selection selection = new Selection(jmh, request(jmh));
    Optional<Profile> chosen = chosen(jmh);
    List<List<Cell>> stages = chosen.map(selection::cells).orElseGet(selection::cells);
    Peers besides = peers.map(Peers::in).orElseGet(Peers::none);
    return new RunSession.Requested(
        jmh,
        stages.stream().map(besides::join).toList(),
        besides,
        selection.skipped(),
        chosen.isEmpty(),
        !noReport,
        ResultFile.of(resultFormat, resultFile),
        output);
  }

  private Overrides request(CommandLineOptions jmh) {
    Set<String> names =
        params.stream()
            .map(param -> param.split("=", 2)[0])
            .collect(toCollection(LinkedHashSet::new));
    List<Integer> counts =
        threads.stream().flatMap(list -> ThreadCounts.list(list).stream()).toList();
    return new Overrides(
        counts.isEmpty() ? attachedThreads(jmh) : counts,
        groups.stream().flatMap(list -> ThreadCounts.groups(list).stream()).toList(),
        names);
  }

  /** JMH takes {@code -t4} as well, in one word. */
  private static List<Integer> attachedThreads(CommandLineOptions jmh) {
    if (!jmh.getThreads().hasValue()) {
      return List.of();
    }
    int count = jmh.getThreads().get();
    return List.of(count == Threads.ALL_PROCESSORS ? ThreadCounts.ofProcessors() : count);
  }

  private RunSession.Started begin(CommandLineOptions jmh) {
    Environment environment =
        CurrentEnvironment.now(
            arguments,
            chosen(jmh).map(Profile::id).orElse("custom"),
            seed.orElseGet(() -> RandomGenerator.getDefault().nextLong(1L << 32)));
    RunFolder folder =
        new RunFolder(out.orElseGet(() -> Path.of("results", "runs", environment.runId())));
    if (Files.exists(folder.samples()) || !Journal.read(folder.forks()).isEmpty()) {
      throw new UsageException(
          "%s already holds a run: go on with it by --resume %s, or name another folder"
              .formatted(folder.path(), folder.path()));
    }
    return new RunSession.Started(folder, environment);
  }

  private ExitStatus resumed(Path path) throws IOException {
    if (arguments.size() > 2) {
      throw new UsageException(
          "--resume goes on with a run as it was begun; give no other option with it");
    }
    RunFolder folder = new RunFolder(path);
    Environment environment = EnvironmentFile.read(folder.environment());
    CurrentEnvironment.requireSame(environment);
    RunCommand begun = new RunCommand(environment.settings().arguments());
    parser(begun).parseArgs(begun.arguments.toArray(String[]::new));
    return new RunSession(
            new RunSession.Started(folder, environment),
            begun.requested(begun.jmhOptions()),
            Journal.read(folder.forks()))
        .run();
  }
}
