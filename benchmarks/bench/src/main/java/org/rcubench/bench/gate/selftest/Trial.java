package org.rcubench.bench.gate.selftest;

import java.time.Duration;
import java.util.OptionalDouble;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;

/**
 * What was measured once.
 *
 * @param setting what it was measured on
 * @param kind how
 * @param number the trial of its setting and kind, from 1
 * @param seed what drew who goes first
 * @param base the median of the base's iterations, or of a lone fork's, in sections per microsecond
 * @param head the median of the head's; empty for a lone fork
 * @param slowdown the logarithm of how many times slower the head was; empty for a lone fork
 * @param spent what it took
 */
record Trial(
    Setting setting,
    Kind kind,
    int number,
    long seed,
    double base,
    OptionalDouble head,
    OptionalDouble slowdown,
    Duration spent) {
  private static final String UNIT = "ops/us";

  /** The pair, as one step that says what all of its steps said together. */
  PairResult pair() {
    return PairResult.summedUp(Side.BASE, UNIT, base, slowdown.orElseThrow(), spent);
  }

  /**
   * A kind of trial.
   *
   * @param slowdown by how many percent the head is slowed down
   * @param isPair whether a base and a head take turns, or one fork has the machine to itself
   */
  record Kind(int slowdown, boolean isPair) {
    /** A fork by itself. */
    static final Kind LONE = new Kind(0, false);

    static Kind pair(int slowdown) {
      return new Kind(slowdown, true);
    }
  }
}
