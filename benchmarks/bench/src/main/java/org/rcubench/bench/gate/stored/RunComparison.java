package org.rcubench.bench.gate.stored;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.bench.gate.Findings;
import org.rcubench.bench.gate.curves.CostRatio;
import org.rcubench.bench.gate.curves.CurvePoint;
import org.rcubench.bench.gate.curves.Curves;
import org.rcubench.results.Run;
import org.rcubench.results.comparison.Gate;
import org.rcubench.results.comparison.IndependentSamples;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Measurements;
import org.rcubench.results.statistics.Subject;

/** Compares two stored runs from beginning to end. */
public final class RunComparison {
  private final Run base;
  private final Run head;
  private final Optional<String> control;
  private final Thresholds thresholds;
  private final Gate gate;
  private final PrintStream out;

  /**
   * A comparison.
   *
   * @param base the run from before the change
   * @param head the run with the change
   * @param control the strategy by whose cost in the same round every other cost is divided; empty
   *     to compare absolute numbers
   * @param thresholds what counts as a change
   * @param out takes word of what is compared
   * @throws ResultsException if a run cannot be read
   */
  public RunComparison(
      Path base, Path head, Optional<String> control, Thresholds thresholds, PrintStream out) {
    this.base = Run.load(base);
    this.head = Run.load(head);
    this.control = control;
    this.thresholds = thresholds;
    this.gate = new Gate(thresholds);
    this.out = out;
  }

  /** {@return where the head was measured} */
  public Environment environment() {
    return head.environment();
  }

  /**
   * Judges.
   *
   * @return what was found
   * @throws ResultsException if there is nothing to compare, or nothing that may be compared
   */
  public Findings run() {
    RunEnvironments environments = new RunEnvironments(base, head);
    if (control.isEmpty()) {
      environments.requireEqual();
    }
    // In the common unit, for base and head may have been measured in two.
    Measurements costsOfBase = base.measurements().costs();
    Measurements costsOfHead = head.measurements().costs();
    Measurements common = costsOfBase.where(cell -> costsOfHead.of(cell).isPresent());
    requireAny(common, costsOfBase, costsOfHead);
    tell(common.size(), costsOfBase, costsOfHead);
    Map<CurvePoint, QuantityByRound> costs = new LinkedHashMap<>();
    List<RowResult> failed = new ArrayList<>();
    for (Measurement cell : common) {
      CurvePoint point = CurvePoint.of(cell.subject());
      Measurement ofHead = costsOfHead.of(cell.subject()).orElseThrow();
      QuantityByRound cost =
          new QuantityByRound(TwoSamples.Design.INDEPENDENT, logs(cell), logs(ofHead));
      if (finite(cost)) {
        costs.put(point, cost);
      } else {
        failed.add(failure(point));
      }
    }
    return control
        .map(strategy -> relative(strategy, costs, failed, environments))
        .orElseGet(() -> absolute(costs, failed, environments));
  }

  private Findings absolute(
      Map<CurvePoint, QuantityByRound> costs,
      List<RowResult> failed,
      RunEnvironments environments) {
    Map<RowName, TwoSamples> rows = new LinkedHashMap<>();
    costs.forEach((point, cost) -> rows.put(point.name(), cost.samples()));
    Curves curves = Curves.of(costs.keySet(), Curves.USUAL_CONTROL, cores());
    return findings(rows, failed, curves, costs, environments.remarks());
  }

