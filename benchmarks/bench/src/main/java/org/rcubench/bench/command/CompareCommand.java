package org.rcubench.bench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.pairs.ComparisonRequest;
import org.rcubench.bench.gate.pairs.JarComparison;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.bench.gate.stored.RunComparison;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.bench.record.CurrentEnvironment;
import org.rcubench.results.environment.Environment;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Tells whether one jar of benchmarks is slower than another, or one stored run than another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "",
    customSynopsis = {
      "Usage: java -jar benchmarks.jar compare --base A.jar --head B.jar [options]",
      "            [regexp of benchmarks ...]",
      "       java -jar benchmarks.jar compare RUN --baseline RUN [options]",
      "       java -jar benchmarks.jar compare BASE-RUN HEAD-RUN [options]"
    },
    description = {
      "",
      "Tells whether benchmarks have become slower.",
      "",
      "Two jars of JMH benchmarks, anybody's: for each row (benchmark, parameters, threads) a fork"
          + " of each lives at the same time and the two take turns, so that the machine's moods"
          + " fall on both alike. A row that a few pairs leave in doubt is measured again, and only"
          + " the fresh pairs decide. Interrupted, it goes on if the command is repeated with the"
          + " same --out.",
      "",
      "Two stored runs, folders or files that JMH wrote: the forks of one against those of the"
          + " other, for each cell that both have, by throughput or time per operation. Latencies,"
          + " counts and memory are not compared. Absolute numbers are compared only if machine and"
          + " JVM are the same; with --relative-to rwlock, which each run measured too, they need"
          + " not be. It takes 6 forks of each (-f 6) for a few dozen rows.",
      "",
      "Either way the curves beside the points are judged too: ratios to rwlock, growth from one"
          + " number of threads to the next (up to the machine's cores), and up to which length a"
          + " section pays off (SectionLength).",
      ""
    },
    footer = {
      "",
      "Of jars, JMH's -e, -p (lists), -t (a list), -tg, -bm (one), -wi, -i, -w, -r, -jvmArgs,"
          + " -jvmArgsPrepend, -jvmArgsAppend and -gc mean what they mean in JMH; -r is a turn, and"
          + " without -w one of warm-up too. Values of parameters must not hold commas, as with"
          + " JMH's -p.",
      "",
      "Examples:",
      "  java -jar benchmarks.jar compare --base old.jar --head new.jar EmptySection -t 1,2"
          + " -p strategy=rcu-membarrier,rwlock",
      "  java -jar benchmarks.jar compare --base old.jar --head new.jar CounterPair.pair"
          + " -tg 1,1 --budget 15m --markdown summary.md --junit compare.xml",
      "  java -jar benchmarks.jar compare results/runs/mine"
          + " --baseline results/reference/xeon-2-cores-jdk17 --relative-to rwlock",
      "",
      "Exit status: 0 fine; 1 usage error or failure, or no row could be measured; 2 a row or a"
          + " curve has regressed; 3 one is inconclusive, and --fail-on inconclusive was given.",
      ""
    })
final class CompareCommand implements Callable<ExitStatus> {
  private static final int SELF_TEST_PAIRS = 24;

  @ArgGroup(validate = false, heading = "%nTwo jars, side by side:%n", order = 1)
  private LockstepOptions lockstep = new LockstepOptions();

  @ArgGroup(validate = false, heading = "%nTwo stored runs:%n", order = 2)
  private StoredOptions stored = new StoredOptions();

  @ArgGroup(validate = false, heading = "%nVerdicts:%n", order = 3)
  private VerdictOptions verdicts = new VerdictOptions();

  @ArgGroup(validate = false, heading = "%nWhat comes out:%n", order = 4)
  private FindingsOptions found = new FindingsOptions();

  @Unmatched private List<String> others = new ArrayList<>();

  @Spec private CommandSpec spec;

  /** Which runs. */
  static final class StoredOptions {
    @Option(
        names = "--baseline",
        paramLabel = "RUN",
        description = "the run from before the change; the other run named is the head")
    private Optional<Path> baseline = Optional.empty();
  }

  @Override
  public ExitStatus call() throws InterruptedException {
    verdicts.stopper();
    found.prepare();
    if (lockstep.isSelfTest()) {
      return trySelf();
    }
    if (lockstep.namesJars()) {
      return compareJars();
    }
    return compareRuns();
  }

  private ExitStatus compareJars() throws InterruptedException {
    if (stored.baseline.isPresent()) {
      throw new UsageException("--baseline names a stored run, --base and --head name jars");
    }
    ComparisonRequest request = lockstep.request(others, verdicts, found.out());
    Environment here =
        CurrentEnvironment.ofFolder(
            request.out(),
            CurrentEnvironment.now(words(), "compare", request.seed()),
            /* isComplete= */ false);
    Findings findings = new JarComparison(request, System.out).run();
    found.tell(findings, Optional.of(request.out()), here, System.out);
    System.out.printf("%nPairs, outcomes and figures: %s%n", request.out());
    return verdicts.status(findings);
  }

  /** This command as it was given. */
  private List<String> words() {
    List<String> words = new ArrayList<>(List.of(spec.name()));
    words.addAll(spec.commandLine().getParseResult().originalArgs());
    return words;
  }

  private ExitStatus compareRuns() {
    int expected = stored.baseline.isPresent() ? 1 : 2;
    if (others.size() != expected || others.stream().anyMatch(word -> word.startsWith("-"))) {
      throw new UsageException(
          "expected --base JAR and --head JAR, or --self-test; or two runs, or one and --baseline"
              + " RUN; see -h");
    }
    lockstep
        .measuringOption()
        .ifPresent(
            option -> {
              throw new UsageException(
                  "%s is for jars: stored runs have been measured already".formatted(option));
            });
    RunComparison runs =
        new RunComparison(
            stored.baseline.orElseGet(() -> Path.of(others.get(0))),
            Path.of(others.get(expected - 1)),
            verdicts.control(),
            verdicts.thresholds(),
            System.out);
    Findings findings = runs.run();
    found.tell(findings, found.out(), runs.environment(), System.out);
    return verdicts.status(findings);
  }

  private ExitStatus trySelf() throws InterruptedException {
    long drawn = lockstep.drawn();
    Path folder =
        found.out().orElseGet(() -> Path.of("results", "self-tests", Long.toString(drawn)));
    new SelfTestFolder(folder)
        .fill(
            lockstep.plan(others),
            lockstep.pairs(SELF_TEST_PAIRS),
            lockstep.sampling(SamplingPlan.defaults().confirming()),
            verdicts.thresholds(),
            drawn,
            System.out);
    return ExitStatus.FINE;
  }
}
