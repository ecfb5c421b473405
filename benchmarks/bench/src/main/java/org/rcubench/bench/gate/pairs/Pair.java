package org.rcubench.bench.gate.pairs;

import org.rcubench.bench.conduct.PairResult;

/**
 * A pair that was measured, as it is kept.
 *
 * @param row the row's name
 * @param stage the stage in which it was measured
 * @param number the pair of its row and stage, from 1
 * @param seed what drew who goes first
 * @param result what was measured
 */
public record Pair(String row, Stage stage, int number, long seed, PairResult result) {
  /** The stages of a comparison. */
  public enum Stage {
    /** A few pairs of every row. */
    SCREENING,
    /** Fresh pairs of the rows that the first few left in doubt. */
    CONFIRMATION
  }
}
