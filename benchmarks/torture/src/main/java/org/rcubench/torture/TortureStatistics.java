package org.rcubench.torture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What happened while one flavor or twin was tortured; any thread may add and read. */
final class TortureStatistics {
  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);
  private final LongAdder[] ages =
      Stream.generate(LongAdder::new).limit(Element.PIPE_LENGTH + 1).toArray(LongAdder[]::new);

  /** What is counted, besides the ages that sections saw. */
  enum Count {
    /** Sections, nested ones included, that looked at an element's age. */
    READS,
    /** Sections that a grace period waited for until they ended. */
    CLOSE_CALLS,
    /** Elements that were published in place of others. */
    UPDATES,
    /** Updates that had to wait because all elements were in the pipe. */
    POOL_EMPTY,
    /** Grace periods that updaters waited for with {@code synchronize}. */
    SYNCHRONIZE,
    /** The same with {@code synchronizeExpedited}. */
    EXPEDITED,
    /** The same with {@code startPoll} and {@code poll}. */
    POLL,
    /** The same with {@code getState} and {@code synchronizeSince}. */
    SYNCHRONIZE_SINCE,
    /** Waits of fake updaters, which publish nothing. */
    FAKE_UPDATES,
    /** Callbacks that {@code call} and {@code retire} took. */
    CALLBACKS,
    /** Callbacks that ran. */
    CALLBACKS_RUN,
    /** Callbacks that were enqueued by callbacks. */
    CALLBACKS_OF_CALLBACKS,
    /** Callbacks that were refused at the limit of the backlog. */
    CALLBACKS_REFUSED,
    /** Callbacks that threw on purpose. */
    CALLBACKS_THROWN,
    /** Reports of callbacks that threw. */
    CALLBACK_FAILURES_REPORTED,
    /** Barriers, after which all callbacks so far had to have run. */
    BARRIERS,
    /** Threads that registered, read and died. */
    SHORT_LIVED_THREADS,
    /** Those of them that died registered. */
    DIED_REGISTERED,
    /** Those of them that died inside a section. */
    DIED_INSIDE,
    /** Readers that stalled a grace period until they were reported. */
    STALLS,
    /** Interrupts that arrived during a wait or were pending before it. */
    INTERRUPTS,
    /** Domains that were closed under load. */
    CLOSES;

    /** Its name in the JSON. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How many sections saw an element of each age; rcutorture's "Reader Pipe".
   *
   * @param sections the number of sections by age
   */
  record AgeHistogram(List<Long> sections) {
    AgeHistogram {
      sections = List.copyOf(sections);
    }

    /** Sections that saw an age that no section may see. */
    long illegal() {
      return sections.stream().skip(Element.OLDEST_LEGAL + 1).mapToLong(Long::longValue).sum();
    }

    /** The numbers from age 0 on, with an exclamation mark before each that should be 0. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (int age = 0; age < sections.size(); age++) {
        boolean illegal = age > Element.OLDEST_LEGAL && sections.get(age) > 0;
        text.append(age == 0 ? "" : " ").append(illegal ? "!" : "").append(sections.get(age));
      }
      return text.toString();
    }
  }

  TortureStatistics() {
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

  /** Adds a reader's own histogram, by age, and clears it. */
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
    return new AgeHistogram(Arrays.stream(ages).map(LongAdder::sum).toList());
  }
}
