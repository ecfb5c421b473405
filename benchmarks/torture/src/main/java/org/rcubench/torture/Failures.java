package org.rcubench.torture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failures, and keeps the first ones of each kind: a broken flavor fails a million times.
 */
final class Failures {
  private static final int KEPT = 5;

  private final long began = System.nanoTime();
  private final Map<Check, Long> counts = new EnumMap<>(Check.class);
  private final Map<Check, List<Failure>> kept = new EnumMap<>(Check.class);

  /** Notes a failure that the current thread has seen. */
  synchronized void add(Check check, String conditions, String details) {
    counts.merge(check, 1L, Long::sum);
    List<Failure> ofKind = kept.computeIfAbsent(check, kind -> new ArrayList<>());
    if (ofKind.size() < KEPT) {
      ofKind.add(
          new Failure(
              check,
              details,
              Thread.currentThread().getName(),
              conditions,
              System.nanoTime() - began));
    }
  }

  /** {@return how often each kind happened, those that did not left out} */
  synchronized Map<Check, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** {@return the first few of each kind} */
  synchronized List<Failure> kept() {
    return kept.values().stream().flatMap(List::stream).toList();
  }

  /** The first failure of one of these kinds. */
  synchronized Optional<Failure> first(Collection<Check> kinds) {
    return kept.entrySet().stream()
        .filter(kind -> kinds.contains(kind.getKey()))
        .flatMap(kind -> kind.getValue().stream())
        .min((one, other) -> Long.compare(one.nanos(), other.nanos()));
  }
}
