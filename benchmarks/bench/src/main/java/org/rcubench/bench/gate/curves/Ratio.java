package org.rcubench.bench.gate.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Verdict;

/**
 * What a strategy costs, in times of what the control costs.
 *
 * @param strategy the strategy
 * @param control the control in the same place
 */
public record Ratio(CurvePoint strategy, CurvePoint control) implements Curve {

  @Override
  public String group() {
    return strategy.benchmark();
  }

  @Override
  public String name() {
    return "%s strategy=%s over %s%s"
        .formatted(strategy.setting(), strategy.strategy(), control.strategy(), strategy.at());
  }

  @Override
  public List<CurvePoint> points() {
    return List.of(strategy, control);
  }

  @Override
  public Rounds rounds(Function<CurvePoint, Rounds> costs) {
    return Rounds.of(
        List.of(costs.apply(strategy), costs.apply(control)), logs -> logs[0] - logs[1]);
  }

  @Override
  public Rounds blamed(Function<CurvePoint, Rounds> costs) {
    return costs.apply(strategy);
  }

  @Override
  public double value(double logarithm) {
    return Math.exp(logarithm);
  }

  @Override
  public CurveOutcome.Unit unit() {
    return CurveOutcome.Unit.TIMES;
  }

  /** Who costs more than the control, beyond what counts as equal, loses to it. */
  @Override
  public Optional<String> sentence(Verdict verdict, double base, double head, double equal) {
    boolean lost = base > 1 + equal;
    boolean loses = head > 1 + equal;
    return switch (verdict) {
      case REGRESSED ->
          Optional.of(told(!lost && loses ? "loses to" : "costs more beside", base, head));
      case IMPROVED ->
          Optional.of(
              told(lost && !loses ? "no longer loses to" : "costs less beside", base, head));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String told(String verb, double base, double head) {
    return "%s %s %s%s in %s%s: %s of its cost in base, %s in head"
        .formatted(
            strategy.strategy(),
            verb,
            control.strategy(),
            CurveText.atThreads(strategy.threads()),
            strategy.shortSetting(),
            strategy.ofPart(),
            CurveText.times(base),
            CurveText.times(head));
  }
}
