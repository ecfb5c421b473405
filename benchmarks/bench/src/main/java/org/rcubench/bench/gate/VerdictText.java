package org.rcubench.bench.gate;

import java.util.Locale;
import java.util.OptionalDouble;
import org.rcubench.results.comparison.Design;
import org.rcubench.results.comparison.ForksRow;
import org.rcubench.results.comparison.Judgement;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.Verdict;

/**
 * Judgements in the words of every output.
 *
 * @param design how base and head were measured
 * @param thresholds what counted as a change
 * @param rows how many rows were judged together
 */
record VerdictText(Design design, Thresholds thresholds, int rows) {

  /** What the number of a row counts. */
  String unit() {
    return switch (design) {
      case PAIRS -> "pairs";
      case FORKS -> "forks";
    };
  }

  /** The heading of the spread between two of a row. */
  String spread() {
    return switch (design) {
      case PAIRS -> "pair SD";
      case FORKS -> "fork SD";
    };
  }

  /** The test behind the verdicts. */
  String test() {
    return switch (design) {
      case PAIRS -> "Wilcoxon's signed ranks over pairs of forks that took turns";
      case FORKS -> "Mann and Whitney's rank sums over the forks of two runs";
    };
  }

  static String verdict(RowOutcome outcome) {
    return outcome.judgement().verdict().name();
  }

  /** Such as {@code 1.08x slower} or {@code 1.10x faster}. */
  static String ratio(Judgement judgement) {
    return ratio(judgement, "slower", "faster");
  }

  /** Such as {@code 1.08x worse} or {@code 1.10x better}. */
  static String change(Judgement judgement) {
    return ratio(judgement, "worse", "better");
  }

  private static String ratio(Judgement judgement, String above, String below) {
    double ratio = judgement.ratio();
    if (Double.isNaN(ratio)) {
      return "-";
    }
    return ratio >= 1 ? times(ratio) + " " + above : times(1 / ratio) + " " + below;
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
  String reason(RowOutcome outcome) {
    if (outcome.failure().isPresent()) {
      return outcome.failure().get().lines().findFirst().orElse("");
    }
    Judgement judgement = outcome.judgement();
    if (judgement.verdict() != Verdict.INCONCLUSIVE) {
      return "";
    }
    return judgement.detectable().isEmpty()
        ? "%s cannot show any slowdown%s".formatted(count(judgement), advice())
        : "a slowdown of %s would most likely have been found, no smaller one (%s)"
            .formatted(detectable(judgement), count(judgement));
  }

  /** The same of a row that says how others lie to each other. */
  String remark(CurveOutcome bend) {
    return bend.sentence().orElseGet(() -> reason(bend.outcome()));
  }

  /** Such as {@code 10 pairs}. */
  String count(Judgement judgement) {
    return switch (design) {
      case PAIRS -> judgement.pairs() + " pairs";
      case FORKS -> judgement.pairs() + " forks on the side that has fewer";
    };
  }

  private String advice() {
    return switch (design) {
      case PAIRS -> "";
      case FORKS -> "; run both with -f %s or more".formatted(ForksRow.fewest(thresholds, rows));
    };
  }

  /** Such as {@code 1.31x} or {@code 900 ns}. */
  static String value(double value, CurveOutcome.Unit unit) {
    return switch (unit) {
      case TIMES -> String.format(Locale.ROOT, value < 0.1 ? "%.3fx" : "%.2fx", value);
      case NANOSECONDS -> String.format(Locale.ROOT, "%.0f ns", value);
    };
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.3fx", ratio);
  }
}
