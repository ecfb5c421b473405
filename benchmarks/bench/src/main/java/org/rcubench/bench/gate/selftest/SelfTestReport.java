package org.rcubench.bench.gate.selftest;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.rcubench.bench.gate.pairs.Rehearsal;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Centre;
import org.rcubench.results.comparison.Evidence;
import org.rcubench.results.comparison.ForksRow;
import org.rcubench.results.comparison.PairedRow;
import org.rcubench.results.comparison.Power;
import org.rcubench.results.comparison.Spread;
import org.rcubench.results.comparison.Stages;
import org.rcubench.results.statistics.Estimate;

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
            + " each. For each share %d such comparisons were drawn from the recorded pairs of the"
            + " rows, %s of each row and slowdown. Its interval tells how far it would move with as"
            + " many other pairs (bootstrap) of the same hour: other machines and days differ by"
            + " more. In comparisons of equals each pair was taken both ways, for which of two is"
            + " called the base is arbitrary.",
        rows,
        rehearsal
            .effort()
            .budget()
            .map(budget -> "%s minutes".formatted(budget.toMinutes()))
            .orElse("the time they take"),
        rehearsal.effort().screening(),
        minutes(screening()),
        fresh(),
        odds.drawn().comparisons(),
        perCell());
    text.append('\n');
    line(
        text,
        "**False alarms**: %d of %d comparisons of equals said that one of the %d rows, or a curve"
            + " that they make, had regressed: %s.",
        odds.drawn().alarms(),
        odds.drawn().comparisons(),
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
    for (Setting setting : Setting.all()) {
      for (int slowdown : SelfTest.SLOWDOWNS) {
        odds.alone(setting, slowdown)
            .ifPresent(
                share ->
                    powers.add(new Power(setting.strategy(), setting.threads(), slowdown, share)));
      }
    }
    return powers;
  }

  /** Pairs of equals: how far they spread, and whether they lean. */
  private void equals(StringBuilder text) {
    head(
        text,
        "equals",
        "pairs",
        "SD of pairs",
        "SD of all pairs, less what was injected",
        "SD of lone forks' ratios",
        "mean of pairs",
        "in standard errors",
        "detectable by %d pairs".formatted(fresh()),
        "by as many lone forks of each");
    Map<Setting, double[]> lone = recorded.lone();
    Map<Setting, double[]> residuals = recorded.residuals();
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
                  interval(Spreads.of(residuals.get(setting), 1)),
                  lone.containsKey(setting) ? interval(ratios(lone.get(setting))) : "-",
                  String.format(Locale.ROOT, "%+.2f%%", 100 * mean),
                  String.format(Locale.ROOT, "%+.1f", mean / error),
                  slowdown(byPairs(residuals.get(setting))),
                  lone.containsKey(setting) ? slowdown(byForks(lone.get(setting))) : "-");
            });
  }

  /** Two forks that know nothing of each other differ by the root of two more than one does. */
  private static Estimate ratios(double[] forks) {
    return Spreads.of(forks, Math.sqrt(2));
  }

  /** What a comparison would detect of the row, alone in doubt, by the spread of all its pairs. */
  private OptionalDouble byPairs(double[] residuals) {
    SamplingPlan effort = rehearsal.effort();
    return detectable(
        new PairedRow("", residuals), new Stages(effort.screening(), effort.suspicion(), fresh()));
  }

  /** The same of a comparison whose forks are as many, but run by themselves. */
  private OptionalDouble byForks(double[] forks) {
    SamplingPlan effort = rehearsal.effort();
    return detectable(
        new ForksRow("", forks, forks),
        new Stages(effort.screening(), effort.suspicion(), fresh()));
  }

  private OptionalDouble detectable(Evidence row, Stages stages) {
    return stages.detectable(row, rehearsal.thresholds().sharedBy(rows()));
  }

  private int rows() {
    return Math.max(1, recorded.slowdowns(0).size());
  }

  /** How many pairs there are of each row and slowdown. */
  private String perCell() {
    IntSummaryStatistics counts =
        SelfTest.SLOWDOWNS.stream()
            .flatMap(slowdown -> recorded.slowdowns(slowdown).values().stream())
            .mapToInt(pairs -> pairs.length)
            .summaryStatistics();
    return counts.getMin() >= counts.getMax()
        ? Integer.toString(Math.max(0, counts.getMax()))
        : counts.getMin() + " to " + counts.getMax();
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
              slowdown -> share(odds.alone(ofThreads(rows), slowdown)));
      cells(text, Arrays.stream(cells).map(cell -> "**" + cell + "**").toArray(String[]::new));
    }
    for (Setting setting : Setting.all()) {
      cells(text, row(setting.name(), slowdown -> share(odds.alone(setting, slowdown))));
    }
    text.append('\n');
    head(text, heads("found of each where all rows are slowed at once:"));
    for (int threads = 1; threads <= 2; threads++) {
      int rows = threads;
      cells(
          text,
          row(
              rows == 1 ? "rows with 1 thread" : "rows with 2 threads",
              slowdown -> share(odds.together(ofThreads(rows), slowdown))));
    }
  }

  private static Predicate<Setting> ofThreads(int threads) {
    return setting -> setting.threads() == threads;
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
    SamplingPlan effort = rehearsal.effort();
    return effort.confirming(
        1,
        effort.budget().map(budget -> budget.minus(screening())).orElse(Duration.ZERO),
        recorded.pair(),
        PairedRow.fewest(rehearsal.thresholds(), rows()));
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

  private static String share(Optional<Estimate> share) {
    return share.map(SelfTestReport::share).orElse("-");
  }

  private static String share(Estimate share) {
    return String.format(
        Locale.ROOT,
        "%.0f%% (%.0f to %.0f)",
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }
}
