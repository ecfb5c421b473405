package org.rcubench.bench.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.bench.gate.pairs.ComparisonRequest;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.bench.plan.JmhOptions;
import org.rcubench.bench.plan.ThreadCounts;
import org.rcubench.bench.plan.UsageException;
import picocli.CommandLine.Option;

/** What to measure side by side, and how much of it. */
final class LockstepOptions {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

  @Option(names = "--base", paramLabel = "JAR", description = "the jar from before the change")
  private Optional<Path> base = Optional.empty();

  @Option(names = "--head", paramLabel = "JAR", description = "the jar with the change")
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
      description = "pairs of every row at first, at least 3; default 6")
  private Optional<Integer> screening = Optional.empty();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "about how long it may take, such as 15m; rows in doubt share what screening leaves")
  private Optional<String> budget = Optional.empty();

  @Option(names = "-t", paramLabel = "LIST", description = "thread counts, such as 1,2")
  private List<String> threads = List.of();

  @Option(
      names = "-tg",
      paramLabel = "LIST",
      description = "threads by group role, such as 9,1; several groups apart by a colon")
  private List<String> groups = List.of();

  @Option(names = "-p", paramLabel = "NAME=LIST", description = "values of a parameter, as in JMH")
  private List<String> params = List.of();

  @Option(names = "--seed", paramLabel = "N", description = "default random, recorded")
  private Optional<Long> seed = Optional.empty();

  boolean isSelfTest() {
    return selfTest;
  }

  /** Whether a jar is named. */
  boolean namesJars() {
    return base.isPresent() || head.isPresent();
  }

  /** An option that only measuring understands, if one is given. */
  Optional<String> measuringOption() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--pairs", pairs.isPresent());
    given.put("--screening", screening.isPresent());
    given.put("--budget", budget.isPresent());
    given.put("-t", !threads.isEmpty());
    given.put("-tg", !groups.isEmpty());
    given.put("-p", !params.isEmpty());
    given.put("--seed", seed.isPresent());
    return given.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }

  long drawn() {
    return seed.orElseGet(() -> RandomGenerator.getDefault().nextLong(1L << 32));
  }

  /** How many pairs of each slowdown a self-test measures. */
  int pairs(int usual) {
    return atLeast(1, "--pairs", pairs.orElse(usual));
  }

  ComparisonRequest request(List<String> forJmh, VerdictOptions verdicts, Optional<Path> out) {
    CommandLineOptions jmh = JmhOptions.of(forJmh, params);
    long drawn = drawn();
    List<String> selection = new ArrayList<>(jmh.getIncludes());
    jmh.getExcludes().forEach(pattern -> selection.addAll(List.of("-e", pattern)));
    return new ComparisonRequest(
        jar(base),
        jar(head),
        selection,
        values(),
        threads.stream()
            .flatMap(list -> ThreadCounts.list(list).stream())
            .map(String::valueOf)
            .distinct()
            .toList(),
        groups.stream()
            .flatMap(list -> ThreadCounts.groups(list).stream())
            .map(roles -> roles.stream().map(String::valueOf).collect(joining(",")))
            .distinct()
            .toList(),
        JmhForPairs.plan(jmh),
        sampling(pairs.orElse(SamplingPlan.defaults().confirming())),
        verdicts.thresholds(),
        verdicts.control(),
        drawn,
        out.orElseGet(() -> Path.of("results", "comparisons", Long.toString(drawn))));
  }

  private static Path jar(Optional<Path> given) {
    return given.orElseThrow(
        () -> new UsageException("expected --base JAR and --head JAR, or --self-test; see -h"));
  }

  private Map<String, List<String>> values() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (String param : params) {
      String[] words = param.split("=", 2);
      if (words.length < 2) {
        throw new UsageException("-p %s: expected NAME=LIST".formatted(param));
      }
      values
          .computeIfAbsent(words[0], name -> new LinkedHashSet<>())
          .addAll(Arrays.asList(words[1].split(",", -1)));
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    values.forEach((name, own) -> lists.put(name, List.copyOf(own)));
    return lists;
  }

  PairPlan plan(List<String> forJmh) {
    return JmhForPairs.plan(JmhOptions.of(forJmh, params));
  }

  SamplingPlan sampling(int confirming) {
    SamplingPlan usual = SamplingPlan.defaults();
    return new SamplingPlan(
        atLeast(SamplingPlan.FEWEST_TO_DOUBT, "--screening", screening.orElse(usual.screening())),
        atLeast(1, "--pairs", confirming),
        budget.map(LockstepOptions::duration),
        usual.suspicion());
  }

  private static int atLeast(int fewest, String option, int number) {
    if (number < fewest) {
      throw new UsageException("%s %s: expected at least %s".formatted(option, number, fewest));
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
}
