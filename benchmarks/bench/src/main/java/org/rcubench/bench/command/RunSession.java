package org.rcubench.bench.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.bench.conduct.Console;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.conduct.ForkOutcome;
import org.rcubench.bench.conduct.ForkRunner;
import org.rcubench.bench.conduct.PeerRunner;
import org.rcubench.bench.conduct.Peers;
import org.rcubench.bench.conduct.Progress;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.print.RunTable;
import org.rcubench.bench.print.Violations;
import org.rcubench.bench.record.Journal;
import org.rcubench.bench.record.ResultFile;
import org.rcubench.bench.record.RunRecorder;
import org.rcubench.charts.Report;
import org.rcubench.results.Run;
import org.rcubench.results.RunFolder;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.text.Format;

/** One sitting at a run: from its plan, less what is on disk already, to its figures. */
final class RunSession {
  /** JMH's own, of which {@code gc.alloc.rate.norm} is bytes per operation. */
  private static final String ALLOCATION_PROFILER = "gc";

  private final Started started;
  private final Requested requested;
  private final Journal.Contents journal;

  /**
   * A run that has a folder.
   *
   * @param folder where it is kept
   * @param environment where it runs
   */
  record Started(RunFolder folder, Environment environment) {}

  /**
   * What the command line asked for.
   *
   * @param jmh JMH's options
   * @param stages the cells to measure
   * @param peers what measures some of them instead of JMH
   * @param skipped why combinations were left out
   * @param custom whether cells were selected in JMH's own words, and JMH's own table is expected
   * @param report whether to draw at the end
   * @param resultFile the file of {@code -rff}
   * @param output the file of {@code -o}
   */
  record Requested(
      CommandLineOptions jmh,
      List<List<Cell>> stages,
      Peers peers,
      Set<String> skipped,
      boolean custom,
      boolean report,
      Optional<ResultFile> resultFile,
      Optional<Path> output) {}

  RunSession(Started started, Requested requested, Journal.Contents journal) {
    this.started = started;
    this.requested = requested;
    this.journal = journal;
  }

  ExitStatus run() {
    Environment environment = started.environment();
    Console console = Console.of(requested.output());
    Plan plan = Plan.of(requested.stages(), environment.settings().seed());
    journal.requireAllIn(plan);
    RunRecorder recorder = new RunRecorder(started.folder(), environment, cells(cell -> true));
    requested.resultFile().ifPresent(ResultFile::touch);
    recorder.begin();
    Progress progress = new Progress(console, plan.forks());
    List<Plan.Fork> pending = restore(plan, recorder, progress);
    announce(console.out(), plan, pending, progress);

    Thread farewell = new Thread(this::sayHowToGoOn);
    Runtime.getRuntime().addShutdownHook(farewell);
    List<String> failures = measure(console, recorder, progress, pending);
    recorder.flush();
    Runtime.getRuntime().removeShutdownHook(farewell);
    return finish(console.out(), recorder, failures);
  }

  private List<Plan.Fork> restore(Plan plan, RunRecorder recorder, Progress progress) {
    List<Plan.Fork> pending = new ArrayList<>();
    for (Plan.Fork fork : plan.forks()) {
      Optional<Finished> finished = journal.of(fork);
      if (finished.isEmpty()) {
        pending.add(fork);
      } else {
        recorder.restore(fork, finished.get());
        progress.skip(fork);
      }
    }
    return pending;
  }

  private void announce(PrintStream out, Plan plan, List<Plan.Fork> pending, Progress progress) {
    Environment environment = started.environment();
    out.printf(
        "Run %s: %d forks%s, about %s, seed %d%n",
        environment.runId(),
        plan.forks().size(),
        pending.size() == plan.forks().size()
            ? ""
            : " (%d on disk)".formatted(plan.forks().size() - pending.size()),
        Format.elapsed(progress.left()),
        environment.settings().seed());
    out.printf("On %s%nInto %s%n", environment.summary(), started.folder().path());
    requested.skipped().forEach(reason -> out.println("Left out: " + reason));
    journal.damaged().forEach(file -> out.println("Damaged, will run again: " + file));
  }

  private List<String> measure(
      Console console, RunRecorder recorder, Progress progress, List<Plan.Fork> pending) {
    ForkRunner runner =
        new ForkRunner(
            requested.jmh(),
            started.environment().settings().nanosPerToken(),
            started.folder().forks(),
            profilers(),
            console);
    PeerRunner peerRunner = new PeerRunner(requested.peers(), started.environment().runId());
    List<String> failures = new ArrayList<>();
    for (Plan.Fork fork : pending) {
      progress.begin(fork);
      long began = System.nanoTime();
      ForkOutcome outcome =
          requested.peers().measures(fork.cell()) ? peerRunner.run(fork) : runner.run(fork);
      outcome.finished().ifPresent(finished -> recorder.record(fork, finished));
      progress.end(fork, System.nanoTime() - began, summary(outcome));
      if (outcome.finished().isEmpty()) {
        progress.clear();
        failures.add("%s, fork %d".formatted(fork.cell().id(), fork.number()));
        System.err.printf("failed: %s%n%s%n", failures.get(failures.size() - 1), outcome.failure());
        if (requested.jmh().shouldFailOnError().orElse(false)) {
          break;
        }
      }
    }
    progress.clear();
    return failures;
  }

  /** A profile tells what operations allocate; who selects in JMH's words asks for it. */
  private List<String> profilers() {
    return requested.custom() || !requested.jmh().getProfilers().isEmpty()
        ? List.of()
        : List.of(ALLOCATION_PROFILER);
  }

  private static String summary(ForkOutcome outcome) {
    return outcome.finished().map(Finished::summary).orElse("failed");
  }

  /** Cells in the order in which they were asked for. */
  private List<Cell> cells(Predicate<Cell> which) {
    return requested.stages().stream().flatMap(List::stream).filter(which).toList();
  }

  private ExitStatus finish(PrintStream out, RunRecorder recorder, List<String> failures) {
    List<Cell> cells = cells(Cell::requested);
    if (requested.custom()) {
      printByThreads(out, recorder.results(cells));
    }
    requested.resultFile().ifPresent(file -> file.write(recorder.results(cells)));
    Run run = recorder.run();
    RunTable.all(run).forEach(table -> table.print(out));
    if (requested.report() && !run.measurements().isEmpty()) {
      ReportCommand.print(
          out, Report.draw(List.of(run), started.folder().path(), ReportCommand.usualOptions()));
    }
    Violations violations = Violations.of(run);
    violations.lines().forEach(line -> System.err.println("error: " + line));
    if (!failures.isEmpty()) {
      System.err.printf(
          "error: %d of the forks failed; what they printed is above. Run them again with --resume"
              + " %s%n",
          failures.size(), started.folder().path());
    }
    return failures.isEmpty() && violations.lines().isEmpty() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  /** JMH's own table, which has no column for threads, once for each thread count. */
  private static void printByThreads(PrintStream out, Collection<RunResult> results) {
    results.stream()
        .collect(groupingBy(result -> result.getParams().getThreads(), TreeMap::new, toList()))
        .forEach(
            (threads, some) -> {
              out.printf("%n# Threads: %d%n", threads);
              ResultFormatFactory.getInstance(ResultFormatType.TEXT, out).writeOut(some);
            });
  }

  private void sayHowToGoOn() {
    if (Journal.isEmpty(started.folder().forks())) {
      return;
    }
    System.err.printf(
        "%nInterrupted. The finished forks are kept; go on with: java -jar benchmarks.jar --resume"
            + " %s%n",
        started.folder().path());
  }
}
