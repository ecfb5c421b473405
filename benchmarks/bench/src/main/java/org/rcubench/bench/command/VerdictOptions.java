package org.rcubench.bench.command;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.Thresholds;
import picocli.CommandLine.Option;

/** What counts as a change, and which change fails a comparison. */
final class VerdictOptions {
  /** What --fail-on can be. */
  enum FailOn {
    /** Only what has regressed. */
    REGRESSED,
    /** Also what is inconclusive. */
    INCONCLUSIVE
  }

  @Option(
      names = "--floor",
      paramLabel = "PERCENT",
      description = "the slowdown that is ignored; default 1")
  private double floor = 1;

  @Option(
      names = "--equal",
      paramLabel = "PERCENT",
      description = "the difference up to which base and head count as equivalent; default 3")
  private double equal = 3;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description = "regressed (default) or inconclusive: what makes the exit status 2 or 3")
  private String failOn = "regressed";

  @Option(
      names = "--relative-to",
      paramLabel = "STRATEGY",
      description = {
        "the strategy that curves compare others with; default rwlock, where it is measured. With"
            + " stored runs it makes their rows ratios to it, too"
      })
  private Optional<String> control = Optional.empty();

  /** The strategy that others are compared with, if one is named. */
  Optional<String> control() {
    return control;
  }

  Thresholds thresholds() {
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

  FailOn stopper() {
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

  /** The exit status that the findings deserve. */
  ExitStatus status(Findings findings) {
    if (findings.any(Verdict.REGRESSED)) {
      return ExitStatus.REGRESSED;
    }
    if (findings.isEmpty()) {
      System.err.println("error: no row could be measured; the reasons are above");
      return ExitStatus.FAILED;
    }
    return stopper() == FailOn.INCONCLUSIVE && findings.any(Verdict.INCONCLUSIVE)
        ? ExitStatus.INCONCLUSIVE
        : ExitStatus.FINE;
  }
}