  private Findings relative(
      String strategy,
      Map<CurvePoint, QuantityByRound> costs,
      List<RowResult> failed,
      RunEnvironments environments) {
    Curves.requireControl(strategy, costs.keySet());
    List<CostRatio> ratios = Curves.ratios(costs.keySet(), strategy);
    if (ratios.isEmpty()) {
      throw new ResultsException(
          "%s is alone wherever both runs measured it, so nothing can be compared with it"
              .formatted(strategy));
    }
    tellWithoutControl(strategy, costs.keySet());
    Map<RowName, TwoSamples> rows = new LinkedHashMap<>();
    ratios.forEach(ratio -> rows.put(ratio.name(), ratio.quantity(costs::get).samples()));
    List<String> remarks = new ArrayList<>();
    remarks.add(
        "Every number of a row is a ratio to %s in the %s of the same run.%s"
            .formatted(
                strategy,
                // Plain JMH runs all forks of one benchmark before the next.
                base.origin() == Run.Origin.SUITE && head.origin() == Run.Origin.SUITE
                    ? "same round"
                    : "fork of the same number",
                environments.equal()
                    ? ""
                    : " The environments differ, so growth over threads and lengths of sections are"
                        + " not compared: "
                        + environments.differing()
                        + "."));
    remarks.addAll(environments.remarks());
    Curves curves =
        environments.equal()
            ? Curves.of(costs.keySet(), strategy, cores()).withoutRatios()
            : Curves.none();
    return findings(rows, failed, curves, costs, remarks);
  }

  private Findings findings(
      Map<RowName, TwoSamples> rows,
      List<RowResult> failed,
      Curves curves,
      Map<CurvePoint, QuantityByRound> costs,
      List<String> remarks) {
    List<Judgement> judgements = gate.judge(List.copyOf(rows.values()));
    List<RowResult> results = new ArrayList<>();
    rows.keySet().forEach(row -> results.add(new RowResult(row, judgements.get(results.size()))));
    results.addAll(failed);
    return new Findings(
        TwoSamples.Design.INDEPENDENT,
        results,
        curves.judged(gate::judge, curve -> costs::get, thresholds),
        thresholds,
        remarks);
  }

  /** Logarithms of what a cell costs, by round; not finite where it completed nothing. */
  private static SortedMap<Integer, Double> logs(Measurement cost) {
    SortedMap<Integer, Double> logs = new TreeMap<>();
    cost.medians().forEach((round, nanos) -> logs.put(round, Math.log(nanos)));
    return logs;
  }

  private void requireAny(Measurements common, Measurements costsOfBase, Measurements costsOfHead) {
    if (common.isEmpty()) {
      throw new ResultsException(
          "the two runs have no cell in common, which is a benchmark with the same parameters and"
              + " threads, and the same metric of speed: %s measured %s; %s measured %s"
                  .formatted(
                      base.folder().path(),
                      benchmarks(costsOfBase),
                      head.folder().path(),
                      benchmarks(costsOfHead)));
    }
  }

  private static String benchmarks(Measurements costs) {
    return costs.isEmpty()
        ? "no speed"
        : costs.by(Subject::benchmark).keySet().stream().sorted().collect(joining(", "));
  }

  private void tell(int common, Measurements costsOfBase, Measurements costsOfHead) {
    out.printf("Base: %s (%s)%n", base.folder().path(), base.environment().summary());
    out.printf("Head: %s (%s)%n", head.folder().path(), head.environment().summary());
    out.printf(
        "%s cells in common, %s in the base alone, %s in the head alone%n",
        common, costsOfBase.size() - common, costsOfHead.size() - common);
  }

  private void tellWithoutControl(String strategy, Set<CurvePoint> points) {
    Map<String, Integer> without = new TreeMap<>();
    points.stream()
        .filter(point -> !points.contains(point.of(strategy)))
        .forEach(point -> without.merge(point.benchmark(), 1, Integer::sum));
    without.forEach(
        (benchmark, cells) ->
            out.printf(
                "Left out: %s cells of %s have no %s beside them%n", cells, benchmark, strategy));
  }

  private int cores() {
    Environment measured = base.environment();
    return measured.machine().physicalCores();
  }

  private static boolean finite(QuantityByRound cost) {
    return cost.base().values().stream().allMatch(Double::isFinite)
        && cost.head().values().stream().allMatch(Double::isFinite);
  }

  private RowResult failure(CurvePoint point) {
    TwoSamples nothing = new IndependentSamples(new double[0], new double[0]);
    return new RowResult(
        point.name(),
        gate.judge(List.of(nothing)).get(0),
        Optional.of("a fork completed no operation, so there is no time to compare"));
  }
}
