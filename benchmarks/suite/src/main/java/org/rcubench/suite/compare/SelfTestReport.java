package org.rcubench.suite.compare;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.rcubench.results.comparison.Centre;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;

/**
 * What the gate says of itself, in Markdown: for each row the spread of pairs of equals and whether
 * they lean to a side, how large each injected slowdown turned out, how often comparisons of equals
 * would have alarmed, and how often each slowdown would have been found.
 */
public final class SelfTestReport {
  /** Dealt comparisons; each takes the recorded pairs in another order. */
  private static final int DEALS = 400;

  private final Map<SelfTest.Trial, double[]> slowdowns = new LinkedHashMap<>();
  private final int failed;
  private final Duration spent;

  SelfTestReport(Map<SelfTest.Trial, List<PairResult>> results, int failed, Duration spent) {
    results.forEach(
        (trial, pairs) ->
            slowdowns.put(trial, pairs.stream().mapToDouble(PairResult::slowdown).toArray()));
    this.failed = failed;
    this.spent = spent;
  }

  /**
   * Prints it.
   *
   * @param out where to
   * @param effort how much a comparison measures
   * @param thresholds what counts as a change
   * @param seed deals the pairs
   */
  public void print(PrintStream out, Effort effort, Thresholds thresholds, long seed) {
    int pairs = slowdowns.values().stream().mapToInt(each -> each.length).sum();
    out.printf(Locale.ROOT, "%d pairs in %d min, %d failed%n%n", pairs, spent.toMinutes(), failed);
    equals(out);
    achieved(out);
    out.printf(
        "A comparison screens by %d pairs and confirms by %d fresh ones; %d were dealt from the"
            + " recorded pairs.%n%n",
        effort.screening(), effort.confirming(), DEALS);
    alarms(out, new Trials(effort, thresholds, seed));
    power(out, new Trials(effort, thresholds, seed + 1));
  }

  /** Pairs of equals: how far they spread, and whether they lean. */
  private void equals(PrintStream out) {
    out.println("| equals | pairs | SD of a pair | mean | standard errors from 0 |");
    out.println("|---|---|---|---|---|");
    of(0)
        .forEach(
            (row, values) -> {
              if (values.length > 1) {
                double mean = Mean.of(values).getAsDouble();
                double spread = StandardDeviation.of(values).getAsDouble();
                out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f%% | %+.2f%% | %+.1f |%n",
                    row,
                    values.length,
                    100 * spread,
                    100 * mean,
                    mean / (spread / Math.sqrt(values.length)));
              }
            });
    out.println();
  }

  /** What the injected slowdowns turned out to be. */
  private void achieved(PrintStream out) {
    out.println("| row | injected | measured | 95% interval |");
    out.println("|---|---|---|---|");
    slowdowns.forEach(
        (trial, values) -> {
          if (trial.slowdown() > 0 && values.length > 0) {
            Centre centre = Centre.of(values, 0.95);
            out.printf(
                Locale.ROOT,
                "| %s | %d%% | %+.1f%% | %s |%n",
                name(trial.row()),
                trial.slowdown(),
                percent(centre.value()),
                centre
                    .interval()
                    .map(
                        interval ->
                            String.format(
                                Locale.ROOT,
                                "%+.1f%% to %+.1f%%",
                                percent(interval.low()),
                                percent(interval.high())))
                    .orElse("-"));
          }
        });
    out.println();
  }

  private void alarms(PrintStream out, Trials trials) {
    int alarmed = 0;
    for (int deal = 0; deal < DEALS; deal++) {
      alarmed += trials.suite(boxed(of(0))).contains(Verdict.REGRESSED) ? 1 : 0;
    }
    out.printf("False alarms: %s of comparisons of equals%n%n", share(alarmed));
  }

  private void power(PrintStream out, Trials trials) {
    out.println("| row | injected | found in |");
    out.println("|---|---|---|");
    for (SelfTest.Trial trial : slowdowns.keySet()) {
      double[] values = slowdowns.get(trial);
      if (trial.slowdown() > 0 && values.length > 0) {
        int found = 0;
        for (int deal = 0; deal < DEALS; deal++) {
          Map<String, List<Double>> alone = Map.of("row", boxed(values));
          found += trials.suite(alone).contains(Verdict.REGRESSED) ? 1 : 0;
        }
        out.printf("| %s | %d%% | %s |%n", name(trial.row()), trial.slowdown(), share(found));
      }
    }
  }

  private Map<String, double[]> of(int slowdown) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    slowdowns.forEach(
        (trial, values) -> {
          if (trial.slowdown() == slowdown && values.length > 0) {
            rows.put(name(trial.row()), values);
          }
        });
    return rows;
  }

  private static Map<String, List<Double>> boxed(Map<String, double[]> rows) {
    Map<String, List<Double>> boxed = new TreeMap<>();
    rows.forEach((row, values) -> boxed.put(row, boxed(values)));
    return boxed;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static String name(Row row) {
    return "%s, %s threads".formatted(row.params().get("strategy"), row.threads().orElse("?"));
  }

  private static String share(int hits) {
    Proportion proportion = new Proportion(hits, DEALS);
    return String.format(
        Locale.ROOT,
        "%.1f%% (%.1f%% to %.1f%%)",
        100 * proportion.share(),
        100 * proportion.low(),
        100 * proportion.high());
  }

  private static double percent(double log) {
    return 100 * Math.expm1(log);
  }
}
