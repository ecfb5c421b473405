package org.rcubench.torture;

import static org.rcubench.torture.TortureFailures.Check.AGE;
import static org.rcubench.torture.TortureFailures.Check.BARRIER;
import static org.rcubench.torture.TortureFailures.Check.CALLBACK_FAILURE;
import static org.rcubench.torture.TortureFailures.Check.CALLBACK_LOST;
import static org.rcubench.torture.TortureFailures.Check.CALLBACK_ORDER;
import static org.rcubench.torture.TortureFailures.Check.CALLBACK_OVERLAP;
import static org.rcubench.torture.TortureFailures.Check.CALLBACK_REPEATED;
import static org.rcubench.torture.TortureFailures.Check.CONTENT;
import static org.rcubench.torture.TortureFailures.Check.COOKIE;
import static org.rcubench.torture.TortureFailures.Check.HANG;
import static org.rcubench.torture.TortureFailures.Check.INTERRUPT;
import static org.rcubench.torture.TortureFailures.Check.STALL;
import static org.rcubench.torture.TortureFailures.Check.VISIT;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.torture.TortureFailures.Check;

/**
 * Domains that are broken in one way each, with the checks that have to notice it: a twin that
 * fails another check only is not caught. A torture that does not catch them proves nothing about
 * the flavors that pass it. Twins that take many attempts to catch come late, when the code of the
 * torture is compiled.
 */
public enum Twin {
  /** Updaters do not wait at all. */
  NO_OP_SYNCHRONIZE(
      "synchronize returns at once", WrapperTwins::noOpSynchronize, AGE, VISIT, CONTENT),
  /** Callbacks do not wait at all. */
  IMMEDIATE_CALLBACK("callbacks run at once", WrapperTwins::immediateCallback, AGE, VISIT, CONTENT),
  /** Polling is off by one. */
  EARLY_POLL(
      "a cookie elapses with a grace period that began before it",
      WrapperTwins::earlyPoll,
      AGE,
      VISIT,
      CONTENT,
      COOKIE),
  /** Grace periods use an outdated list of readers. */
  OVERLOOKS_NEW_READERS(
      "a grace period overlooks readers that registered since the last one",
      PlainDomain::overlooksNewReaders,
      AGE,
      VISIT,
      CONTENT),
  /** Nesting is not counted. */
  INNER_EXIT_ENDS_SECTION(
      "the innermost exit ends the section",
      WrapperTwins::innerExitEndsSection,
      AGE,
      VISIT,
      CONTENT),
  /** A barrier is mistaken for a grace period. */
  BARRIER_WITHOUT_CALLBACKS(
      "a barrier waits for a grace period only", WrapperTwins::barrierWithoutCallbacks, BARRIER),
  /** One callback in many is lost. */
  LOSES_CALLBACKS("a callback is lost now and then", WrapperTwins::losesCallbacks, CALLBACK_LOST),
  /** One callback in many runs twice. */
  REPEATS_CALLBACKS(
      "a callback runs twice now and then", WrapperTwins::repeatsCallbacks, CALLBACK_REPEATED),
  /** One callback in many changes places with the next. */
  REORDERS_CALLBACKS(
      "callbacks change places now and then", WrapperTwins::reordersCallbacks, CALLBACK_ORDER),
  /** Two threads run callbacks. */
  TWO_RECLAIMERS(
      "callbacks of different threads run at the same time",
      WrapperTwins::twoReclaimers,
      CALLBACK_OVERLAP),
  /** Closing loses what is pending. */
  CLOSE_DROPS_CALLBACKS(
      "callbacks that are pending at close do not run",
      WrapperTwins::closeDropsCallbacks,
      CALLBACK_LOST),
  /** What callbacks throw is not reported. */
  HIDES_CALLBACK_FAILURES(
      "what callbacks throw is not reported", WrapperTwins::hidesCallbackFailures, CALLBACK_FAILURE),
  /** Stalls are not reported. */
  SILENT_STALLS("readers that stall are not reported", WrapperTwins::silentStalls, STALL),
  /** Waits clear interrupts. */
  SWALLOWS_INTERRUPTS(
      "synchronize swallows interrupts", WrapperTwins::swallowsInterrupts, INTERRUPT),
  /** A caller is content with a grace period that began before its call. */
  JOINS_RUNNING_GRACE_PERIOD(
      "synchronize returns with a grace period that began before the call",
      WrapperTwins::joinsRunningGracePeriod,
      AGE,
      VISIT,
      CONTENT),
  /** The stores of {@code rcu-membarrier} without its system call. */
  MISSING_FENCE(
      "there is no fence at the beginning of a section",
      PlainDomain::missingFence,
      AGE,
      VISIT,
      CONTENT),
  /** A thread that dies inside a section blocks all later grace periods. */
  WAITS_FOR_THE_DEAD(
      "a grace period waits for threads that died", PlainDomain::waitsForTheDead, HANG);

  private final String flaw;
  private final Function<RcuOptions, Rcu> domain;
  private final Set<Check> caughtBy;

  Twin(String flaw, Function<RcuOptions, Rcu> domain, Check... caughtBy) {
    this.flaw = flaw;
    this.domain = domain;
    this.caughtBy = Set.of(caughtBy);
  }

  /** {@return its name in tables and results} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return what is broken in it} */
  public String flaw() {
    return flaw;
  }

  /** The checks that notice what is broken. */
  Set<Check> caughtBy() {
    return caughtBy;
  }

  /** {@return why this machine cannot show what is broken in it; empty if it can} */
  public Optional<String> obstacle() {
    return this == MISSING_FENCE && Runtime.getRuntime().availableProcessors() == 1
        ? Optional.of("a missing fence shows between two processors only, and there is one")
        : Optional.empty();
  }

  /** Opens a broken domain; the options hold as far as it is not broken. */
  Rcu open(RcuOptions options) {
    return domain.apply(options);
  }
}
