package org.rcubench.bench.gate.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.HodgesLehmann;
import org.rcubench.results.comparison.IndependentSamples;
import org.rcubench.results.comparison.PairedSamples;
import org.rcubench.results.comparison.SelfTestSummary;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.comparison.TwoStageDesign;
import org.rcubench.results.statistics.Estimate;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.Table.Cell;
import org.rcubench.results.text.TableColumns;
import org.rcubench.results.text.TableFormat;

/**
 * What the gate says of itself: for each row how far pairs of equals scatter beside lone forks and
 * whether they lean to a side, how large each injected slowdown turned out, how often comparisons
 * of equals would have alarmed, and how often each slowdown would have been found.
 */
public final class SelfTestReport {
  private static final double CONFIDENCE = 0.95;

  private final RecordedTrials recorded;
  private final int failed;
  private final SimulatedComparison simulated;
  private final DetectionRates rates;

  SelfTestReport(
      RecordedTrials recorded, int failed, SimulatedComparison simulated, DetectionRates rates) {
    this.recorded = recorded;
    this.failed = failed;
    this.simulated = simulated;
    this.rates = rates;
  }

  /** {@return all of it in Markdown} */
  public String markdown() {
    return String.join(
        "\n",
        "%d pairs in %s minutes, %d lone forks in %s, %d failed.\n"
            .formatted(
                recorded.count(true),
                minutes(recorded.spent(true)),
                recorded.count(false),
                minutes(recorded.spent(false)),
                failed),
        method(),
        "**False alarms**: %d of %d comparisons of equals said that one of the %d rows, or a curve"
                .formatted(
                    rates.drawn().alarms(),
                    rates.drawn().comparisons(),
                    recorded.slowdowns(0).size())
            + " that they make, had regressed: %s.\n".formatted(Format.percent(rates.alarms(), 0)),
        TableFormat.MARKDOWN.text(pairsOfEquals()),
        TableFormat.MARKDOWN.text(injected()),
        TableFormat.MARKDOWN.text(found()),
        TableFormat.MARKDOWN.text(foundTogether()));
  }

  /** How the shares were worked out. */
  private String method() {
    SamplingPlan sampling = simulated.sampling();
    return "The shares below are of comparisons of %d rows within %s: %d pairs of each row screen,"
            .formatted(
                recorded.slowdowns(0).size(),
                sampling
                    .budget()
                    .map(budget -> "%s minutes".formatted(budget.toMinutes()))
                    .orElse("the time they take"),
                sampling.screening())
        + " %s minutes of them, and rows in doubt share what is left, at most %d fresh pairs each."
            .formatted(minutes(screening()), fresh())
        + " For each share %d such comparisons were drawn from the recorded pairs of the rows, %s of"
            .formatted(rates.drawn().comparisons(), perCell())
        + " each row and slowdown. Its interval tells how far it would move with as many other"
        + " pairs (bootstrap) of the same hour: other machines and days differ by more. In"
        + " comparisons of equals each pair was taken both ways, for which of two is called the"
        + " base is arbitrary.\n";
  }

  /** {@return the numbers that are drawn} */
  public SelfTestSummary summary() {
    Map<SelfTestRow, double[]> lone = recorded.lone();
    List<SelfTestSummary.Spread> spreads = new ArrayList<>();
    recorded
        .slowdowns(0)
        .forEach(
            (row, pairs) -> {
              if (lone.containsKey(row)) {
                spreads.add(
                    new SelfTestSummary.Spread(
                        row.strategy(),
                        row.threads(),
                        BootstrapDeviation.of(pairs, 1),
                        ratios(lone.get(row))));
              }
            });
    List<SelfTestSummary.Power> powers = new ArrayList<>();
    for (SelfTestRow row : SelfTestRow.all()) {
      for (int slowdown : SelfTest.SLOWDOWNS) {
        rates
            .alone(row, slowdown)
            .ifPresent(
                share ->
                    powers.add(
                        new SelfTestSummary.Power(row.strategy(), row.threads(), slowdown, share)));
      }
    }
    return new SelfTestSummary(spreads, powers);
  }

  /** Pairs of equals: how far they scatter, and whether they lean to a side. */
  Table pairsOfEquals() {
    Map<SelfTestRow, double[]> equals = recorded.slowdowns(0);
    Map<SelfTestRow, double[]> residuals = recorded.residuals();
    Map<SelfTestRow, double[]> lone = recorded.lone();
    return new TableColumns<SelfTestRow>()
        .add("equals", row -> Cell.of(row.name()))
        .add("pairs", row -> Cell.of(equals.get(row).length))
        .add("SD of pairs", row -> percent(BootstrapDeviation.of(equals.get(row), 1), 1))
        .add(
            "SD of all pairs, less what was injected",
            row -> percent(BootstrapDeviation.of(residuals.get(row), 1), 1))
        .add(
            "SD of lone forks' ratios",
            row -> lone.containsKey(row) ? percent(ratios(lone.get(row)), 1) : Cell.NOTHING)
        .add("mean of pairs", row -> signedPercent(Mean.of(equals.get(row)).getAsDouble()))
        .add("in standard errors", row -> signed(inStandardErrors(equals.get(row))))
        .add(
            "detectable by %d pairs".formatted(fresh()),
            row -> detectable(new PairedSamples(residuals.get(row))))
        .add(
            "by as many lone forks of each",
            row ->
                lone.containsKey(row)
                    ? detectable(new IndependentSamples(lone.get(row), lone.get(row)))
                    : Cell.NOTHING)
        .table(List.copyOf(equals.keySet()));
  }

