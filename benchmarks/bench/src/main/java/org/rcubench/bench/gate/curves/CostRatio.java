package org.rcubench.bench.gate.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.QuantityByRound;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.text.Format;

/**
 * What a strategy costs, in times of what the control costs.
 *
 * @param strategy the strategy
 * @param control the control in the same place
 */
public record CostRatio(CurvePoint strategy, CurvePoint control) implements Curve {

  @Override
  public RowName name() {
    List<String> settings = new ArrayList<>(strategy.paramSettings());
    settings.add(
        "%s=%s over %s".formatted(CurvePoint.STRATEGY, strategy.strategy(), control.strategy()));
    settings.addAll(strategy.threadSettings());
    return new RowName(strategy.benchmark(), settings);
  }

  @Override
  public List<CurvePoint> points() {
    return List.of(strategy, control);
  }

  @Override
  public QuantityByRound quantity(Function<CurvePoint, QuantityByRound> costs) {
    return QuantityByRound.of(
        List.of(costs.apply(strategy), costs.apply(control)), logs -> logs[0] - logs[1]);
  }

  @Override
  public QuantityByRound blamed(Function<CurvePoint, QuantityByRound> costs) {
    return costs.apply(strategy);
  }

  /** A strategy that costs more than the control, beyond what counts as equal, loses to it. */
  @Override
  public Optional<String> sentence(
      Judgement.Verdict verdict, double base, double head, double equal) {
    boolean lost = base > 1 + equal;
    boolean loses = head > 1 + equal;
    return switch (verdict) {
      case REGRESSED ->
          Optional.of(sentence(!lost && loses ? "loses to" : "costs more relative to", base, head));
      case IMPROVED ->
          Optional.of(
              sentence(
                  lost && !loses ? "no longer loses to" : "costs less relative to", base, head));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String sentence(String verb, double base, double head) {
    return "%s %s %s%s in %s: %s of its cost in base, %s in head"
        .formatted(
            strategy.strategy(),
            verb,
            control.strategy(),
            strategy.atThreads(),
            strategy.setting(),
            Format.ratio(base),
            Format.ratio(head));
  }
}
