package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.plan.Timing;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.suite.harness.CalibratedWork;
import org.rcubench.suite.harness.LatencyLog;
import org.rcubench.suite.library.BacklogLog;

/**
 * Runs one fork by JMH and keeps what it prints, in case it fails. The fork's JVM is told of files
 * to leave its latencies and its backlog in, which are named by its place in the plan; once it has
 * ended, they are read and removed. What a killed fork left there is removed when another with its
 * place begins.
 */
public final class ForkRunner {
  private static final int LINES_OF_A_FAILURE = 30;
  private static final String CLOSING_WORDS = "# Run complete";

  private final CommandLineOptions jmh;
  private final double nanosPerToken;
  private final Path folder;
  private final List<String> profilers;
  private final Console console;

  /**
   * A runner of forks.
   *
   * @param jmh JMH's options
   * @param nanosPerToken tells the forks how long a section's work takes
   * @param folder where a fork leaves its latencies and its backlog while it runs
   * @param profilers those of JMH that run in any case
   * @param console where JMH may speak
   */
  public ForkRunner(
      CommandLineOptions jmh,
      double nanosPerToken,
      Path folder,
      List<String> profilers,
      Console console) {
    this.profilers = profilers;
    this.folder = folder;
    this.jmh = jmh;
    this.nanosPerToken = nanosPerToken;
    this.console = console;
  }

  public ForkOutcome run(Plan.Fork fork) {
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(captured, true, UTF_8);
    VerboseMode verbosity = jmh.verbosity().orElse(VerboseMode.NORMAL);
    OutputFormat format =
        jmh.verbosity().hasValue()
            ? OutputFormatFactory.createFormatInstance(console.out(), verbosity)
            : OutputFormatFactory.createFormatInstance(print, verbosity);
    Path latencies = folder.resolve("%05d.hlog".formatted(fork.place()));
    Path backlog = folder.resolve("%05d.csv".formatted(fork.place()));
    taken(latencies);
    taken(backlog);
    try {
      Collection<RunResult> results = new Runner(options(fork, latencies, backlog), format).run();
      return results.isEmpty()
          ? ForkOutcome.failed(end(captured))
          : ForkOutcome.of(
              new Finished.ByJmh(only(results, fork), taken(latencies), taken(backlog)));
    } catch (RunnerException e) {
      if (String.valueOf(e.getMessage()).contains("JMH lock")) {
        throw new UsageException(
            "another JMH run is under way on this machine, and the two would disturb each other:"
                + " wait for it, or add -Djmh.ignoreLock=true before -jar",
            e);
      }
      if (e instanceof ProfilersFailedException) {
        throw new UsageException("-prof: " + reasons(e) + "; see -lprof", e);
      }
      return ForkOutcome.failed(end(captured) + "\n" + e.getMessage());
    } catch (ResultsException e) {
      throw e;
    } catch (RuntimeException e) {
      // What JMH throws before it starts a fork, such as for a JVM that does not run, hits them
      // all.
      throw new UsageException("JMH could not start a fork: " + e.getMessage(), e);
    }
  }

  /** The text of a file, which is removed; empty if there is none. */
  private static String taken(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      Files.deleteIfExists(file);
      return text;
    } catch (IOException e) {
      throw new ResultsException("cannot take over %s: %s".formatted(file, Reasons.of(e)), e);
    }
  }

  private static RunResult only(Collection<RunResult> results, Plan.Fork fork) {
    RunResult result = results.iterator().next();
    if (results.size() > 1 || !result.getParams().getBenchmark().equals(fork.cell().benchmark())) {
      throw new IllegalStateException(
          "asked JMH for %s, got %d results, the first of %s"
              .formatted(fork.cell().id(), results.size(), result.getParams().getBenchmark()));
    }
    return result;
  }

  private Options options(Plan.Fork fork, Path latencies, Path backlog) {
    Cell cell = fork.cell();
    Timing timing = cell.timing();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .parent(WithoutIncludes.of(jmh))
            .include("^" + Pattern.quote(cell.benchmark()) + "$")
            .mode(cell.mode())
            .threads(cell.threads())
            .forks(Math.min(1, cell.forks()))
            .warmupForks(fork.number() == 1 ? jmh.getWarmupForkCount().orElse(0) : 0)
            .warmupIterations(timing.warmupIterations())
            .warmupTime(timing.warmupTime())
            .measurementIterations(timing.measurementIterations())
            .measurementTime(timing.measurementTime())
            .jvmArgsAppend(jvmArgs(latencies, backlog));
    profilers.forEach(options::addProfiler);
    cell.params().forEach((name, value) -> options.param(name, value));
    if (!cell.groups().isEmpty()) {
      options.threadGroups(cell.groups().stream().mapToInt(Integer::intValue).toArray());
    }
    return options.build();
  }

  private String[] jvmArgs(Path latencies, Path backlog) {
    List<String> arguments = new ArrayList<>(jmh.getJvmArgsAppend().orElse(List.of()));
    arguments.add("-D" + CalibratedWork.PROPERTY + "=" + nanosPerToken);
    arguments.add("-D" + LatencyLog.PROPERTY + "=" + latencies.toAbsolutePath());
    arguments.add("-D" + BacklogLog.PROPERTY + "=" + backlog.toAbsolutePath());
    return arguments.toArray(String[]::new);
  }

  /** JMH says that profilers failed, and leaves it to the causes to say which and why. */
  private static String reasons(RunnerException failure) {
    return Stream.concat(Stream.of(failure.getCause()), Arrays.stream(failure.getSuppressed()))
        .map(Throwable::getMessage)
        .collect(joining("; "))
        .replaceAll("\\s+", " ");
  }

  /** The end of what a fork printed, less JMH's closing words on how to read results. */
  private static String end(ByteArrayOutputStream captured) {
    List<String> lines =
        captured
            .toString(UTF_8)
            .lines()
            .takeWhile(line -> !line.startsWith(CLOSING_WORDS))
            .filter(line -> !line.isBlank())
            .toList();
    return String.join(
        "\n", lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size()));
  }
}
