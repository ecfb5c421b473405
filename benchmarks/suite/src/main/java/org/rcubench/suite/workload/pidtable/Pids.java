package org.rcubench.suite.workload.pidtable;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** All pids, and how they are drawn. */
final class Pids {
  static final int FEWEST = 2;
  static final int MOST = 1 << 22;

  private static final long SEED = 32_768;
  private static final double ZIPF_EXPONENT = 0.99;

  private final Integer[] byRank;
  private final boolean zipf;

  private Pids(Integer[] byRank, boolean zipf) {
    this.byRank = byRank;
    this.zipf = zipf;
  }

  /**
   * That many pids, from 0 on. Their order of popularity is the same in every thread and fork, and
   * has nothing to do with their numbers, so that popular ones are spread over the table.
   */
  static Pids of(int count, String distribution) {
    if (count < FEWEST || count > MOST) {
      throw new IllegalArgumentException(
          "size must lie between %d and %d: %d".formatted(FEWEST, MOST, count));
    }
    boolean zipf = distribution.equals("zipf");
    if (!zipf && !distribution.equals("uniform")) {
      throw new IllegalArgumentException(
          "keys=%s: expected one of [uniform, zipf]".formatted(distribution));
    }
    Integer[] pids = new Integer[count];
    Arrays.setAll(pids, pid -> pid);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int left = count; left > 1; left--) {
      int chosen = random.nextInt(left);
      Integer last = pids[left - 1];
      pids[left - 1] = pids[chosen];
      pids[chosen] = last;
    }
    return new Pids(pids, zipf);
  }

  /** Every second one in the order of popularity: the half that is in use at first. */
  Integer[] half() {
    Integer[] half = new Integer[byRank.length / 2];
    Arrays.setAll(half, i -> byRank[2 * i]);
    return half;
  }

  /** Draws that many, from a seed. */
  Integer[] draw(int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UniformRandomProvider bits = random::nextLong;
    SharedStateDiscreteSampler ranks =
        zipf ? RejectionInversionZipfSampler.of(bits, byRank.length, ZIPF_EXPONENT) : null;
    Integer[] drawn = new Integer[draws];
    Arrays.setAll(
        drawn, i -> byRank[ranks == null ? random.nextInt(byRank.length) : ranks.sample() - 1]);
    return drawn;
  }
}