  private static double inStandardErrors(double[] values) {
    double error = StandardDeviation.of(values).getAsDouble() / Math.sqrt(values.length);
    return Mean.of(values).getAsDouble() / error;
  }

  /** Two forks that know nothing of each other differ by the root of two more than one does. */
  private static Estimate ratios(double[] forks) {
    return BootstrapDeviation.of(forks, Math.sqrt(2));
  }

  /** What a comparison detects if the row is alone in doubt and its samples scatter like these. */
  private Cell detectable(TwoSamples row) {
    SamplingPlan sampling = simulated.sampling();
    OptionalDouble ratio =
        new TwoStageDesign(sampling.screening(), sampling.suspicion(), fresh())
            .detectable(row, simulated.thresholds().sharedBy(rows()));
    return ratio.isEmpty()
        ? Cell.NOTHING
        : Cell.of(Format.percent(ratio.getAsDouble() - 1, 1), ratio.getAsDouble() - 1);
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

  /** A row of a table that has a column for each slowdown. */
  private record BySlowdown(Cell name, IntFunction<Cell> cell) {
    static Table table(String heading, List<BySlowdown> rows) {
      TableColumns<BySlowdown> columns =
          new TableColumns<BySlowdown>().add(heading, BySlowdown::name);
      SelfTest.INJECTED.forEach(
          slowdown -> columns.add(slowdown + "%", row -> row.cell().apply(slowdown)));
      return columns.table(rows);
    }

    BySlowdown strong() {
      return new BySlowdown(
          name.in(Cell.Look.STRONG), slowdown -> cell.apply(slowdown).in(Cell.Look.STRONG));
    }
  }

  /** What the injected slowdowns turned out to be. */
  Table injected() {
    return BySlowdown.table(
        "measured slowdown where injected:",
        SelfTestRow.all().stream()
            .map(
                row ->
                    new BySlowdown(
                        Cell.of(row.name()),
                        slowdown -> measured(recorded.slowdowns(slowdown).get(row))))
            .toList());
  }

  private static Cell measured(double[] pairs) {
    if (pairs == null) {
      return Cell.NOTHING;
    }
    HodgesLehmann shift = HodgesLehmann.of(pairs, CONFIDENCE);
    Optional<HodgesLehmann.Interval> interval = shift.interval();
    return percent(
        new Estimate(
            Math.expm1(shift.value()),
            interval.map(each -> Math.expm1(each.low())).orElse(Double.NaN),
            interval.map(each -> Math.expm1(each.high())).orElse(Double.NaN),
            pairs.length),
        1);
  }

  /** How often slowdowns of one row at a time are found. */
  Table found() {
    List<BySlowdown> rows = new ArrayList<>();
    for (int threads : List.of(1, 2)) {
      rows.add(
          new BySlowdown(
                  Cell.of("all with " + Format.count(threads, "thread")),
                  slowdown -> share(rates.alone(row -> row.threads() == threads, slowdown)))
              .strong());
    }
    for (SelfTestRow row : SelfTestRow.all()) {
      rows.add(new BySlowdown(Cell.of(row.name()), slowdown -> share(rates.alone(row, slowdown))));
    }
    return BySlowdown.table("found where injected:", rows);
  }

  /** How often slowdowns of all rows at once are found. */
  Table foundTogether() {
    List<BySlowdown> rows = new ArrayList<>();
    for (int threads : List.of(1, 2)) {
      rows.add(
          new BySlowdown(
              Cell.of("rows with " + Format.count(threads, "thread")),
              slowdown -> share(rates.together(row -> row.threads() == threads, slowdown))));
    }
    return BySlowdown.table("found of each where all rows are slowed at once:", rows);
  }

  /** What it takes to screen all rows. */
  private Duration screening() {
    long pairs = (long) recorded.slowdowns(0).size() * simulated.sampling().screening();
    return recorded.pair().multipliedBy(pairs);
  }

  /** How many fresh pairs a row gets that is in doubt alone. */
  private int fresh() {
    SamplingPlan sampling = simulated.sampling();
    return sampling.confirming(
        1,
        sampling.budget().map(budget -> budget.minus(screening())).orElse(Duration.ZERO),
        recorded.pair(),
        PairedSamples.fewest(simulated.thresholds(), rows()));
  }

  private static String minutes(Duration spent) {
    return Long.toString(Math.round(spent.toMillis() / 60e3));
  }

  private static Cell share(Optional<Estimate> share) {
    return share.map(each -> percent(each, 0)).orElse(Cell.NOTHING);
  }

  private static Cell percent(Estimate share, int decimals) {
    return Cell.of(Format.percent(share, decimals), share.value());
  }

  private static Cell signedPercent(double share) {
    return Cell.of(Format.signedPercent(share, 2), share);
  }

  private static Cell signed(double value) {
    return Cell.of(Format.signed(value, 1), value);
  }
}
