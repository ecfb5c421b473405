package org.rcubench.suite.compare.selftest;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.rcubench.results.comparison.Centre;
import org.rcubench.results.comparison.ForksRow;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Power;
import org.rcubench.results.comparison.Proportion;
import org.rcubench.results.comparison.Spread;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.suite.compare.lockstep.Effort;
import org.rcubench.suite.compare.lockstep.Rehearsal;

/**
 * What the gate says of itself: for each row the spread of pairs of equals beside that of lone
 * forks and whether they lean to a side, how large each injected slowdown turned out, how often
 * comparisons of equals would have alarmed, and how often each slowdown would have been found.
 */
public final class SelfTestReport {
  private final Recorded recorded;
  private final int failed;
  private final Rehearsal rehearsal;
  private final Odds odds;

  SelfTestReport(Recorded recorded, int failed, Rehearsal rehearsal, Odds odds) {
    this.recorded = recorded;
    this.failed = failed;
    this.rehearsal = rehearsal;
    this.odds = odds;
  }

  /** {@return all of it in Markdown} */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    int rows = recorded.slowdowns(0).size();
    line(
        text,
        "%d pairs in %.0f minutes, %d lone forks in %.0f, %d failed.",
        recorded.count(true),
        minutes(recorded.spent(true)),
        recorded.count(false),
        minutes(recorded.spent(false)),
        failed);
    text.append('\n');
    line(
        text,
        "The shares below are of comparisons of %d rows within %s: %d pairs of each row screen,"
            + " %.0f minutes of them, and rows in doubt share what is left, at most %d fresh pairs"
            + " each. For each share %d such comparisons were drawn from the recorded pairs; its"
            + " interval is of the drawing alone: other pairs, machines and days differ by more.",
        rows,
        rehearsal
            .effort()
            .budget()
            .map(budget -> "%s minutes".formatted(budget.toMinutes()))
            .orElse("the time they take"),
        rehearsal.effort().screening(),
        minutes(screening()),
        fresh(),
        odds.alarms().trials());
    text.append('\n');
    line(
        text,
        "**False alarms**: %d of %d comparisons of equals said that one of the %d rows, or a curve"
            + " that they make, had regressed: %s.",
        odds.alarms().hits(),
        odds.alarms().trials(),
        rows,
        share(odds.alarms()));
    text.append('\n');
    equals(text);
    text.append('\n');
    injected(text);
    text.append('\n');
    power(text);
    return text.toString();
  }

  /** {@return how far equals spread, where there were both pairs and lone forks of them} */
  public List<Spread> spreads() {
    Map<Setting, double[]> lone = recorded.lone();
    List<Spread> spreads = new ArrayList<>();
    recorded
        .slowdowns(0)
        .forEach(
            (setting, pairs) -> {
              if (lone.containsKey(setting)) {
                spreads.add(
                    new Spread(
                        setting.strategy(),
                        setting.threads(),
                        Spreads.of(pairs, 1),
                        ratios(lone.get(setting))));
              }
            });
    return spreads;
  }

  /** {@return how often each slowdown was found, and equals were taken for one} */
  public List<Power> powers() {
    List<Power> powers = new ArrayList<>();
    odds.found()
        .forEach(
            (setting, shares) ->
                shares.forEach(
                    (slowdown, share) ->
                        powers.add(
                            new Power(setting.strategy(), setting.threads(), slowdown, share))));
    return powers;
  }

  /** Pairs of equals: how far they spread, and whether they lean. */
  private void equals(StringBuilder text) {
    head(
        text,
        "equals",
        "pairs",
        "SD of pairs",
        "SD of lone forks' ratios",
        "mean of pairs",
        "in standard errors",
        "detectable by %d pairs".formatted(fresh()),
        "by as many lone forks of each");
    Map<Setting, double[]> lone = recorded.lone();
    recorded
        .slowdowns(0)
        .forEach(
            (setting, pairs) -> {
              double mean = Mean.of(pairs).getAsDouble();
              double error = StandardDeviation.of(pairs).getAsDouble() / Math.sqrt(pairs.length);
              cells(
                  text,
                  setting.name(),
                  Integer.toString(pairs.length),
                  interval(Spreads.of(pairs, 1)),
                  lone.containsKey(setting) ? interval(ratios(lone.get(setting))) : "-",
                  String.format(Locale.ROOT, "%+.2f%%", 100 * mean),
                  String.format(Locale.ROOT, "%+.1f", mean / error),
                  slowdown(byPairs(pairs)),
                  lone.containsKey(setting) ? slowdown(byForks(lone.get(setting))) : "-");
            });
  }

  /** Two forks that know nothing of each other differ by the root of two more than one does. */
  private static Estimate ratios(double[] forks) {
    return Spreads.of(forks, Math.sqrt(2));
  }

  /** What as many pairs as confirm a suspicion would show, spread like these. */
  private OptionalDouble byPairs(double[] pairs) {
    return new PairedRow("", resized(pairs)).detectable(rehearsal.thresholds());
  }

  /** The same of as many forks of each side, alone. */
  private OptionalDouble byForks(double[] forks) {
    double[] own = resized(forks);
    return new ForksRow("", own, own).detectable(rehearsal.thresholds());
  }

  /** So many values with the mean and the spread of these. */
  private double[] resized(double[] values) {
    int count = fresh();
    double mean = Mean.of(values).getAsDouble();
    double spread = StandardDeviation.of(values).getAsDouble();
    double[] ramp = new double[count];
    Arrays.setAll(ramp, i -> i);
    double middle = (count - 1) / 2.0;
    double own = StandardDeviation.of(ramp).getAsDouble();
    return Arrays.stream(ramp).map(each -> mean + (each - middle) / own * spread).toArray();
  }

  /** What the injected slowdowns turned out to be. */
  private void injected(StringBuilder text) {
    head(text, heads("measured slowdown where injected:"));
    for (Setting setting : Setting.all()) {
      cells(
          text,
          row(
              setting.name(),
              slowdown -> {
                double[] pairs = recorded.slowdowns(slowdown).get(setting);
                return pairs == null ? "-" : measured(Centre.of(pairs, 0.95));
              }));
    }
  }

  private void power(StringBuilder text) {
    head(text, heads("found where injected:"));
    for (int threads = 1; threads <= 2; threads++) {
      int rows = threads;
      String[] cells =
          row(
              rows == 1 ? "all with 1 thread" : "all with 2 threads",
              slowdown -> odds.found(rows, slowdown).map(SelfTestReport::share).orElse("-"));
      cells(text, Arrays.stream(cells).map(cell -> "**" + cell + "**").toArray(String[]::new));
    }
    odds.found()
        .forEach(
            (setting, shares) ->
                cells(
                    text,
                    row(
                        setting.name(),
                        slowdown ->
                            shares.containsKey(slowdown) ? share(shares.get(slowdown)) : "-")));
  }

  private interface Cell {
    String of(int slowdown);
  }

  private static String[] row(String name, Cell cell) {
    String[] cells = new String[1 + SelfTest.INJECTED.size()];
    cells[0] = name;
    Arrays.setAll(cells, i -> i == 0 ? cells[0] : cell.of(SelfTest.INJECTED.get(i - 1)));
    return cells;
  }

  private static String[] heads(String first) {
    String[] cells = new String[1 + SelfTest.INJECTED.size()];
    Arrays.setAll(cells, i -> i == 0 ? first : SelfTest.INJECTED.get(i - 1) + "%");
    return cells;
  }

  /** What it takes to screen all rows. */
  private Duration screening() {
    long pairs = (long) recorded.slowdowns(0).size() * rehearsal.effort().screening();
    return recorded.pair().multipliedBy(pairs);
  }

  /** How many fresh pairs a row gets that is in doubt alone. */
  private int fresh() {
    Effort effort = rehearsal.effort();
    return effort.confirming(
        1,
        effort.budget().map(budget -> budget.minus(screening())).orElse(Duration.ZERO),
        recorded.pair());
  }

  private static double minutes(Duration spent) {
    return spent.toMillis() / 60e3;
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static void head(StringBuilder text, String... cells) {
    cells(text, cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private static void cells(StringBuilder text, String... cells) {
    text.append(Arrays.stream(cells).collect(joining(" | ", "| ", " |\n")));
  }

  private static String interval(Estimate spread) {
    return String.format(
        Locale.ROOT,
        "%.1f%% (%.1f to %.1f)",
        100 * spread.value(),
        100 * spread.low(),
        100 * spread.high());
  }

  private static String slowdown(OptionalDouble ratio) {
    return ratio.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.1f%%", 100 * (ratio.getAsDouble() - 1));
  }

  private static String measured(Centre centre) {
    return centre
        .interval()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%.1f%% (%.1f to %.1f)",
                    percent(centre.value()),
                    percent(each.low()),
                    percent(each.high())))
        .orElseGet(() -> String.format(Locale.ROOT, "%.1f%%", percent(centre.value())));
  }

  private static double percent(double log) {
    return 100 * Math.expm1(log);
  }

  private static String share(Proportion proportion) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (%.0f to %.0f)",
        100 * proportion.share(),
        100 * proportion.low(),
        100 * proportion.high());
  }
}
