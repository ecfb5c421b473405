package org.rcubench.bench.gate.curves;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.bench.gate.CurveOutcome;
import org.rcubench.results.comparison.Rounds;
import org.rcubench.results.comparison.Verdict;

/**
 * How much an operation's cost grows from one number of threads to the next that was measured.
 *
 * @param fewer the point with fewer threads
 * @param more the one with more
 */
public record Growth(CurvePoint fewer, CurvePoint more) implements Curve {

  @Override
  public String group() {
    return fewer.benchmark();
  }

  @Override
  public String name() {
    return "%s from -t %s to %s"
        .formatted(fewer.atAnyThreads().name(), fewer.threads(), more.threads());
  }

  @Override
  public List<CurvePoint> points() {
    return List.of(fewer, more);
  }

  @Override
  public Rounds rounds(Function<CurvePoint, Rounds> costs) {
    return Rounds.of(List.of(costs.apply(more), costs.apply(fewer)), logs -> logs[0] - logs[1]);
  }

  @Override
  public Rounds blamed(Function<CurvePoint, Rounds> costs) {
    return costs.apply(more);
  }

  @Override
  public double value(double logarithm) {
    return Math.exp(logarithm);
  }

  @Override
  public CurveOutcome.Unit unit() {
    return CurveOutcome.Unit.TIMES;
  }

  /** A cost is flat if it grows by no more than what counts as equal. */
  @Override
  public Optional<String> sentence(Verdict verdict, double base, double head, double equal) {
    boolean wasFlat = base <= 1 + equal;
    boolean isFlat = head <= 1 + equal;
    return switch (verdict) {
      case REGRESSED ->
          Optional.of(told(wasFlat && !isFlat ? "is no longer flat" : "scales worse", base, head));
      case IMPROVED ->
          Optional.of(told(!wasFlat && isFlat ? "is flat now" : "scales better", base, head));
      case EQUIVALENT, INCONCLUSIVE -> Optional.empty();
    };
  }

  private String told(String verb, double base, double head) {
    return "%s %s from %s to %s threads%s%s: its cost grows %s in base, %s in head"
        .formatted(
            fewer.subject(),
            verb,
            fewer.threads(),
            more.threads(),
            fewer.strategy().isEmpty() ? "" : " in " + fewer.shortSetting(),
            fewer.ofPart(),
            CurveText.times(base),
            CurveText.times(head));
  }
}
