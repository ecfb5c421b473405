package org.rcubench.rcu;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long something took, in nanoseconds, to within about 6 percent: sixteen buckets for each
 * power of two. Immutable.
 */
public final class LatencyHistogram {
  private static final int BITS = 4;
  private static final int STEPS = 1 << BITS;
  static final int BUCKETS = (Long.SIZE - BITS) * STEPS;

  private final long[] counts;
  private final long count;
  private final long total;
  private final long max;

  LatencyHistogram(long[] counts, long total, long max) {
    this.counts = counts.clone();
    this.count = Arrays.stream(counts).sum();
    this.total = total;
    this.max = max;
  }

  /** {@return how many were recorded} */
  public long count() {
    return count;
  }

  /** {@return the mean in nanoseconds, exact; 0 if none was recorded} */
  public double mean() {
    return count == 0 ? 0 : (double) total / count;
  }

  /** {@return the longest in nanoseconds, exact; 0 if none was recorded} */
  public long max() {
    return max;
  }

  /**
   * The time that this percentage of what was recorded did not exceed.
   *
   * @param percentile 0 to 100
   * @return nanoseconds, at most 6 percent above the true one; 0 if none was recorded
   * @throws IllegalArgumentException if the percentile is out of its range
   */
  public long percentile(double percentile) {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("percentile is %s: 0 to 100".formatted(percentile));
    }
    // Rounded down before it is rounded up: the product may be above a whole number by a rounding
    // error, and the one ranked next may be far longer.
    long rank = Math.max(1, (long) Math.ceil(Math.nextDown(percentile * count) / 100));
    long seen = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      seen += counts[bucket];
      if (counts[bucket] > 0 && seen >= rank) {
        return Math.min(max, upperBound(bucket));
      }
    }
    return max;
  }

  /** The bucket of a time: linear up to {@link #STEPS}, then {@link #STEPS} for each octave. */
  static int bucket(long nanos) {
    if (nanos < STEPS) {
      return (int) Math.max(0, nanos);
    }
    int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS;
    return (octave << BITS) + (int) (nanos >>> octave);
  }

  private static long upperBound(int bucket) {
    if (bucket < 2 * STEPS) {
      return bucket;
    }
    int octave = (bucket >> BITS) - 1;
    long step = bucket - ((long) octave << BITS);
    return ((step + 1) << octave) - 1;
  }

  @Override
  public String toString() {
    return "n %d, mean %.0f ns, p50 %d ns, p99 %d ns, max %d ns"
        .formatted(count, mean(), percentile(50), percentile(99), max);
  }

  /** Records latencies; one thread at a time records, any number read meanwhile. */
  static final class Recorder {
    private static final int TOTAL = BUCKETS;
    private static final int MAX = TOTAL + 1;

    private final AtomicLongArray words = new AtomicLongArray(MAX + 1);

    void record(long nanos) {
      add(bucket(nanos), 1);
      add(TOTAL, nanos);
      if (nanos > words.getPlain(MAX)) {
        words.setOpaque(MAX, nanos);
      }
    }

    LatencyHistogram histogram() {
      long[] counts = new long[BUCKETS];
      for (int bucket = 0; bucket < counts.length; bucket++) {
        counts[bucket] = words.getOpaque(bucket);
      }
      return new LatencyHistogram(counts, words.getOpaque(TOTAL), words.getOpaque(MAX));
    }

    private void add(int word, long added) {
      words.setOpaque(word, words.getPlain(word) + added);
    }
  }
}
