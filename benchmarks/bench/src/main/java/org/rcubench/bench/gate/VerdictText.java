package org.rcubench.bench.gate;

import java.util.OptionalDouble;
import org.rcubench.results.comparison.IndependentSamples;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.text.Format;

/**
 * Judgements in the words of every output.
 *
 * @param design how base and head were measured
 * @param thresholds what counted as a change
 * @param rows how many rows were judged together
 */
record VerdictText(TwoSamples.Design design, Thresholds thresholds, int rows) {

  /** What a row has a number of. */
  String unit() {
    return switch (design) {
      case PAIRED -> "pairs";
      case INDEPENDENT -> "forks";
    };
  }

  /** The heading of how far the pairs of a row scatter, or two of its forks. */
  String deviation() {
    return switch (design) {
      case PAIRED -> "pair SD";
      case INDEPENDENT -> "fork SD";
    };
  }

  /** The test behind the verdicts. */
  String test() {
    return switch (design) {
      case PAIRED -> "Wilcoxon's signed ranks over pairs of forks that took turns";
      case INDEPENDENT -> "Mann and Whitney's rank sums over the forks of two runs";
    };
  }

  /** Such as {@code 1.080x slower} or {@code 1.100x better}; a dash if there is no ratio. */
  static String change(Judgement judgement, String above, String below) {
    double ratio = judgement.ratio();
    if (Double.isNaN(ratio)) {
      return "-";
    }
    return ratio >= 1
        ? Format.change(ratio) + "x " + above
        : Format.change(1 / ratio) + "x " + below;
  }

  /** The interval of the head's time in times of the base's; a dash if there is none. */
  static String interval(Judgement judgement) {
    return judgement.low().isEmpty()
        ? "-"
        : "%s to %s"
            .formatted(
                Format.change(judgement.low().getAsDouble()),
                Format.change(judgement.high().getAsDouble()));
  }

  /** The smallest slowdown that would have been found. */
  static OptionalDouble detectable(Judgement judgement) {
    OptionalDouble ratio = judgement.detectable();
    return ratio.isEmpty() ? ratio : OptionalDouble.of(ratio.getAsDouble() - 1);
  }

  /** Why a row could not be measured, or is inconclusive; empty if neither. */
  String reason(RowResult row) {
    if (row.failure().isPresent()) {
      return row.failure().get().lines().findFirst().orElse("");
    }
    if (row.verdict() != Verdict.INCONCLUSIVE) {
      return "";
    }
    OptionalDouble detectable = detectable(row.judgement());
    return detectable.isEmpty()
        ? "%s cannot show any slowdown%s".formatted(size(row.judgement()), advice())
        : "a slowdown of %s would most likely have been found, no smaller one (%s)"
            .formatted(Format.percent(detectable.getAsDouble(), 1), size(row.judgement()));
  }

  /** The change of a curve, or why it could not be judged. */
  String remark(CurveResult curve) {
    return curve.sentence().orElseGet(() -> reason(curve.result()));
  }

  /** Such as {@code 10 pairs}. */
  String size(Judgement judgement) {
    return switch (design) {
      case PAIRED -> judgement.size() + " pairs";
      case INDEPENDENT -> judgement.size() + " forks on the side that has fewer";
    };
  }

  private String advice() {
    return switch (design) {
      case PAIRED -> "";
      case INDEPENDENT ->
          "; run both with -f %s or more".formatted(IndependentSamples.fewest(thresholds, rows));
    };
  }
}
