package org.rcubench.suite.compare;

import java.util.Locale;
import java.util.OptionalDouble;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Verdict;

/** Judgements in the words of every output. */
final class Words {
  private Words() {}

  static String verdict(Outcome outcome) {
    return outcome.judgement().verdict().name();
  }

  /** Such as {@code 1.08x slower} or {@code 1.10x faster}. */
  static String ratio(Judgement judgement) {
    double ratio = judgement.ratio();
    if (Double.isNaN(ratio)) {
      return "-";
    }
    return ratio >= 1 ? times(ratio) + " slower" : times(1 / ratio) + " faster";
  }

  /** The interval of the time that the head takes, in times of the base's. */
  static String interval(Judgement judgement) {
    return judgement.low().isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.3f to %.3f",
            judgement.low().getAsDouble(),
            judgement.high().getAsDouble());
  }

  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble());
  }

  /** The least slowdown that would have been found. */
  static String detectable(Judgement judgement) {
    OptionalDouble ratio = judgement.detectable();
    return percent(ratio.isEmpty() ? ratio : OptionalDouble.of(ratio.getAsDouble() - 1));
  }

  /** Why a row is as it is, where that is not plain. */
  static String reason(Outcome outcome) {
    if (outcome.failure().isPresent()) {
      return outcome.failure().get().lines().findFirst().orElse("");
    }
    Judgement judgement = outcome.judgement();
    if (judgement.verdict() != Verdict.INCONCLUSIVE) {
      return "";
    }
    return judgement.detectable().isEmpty()
        ? "%d pairs cannot show any slowdown".formatted(judgement.pairs())
        : "%d pairs would most likely have shown a slowdown of %s, no smaller one"
            .formatted(judgement.pairs(), detectable(judgement));
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.3fx", ratio);
  }
}
