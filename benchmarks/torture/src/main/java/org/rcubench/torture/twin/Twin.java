package org.rcubench.torture.twin;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;

/**
 * Domains that are wrong in one way each. Those that take many attempts to catch come late, when
 * the code of the torture is compiled.
 */
public enum Twin {
  /** Updaters do not wait at all. */
  NO_OP_SYNCHRONIZE("synchronize returns at once", NoOpSynchronize::new),
  /** Callbacks do not wait at all. */
  IMMEDIATE_CALLBACK("callbacks run at once", ImmediateCallback::new),
  /** A cookie is off by one. */
  EARLY_POLL("a cookie elapses with a grace period that began before it", EarlyPoll::new),
  /** Grace periods work on an old list of readers. */
  OVERLOOKS_NEW_READERS(
      "a grace period overlooks readers that registered since the last", OverlooksNewReaders::new),
  /** Nesting is not counted. */
  INNER_EXIT_ENDS_SECTION("the innermost exit ends the section", InnerExitEndsSection::new),
  /** A barrier is taken for a grace period. */
  BARRIER_WITHOUT_CALLBACKS(
      "a barrier waits for a grace period only", BarrierWithoutCallbacks::new),
  /** One callback in many is dropped. */
  LOSES_CALLBACKS("callbacks are lost now and then", LosesCallbacks::new),
  /** One callback in many runs twice. */
  REPEATS_CALLBACKS("callbacks run twice now and then", RepeatsCallbacks::new),
  /** One callback in many changes places with the next. */
  REORDERS_CALLBACKS("callbacks change places now and then", ReordersCallbacks::new),
  /** Two threads run callbacks. */
  TWO_RECLAIMERS("callbacks of different threads run at once", TwoReclaimers::new),
  /** Closing drops what is pending. */
  CLOSE_DROPS_CALLBACKS("callbacks pending at close do not run", CloseDropsCallbacks::new),
  /** What callbacks throw is not reported. */
  HIDES_CALLBACK_FAILURES("nobody hears of what callbacks throw", HidesCallbackFailures::new),
  /** Stalls are not reported. */
  SILENT_STALLS("nobody hears of readers that stall", SilentStalls::new),
  /** A wait eats interrupts. */
  SWALLOWS_INTERRUPTS("synchronize eats interrupts", SwallowsInterrupts::new),
  /** A caller is content with a grace period that began before its call. */
  JOINS_RUNNING_GRACE_PERIOD(
      "synchronize returns with a grace period that began before the call",
      JoinsRunningGracePeriod::new),
  /** The stores of {@code rcu-membarrier} without its system call. */
  MISSING_FENCE("nothing fences the beginning of a section", MissingFence::new),
  /** A thread that dies inside a section holds up all that follows. */
  WAITS_FOR_THE_DEAD("a grace period waits for threads that died", WaitsForTheDead::new);

  private final String flaw;
  private final Function<RcuOptions, Rcu> domain;

  Twin(String flaw, Function<RcuOptions, Rcu> domain) {
    this.flaw = flaw;
    this.domain = domain;
  }

  /** {@return its name in tables and results} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return what is wrong with it} */
  public String flaw() {
    return flaw;
  }

  /** {@return why this machine cannot show what is wrong with it; empty if it can} */
  public Optional<String> obstacle() {
    return this == MISSING_FENCE && Runtime.getRuntime().availableProcessors() == 1
        ? Optional.of("a missing fence shows between two processors, and there is one")
        : Optional.empty();
  }

  /**
   * Opens a domain that is wrong.
   *
   * @param options how it reclaims and what it reports, as far as it is right
   * @return the domain
   */
  public Rcu open(RcuOptions options) {
    return domain.apply(options);
  }
}
