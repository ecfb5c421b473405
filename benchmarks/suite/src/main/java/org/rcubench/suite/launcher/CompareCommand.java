package org.rcubench.suite.launcher;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;
import org.rcubench.suite.compare.Findings;
import org.rcubench.suite.compare.lockstep.Effort;
import org.rcubench.suite.compare.lockstep.Lockstep;
import org.rcubench.suite.compare.lockstep.PairPlan;
import org.rcubench.suite.compare.lockstep.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Tells whether one jar of benchmarks is slower than another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisHeading = "",
    customSynopsis = {
      "Usage: java -jar benchmarks.jar compare --base A.jar --head B.jar [options]",
      "            [regexp of benchmarks ...]"
    },
    description = {
      "",
      "Tells whether the benchmarks of one jar are slower than those of another: any jars of JMH"
          + " benchmarks. For each row (benchmark, parameters, threads) a fork of each lives at the"
          + " same time and the two take turns, so that the machine's moods fall on both alike. A"
          + " row that a few pairs leave in doubt is measured again, and only the fresh pairs"
          + " decide.",
      ""
    },
    footer = {
      "",
      "JMH's -e, -p (lists), -t (a list), -wi, -i, -r, -jvmArgs, -jvmArgsAppend and -gc mean what"
          + " they mean in JMH; -r is a turn, of warm-up too.",
      "",
      "Examples:",
      "  java -jar benchmarks.jar compare --base old.jar --head new.jar EmptySection -t 1,2"
          + " -p strategy=rcu-membarrier,rwlock",
      "  java -jar benchmarks.jar compare --base old.jar --head new.jar --budget 15m"
          + " --markdown summary.md --junit compare.xml",
      "",
      "Exit status: 0 fine; 1 usage error or failure; 2 a row has regressed; 3 a row is"
          + " inconclusive, and --fail-on inconclusive was given.",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  private static final int SELF_TEST_PAIRS = 24;
  private static final Pattern DURATION = Pattern.compile("(\\d+)(s|m|h)");

  /** What --fail-on can be. */
  enum FailOn {
    /** Only what has regressed. */
    REGRESSED,
    /** Also what nobody can know. */
    INCONCLUSIVE
  }

  @Option(names = "--base", paramLabel = "JAR", description = "what there was")
  private Optional<Path> base = Optional.empty();

  @Option(names = "--head", paramLabel = "JAR", description = "what is to be")
  private Optional<Path> head = Optional.empty();

  @Option(
      names = "--self-test",
      description = {
        "try the gate on this machine: this jar against itself, its head slowed by 0, 2, 5, 10 and"
            + " 20%%; --pairs of each, default 24, which takes hours, or what --budget allows."
            + " With --out it goes on where it was"
      })
  private boolean selfTest;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "fresh pairs for a row in doubt; default 12")
  private Optional<Integer> pairs = Optional.empty();

  @Option(
      names = "--screening",
      paramLabel = "N",
      description = "pairs of every row at first; default 6")
  private Optional<Integer> screening = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "about how long it may take, such as 15m; rows in doubt share what screening leaves")
  private Optional<String> budget = Optional.empty();

  @Option(
      names = "--floor",
      paramLabel = "PERCENT",
      description = "the slowdown that is let pass; default 1")
  private double floor = 1;

  @Option(
      names = "--equal",
      paramLabel = "PERCENT",
      description = "the difference up to which two count as equivalent; default 3")
  private double equal = 3;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description = "regressed (default) or inconclusive: what makes the exit status 2 or 3")
  private String failOn = "regressed";

  @Option(names = "-t", paramLabel = "LIST", description = "thread counts, such as 1,2")
  private List<String> threads = List.of();

  @Option(names = "-p", paramLabel = "NAME=LIST", description = "values of a parameter, as in JMH")
  private List<String> params = List.of();

  @Option(names = "--seed", paramLabel = "N", description = "default random, recorded")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for pairs.csv and outcomes.csv; default results/comparisons/<seed>")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--markdown", paramLabel = "FILE", description = "write a summary in Markdown")
  private Optional<Path> markdown = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "write JUnit's XML for a CI server")
  private Optional<Path> junit = Optional.empty();

  @Option(names = "--csv", paramLabel = "FILE", description = "write the outcomes as CSV")
  private Optional<Path> csv = Optional.empty();

  @Unmatched private List<String> forJmh = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    if (selfTest) {
      return trySelf();
    }
    FailOn stopper = stopper();
    Request request = request();
    Findings findings = new Lockstep(request, System.out).run();
    System.out.println();
    findings.print(System.out);
    findings.writeCsv(request.out().resolve("outcomes.csv"));
    markdown.ifPresent(findings::writeMarkdown);
    junit.ifPresent(findings::writeJunit);
    csv.ifPresent(findings::writeCsv);
    System.out.printf("%n%s%n%nPairs and outcomes: %s%n", findings.explanation(), request.out());
    if (findings.any(Verdict.REGRESSED)) {
      return Launcher.REGRESSED;
    }
    return stopper == FailOn.INCONCLUSIVE && findings.any(Verdict.INCONCLUSIVE)
        ? Launcher.INCONCLUSIVE
        : Launcher.FINE;
  }

  private int trySelf() throws InterruptedException {
    long drawn = drawn();
    Path folder = out.orElseGet(() -> Path.of("results", "self-tests", Long.toString(drawn)));
    new SelfTestFolder(folder)
        .fill(
            plan(JmhOptions.of(forJmh, params)),
            atLeastOne("--pairs", pairs.orElse(SELF_TEST_PAIRS)),
            effort(Effort.defaults().confirming()),
            thresholds(),
            drawn,
            System.out);
    return Launcher.FINE;
  }

  private long drawn() {
    return seed.orElseGet(() -> RandomGenerator.getDefault().nextLong(1L << 32));
  }

  private static Path jar(Optional<Path> given) {
    return given.orElseThrow(
        () -> new UsageException("expected --base JAR and --head JAR, or --self-test; see -h"));
  }

  private Request request() {
    CommandLineOptions jmh = JmhOptions.of(forJmh, params);
    long drawn = drawn();
    List<String> selection = new ArrayList<>(jmh.getIncludes());
    jmh.getExcludes().forEach(pattern -> selection.addAll(List.of("-e", pattern)));
    return new Request(
        jar(base),
        jar(head),
        selection,
        values(),
        threads.stream()
            .flatMap(list -> ThreadCounts.list(list).stream())
            .map(String::valueOf)
            .toList(),
        plan(jmh),
        effort(pairs.orElse(Effort.defaults().confirming())),
        thresholds(),
        drawn,
        out.orElseGet(() -> Path.of("results", "comparisons", Long.toString(drawn))));
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String param : params) {
      String[] words = param.split("=", 2);
      if (words.length < 2) {
        throw new UsageException("-p %s: expected NAME=LIST".formatted(param));
      }
      values.put(words[0], Arrays.asList(words[1].split(",", -1)));
    }
    return values;
  }

  private static PairPlan plan(CommandLineOptions jmh) {
    PairPlan plan = PairPlan.defaults();
    List<String> words = new ArrayList<>();
    jmh.getJvmArgs().orElse(List.of()).forEach(word -> words.addAll(List.of("-jvmArgs", word)));
    jmh.getJvmArgsAppend()
        .orElse(List.of())
        .forEach(word -> words.addAll(List.of("-jvmArgsAppend", word)));
    if (jmh.shouldDoGC().orElse(false)) {
      words.addAll(List.of("-gc", "true"));
    }
    Duration turn =
        jmh.getMeasurementTime().hasValue()
            ? Duration.ofMillis(jmh.getMeasurementTime().get().convertTo(TimeUnit.MILLISECONDS))
            : plan.turn();
    return new PairPlan(
        jmh.getWarmupIterations().orElse(plan.warmups()),
        jmh.getMeasurementIterations().orElse(plan.iterations()),
        turn,
        words);
  }

  private Effort effort(int confirming) {
    Effort effort = Effort.defaults();
    return new Effort(
        atLeastOne("--screening", screening.orElse(effort.screening())),
        atLeastOne("--pairs", confirming),
        budget.map(CompareCommand::duration),
        effort.suspicion());
  }

  private static int atLeastOne(String option, int number) {
    if (number < 1) {
      throw new UsageException("%s %d: expected at least 1".formatted(option, number));
    }
    return number;
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new UsageException(
          "--budget %s: expected a number of seconds, minutes or hours, such as 15m"
              .formatted(text));
    }
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }

  private Thresholds thresholds() {
    Thresholds defaults = Thresholds.defaults();
    try {
      return new Thresholds(floor / 100, equal / 100, defaults.level(), defaults.power());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--floor %s, --equal %s: expected percentages, 0 <= floor < equal < 100"
              .formatted(floor, equal),
          e);
    }
  }

  private FailOn stopper() {
    return Arrays.stream(FailOn.values())
        .filter(each -> each.name().equalsIgnoreCase(failOn))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--fail-on %s: expected one of %s"
                        .formatted(
                            failOn,
                            Arrays.stream(FailOn.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(joining(", ")))));
  }
}
