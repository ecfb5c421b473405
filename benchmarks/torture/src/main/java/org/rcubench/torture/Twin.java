package org.rcubench.torture;

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
  NO_OP_SYNCHRONIZE("synchronize returns at once", WrapperTwins::noOpSynchronize),
  IMMEDIATE_CALLBACK("callbacks run at once", WrapperTwins::immediateCallback),
  EARLY_POLL(
      "a cookie elapses with a grace period that began before it",
      WrapperTwins::earlyPoll,
      Check.COOKIE,
      Check.AGE,
      Check.VISIT,
      Check.CONTENT),
  OVERLOOKS_NEW_READERS(
      "a grace period overlooks readers that registered since the last one",
      PlainDomain::overlooksNewReaders),
  INNER_EXIT_ENDS_SECTION(
      "the innermost exit ends the section", WrapperTwins::innerExitEndsSection),
  BARRIER_WITHOUT_CALLBACKS(
      "a barrier waits for a grace period only",
      WrapperTwins::barrierWithoutCallbacks,
      Check.BARRIER),
  LOSES_CALLBACKS(
      "a callback is lost now and then", WrapperTwins::losesCallbacks, Check.CALLBACK_LOST),
  REPEATS_CALLBACKS(
      "a callback runs twice now and then",
      WrapperTwins::repeatsCallbacks,
      Check.CALLBACK_REPEATED),
  REORDERS_CALLBACKS(
      "callbacks change places now and then",
      WrapperTwins::reordersCallbacks,
      Check.CALLBACK_ORDER),
  TWO_RECLAIMERS(
      "callbacks of different threads run at the same time",
      WrapperTwins::twoReclaimers,
      Check.CALLBACK_OVERLAP),
  CLOSE_DROPS_CALLBACKS(
      "callbacks that are pending at close do not run",
      WrapperTwins::closeDropsCallbacks,
      Check.CALLBACK_LOST),
  HIDES_CALLBACK_FAILURES(
      "what callbacks throw is not reported",
      WrapperTwins::hidesCallbackFailures,
      Check.CALLBACK_FAILURE),
  SILENT_STALLS("readers that stall are not reported", WrapperTwins::silentStalls, Check.STALL),
  SWALLOWS_INTERRUPTS(
      "synchronize swallows interrupts", WrapperTwins::swallowsInterrupts, Check.INTERRUPT),
  JOINS_RUNNING_GRACE_PERIOD(
      "synchronize returns with a grace period that began before the call",
      WrapperTwins::joinsRunningGracePeriod),
  MISSING_FENCE("there is no fence at the beginning of a section", PlainDomain::missingFence),
  WAITS_FOR_THE_DEAD(
      "a grace period waits for threads that died", PlainDomain::waitsForTheDead, Check.HANG);

  private final String flaw;
  private final Function<RcuOptions, Rcu> domain;
  private final Set<Check> caughtBy;

  /** One whose grace periods are too short. */
  Twin(String flaw, Function<RcuOptions, Rcu> domain) {
    this(flaw, domain, Check.AGE, Check.VISIT, Check.CONTENT);
  }

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
