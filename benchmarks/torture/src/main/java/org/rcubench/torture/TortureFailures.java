package org.rcubench.torture;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed checks, and keeps the first few of each kind: a broken flavor fails a million
 * times.
 */
final class TortureFailures {
  private static final int KEPT = 5;
  private static final int FRAMES = 8;

  private final long began = System.nanoTime();
  private final Map<Check, Long> counts = new EnumMap<>(Check.class);
  private final Map<Check, List<Failure>> kept = new EnumMap<>(Check.class);

  /** What is checked, with the number of the guarantee of {@code Rcu} that promises it. */
  enum Check {
    /** Guarantee 1, seen by the reader: nothing is reclaimed under a section. */
    AGE("a section saw an element after a grace period that should have waited for the section"),
    /** Guarantee 1, seen by the updater: what a section did is done when the grace period ends. */
    VISIT("a grace period ended while a section was still working on what it had to wait for"),
    /** What was written before publication is visible, and nothing that was written later. */
    CONTENT("a section saw an element half written, poisoned or in its next life"),
    /** Guarantee 6: no cookie elapses in the section that took it; an elapsed one stays so. */
    COOKIE("a cookie was wrong about whether a grace period had elapsed"),
    /** Guarantee 7: each callback runs. */
    CALLBACK_LOST("callbacks were taken and did not run"),
    /** Guarantee 7: each callback runs once. */
    CALLBACK_REPEATED("a callback ran twice"),
    /** Guarantee 7: callbacks of one thread run in its order. */
    CALLBACK_ORDER("a callback ran after one that the same thread had enqueued later"),
    /** Guarantee 7: no two callbacks of a domain run at once. */
    CALLBACK_OVERLAP("two callbacks ran at the same time"),
    /** What a callback throws is counted and reported. */
    CALLBACK_FAILURE("callbacks threw, and not each of them was reported once"),
    /** Guarantee 8. */
    BARRIER("a barrier returned before a callback had run that was taken before it"),
    /** A stalled reader is reported with its thread's name. */
    STALL("a reader stalled a grace period and was not reported"),
    /** An interrupt does not end a wait, and is pending afterwards. */
    INTERRUPT("an interrupt that arrived during a wait was lost"),
    /** Grace periods and the closing of the domain end. */
    HANG("something that should have ended did not"),
    /** Nothing else goes wrong. */
    EXCEPTION("a thread met an unexpected exception");

    private final String broken;

    Check(String broken) {
      this.broken = broken;
    }

    /** What has happened if the check fails. */
    String broken() {
      return broken;
    }
  }

  /**
   * A check that failed.
   *
   * @param check which one
   * @param details what was seen
   * @param thread the name of the thread that saw it
   * @param scenario with which options the domain was opened
   * @param nanos when, since the torture of this flavor or twin began
   */
  record Failure(Check check, String details, String thread, String scenario, long nanos) {
    @Override
    public String toString() {
      return "%s: %s: %s (thread %s, after %.3f s, %s)"
          .formatted(check, check.broken(), details, thread, nanos / 1e9, scenario);
    }
  }

  /** Adds a failure that the current thread has seen. */
  synchronized void add(Check check, String scenario, String details) {
    counts.merge(check, 1L, Long::sum);
    List<Failure> ofCheck = kept.computeIfAbsent(check, unused -> new ArrayList<>());
    if (ofCheck.size() < KEPT) {
      String thread = Thread.currentThread().getName();
      ofCheck.add(new Failure(check, details, thread, scenario, System.nanoTime() - began));
    }
  }

  /** {@return how often each check failed, without those that did not} */
  synchronized Map<Check, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** {@return the first few failures of each check} */
  synchronized List<Failure> kept() {
    return kept.values().stream().flatMap(List::stream).toList();
  }

  /** The first failure of any of these checks. */
  synchronized Optional<Failure> first(Collection<Check> checks) {
    return kept().stream()
        .filter(failure -> checks.contains(failure.check()))
        .min(Comparator.comparingLong(Failure::nanos));
  }

  /** What was thrown and where, in one line. */
  static String describe(Throwable thrown) {
    return thrown + " at " + frames(thrown.getStackTrace());
  }

  /** Where a thread is, in one line. */
  static String describe(Thread thread) {
    return "thread %s is %s at %s"
        .formatted(thread.getName(), thread.getState(), frames(thread.getStackTrace()));
  }

  private static String frames(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .limit(FRAMES)
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
        .collect(joining(" < "));
  }
}
