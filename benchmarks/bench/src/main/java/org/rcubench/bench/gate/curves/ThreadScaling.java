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
 * How much an operation's cost grows from one number of threads to the next that was measured.
 *
 * @param fewer the point with fewer threads
 * @param more the one with more
 */
public record ThreadScaling(CurvePoint fewer, CurvePoint more) implements Curve {

  @Override
  public RowName name() {
    RowName common = fewer.atAnyThreads().name();
    List<String> settings = new ArrayList<>(common.settings());
    settings.add("from -t %d to %d".formatted(fewer.threads(), more.threads()));
    return new RowName(common.benchmark(), settings);
  }

  @Override
  public List<CurvePoint> points() {
    return List.of(fewer, more);
  }

  @Override
  public QuantityByRound quantity(Function<CurvePoint, QuantityByRound> costs) {
    return QuantityByRound.of(
        List.of(costs.apply(more), costs.apply(fewer)), logs -> logs[0] - logs[1]);
  }

  @Override
  public QuantityByRound blamed(Function<CurvePoint, QuantityByRound> costs) {
    return costs.apply(more);
  }

  /** A cost is flat if it grows by no more than what counts as equal. */
  @Override
  public Optional<String> sentence(
      Judgement.Verdict verdict, double base, double head, double equal) {
    boolean wasFlat = base <= 1 + equal;
    boolean isFlat = head <= 1 + equal;
    return switch (verdict) {
      case REGRESSED ->
          Optional.of(
              sentence(wasFlat && !isFlat ? "is no longer flat" : "scales worse", base, head));
      case IMPROVED ->
          Optional.of(sentence(!wasFlat && isFlat ? "is flat now" : "scales better", base, head));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String sentence(String verb, double base, double head) {
    boolean named = !fewer.strategy().isEmpty();
    return "%s %s from %d to %d threads%s: its cost grows %s in base, %s in head"
        .formatted(
            named ? fewer.strategy() : fewer.setting(),
            verb,
            fewer.threads(),
            more.threads(),
            named ? " in " + fewer.setting() : "",
            Format.ratio(base),
            Format.ratio(head));
  }
}
