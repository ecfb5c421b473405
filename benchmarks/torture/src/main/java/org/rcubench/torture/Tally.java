package org.rcubench.torture;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The counts of one flavor or twin; any thread adds, any reads meanwhile. */
final class Tally {
  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);
  private final LongAdder[] ages =
      Stream.generate(LongAdder::new).limit(Element.PIPE_LENGTH + 1).toArray(LongAdder[]::new);

  Tally() {
    for (Count count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  void increment(Count count) {
    add(count, 1);
  }

  void add(Count count, long added) {
    counts.get(count).add(added);
  }

  long get(Count count) {
    return counts.get(count).sum();
  }

  /** Adds a reader's own histogram, index by age, and clears it. */
  void drain(long[] seen) {
    for (int age = 0; age < seen.length; age++) {
      if (seen[age] > 0) {
        ages[age].add(seen[age]);
        add(Count.READS, seen[age]);
        seen[age] = 0;
      }
    }
  }

  AgeHistogram ages() {
    return new AgeHistogram(Stream.of(ages).mapToLong(LongAdder::sum).toArray());
  }
}
