package org.rcubench.rcu;

import java.util.concurrent.atomic.AtomicLongArray;

/** Records latencies; one thread at a time records, any number read meanwhile. */
final class Latencies {
  private static final int TOTAL = LatencyHistogram.BUCKETS;
  private static final int MAX = TOTAL + 1;

  private final AtomicLongArray words = new AtomicLongArray(MAX + 1);

  void record(long nanos) {
    add(LatencyHistogram.bucket(nanos), 1);
    add(TOTAL, nanos);
    if (nanos > words.getPlain(MAX)) {
      words.setOpaque(MAX, nanos);
    }
  }

  LatencyHistogram histogram() {
    long[] counts = new long[LatencyHistogram.BUCKETS];
    for (int bucket = 0; bucket < counts.length; bucket++) {
      counts[bucket] = words.getOpaque(bucket);
    }
    return new LatencyHistogram(counts, words.getOpaque(TOTAL), words.getOpaque(MAX));
  }

  private void add(int word, long added) {
    words.setOpaque(word, words.getPlain(word) + added);
  }
}
