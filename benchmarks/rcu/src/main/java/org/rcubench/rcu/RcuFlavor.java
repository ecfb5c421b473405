package org.rcubench.rcu;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ways in which a domain can be implemented, each with its own price for readers and updaters.
 * This is the one list of them: code that does something for every flavor takes them from here.
 */
public enum RcuFlavor {
  /** Sections cost nothing; threads announce quiescent states. See {@link QsbrRcu}. */
  QSBR(
      "rcu-qsbr",
      "sections cost nothing, readers announce quiescent states",
      "liburcu urcu-qsbr",
      options -> new QsbrRcu(options)) {
    @Override
    public boolean needsQuiescentStates() {
      return true;
    }
  },
  /** Sections pay a full fence. See {@link FencedRcu}. */
  FENCED(
      "rcu-fenced",
      "sections pay a full fence",
      "liburcu urcu-mb",
      options -> new FencedRcu(options)),
  /** Updaters pay the readers' fences by {@code membarrier(2)}. See {@link MembarrierRcu}. */
  MEMBARRIER(
      "rcu-membarrier",
      "updaters pay the readers' fences by membarrier(2)",
      "liburcu urcu-memb",
      options -> new MembarrierRcu(options)) {
    @Override
    public Optional<String> unavailability() {
      return Membarrier.unavailability();
    }
  },
  /** Sections count themselves on stripes; no list of readers. See {@link StripedRcu}. */
  STRIPED(
      "rcu-striped",
      "sections count themselves on stripes, picked by thread",
      "Linux SRCU",
      options -> new StripedRcu(options)),
  /** The garbage collector is the reclaimer; no grace periods. See {@link SnapshotRcu}. */
  SNAPSHOT(
      "snapshot",
      "an immutable snapshot behind one pointer; the garbage collector reclaims",
      "Java practice",
      options -> new SnapshotRcu()) {
    @Override
    public boolean hasGracePeriods() {
      return false;
    }
  };

  private final String id;
  private final String summary;
  private final String source;
  // Lambdas rather than constructor references: they load a flavor's classes when one is opened, so
  // that a program with one flavor leaves the JIT one implementation to inline.
  private final Function<RcuOptions, Rcu> domain;

  RcuFlavor(String id, String summary, String source, Function<RcuOptions, Rcu> domain) {
    this.id = id;
    this.summary = summary;
    this.source = source;
    this.domain = domain;
  }

  /**
   * Finds a flavor.
   *
   * @param id its {@link #id()}
   * @return the flavor; empty if there is none of that id
   */
  public static Optional<RcuFlavor> named(String id) {
    return Arrays.stream(values()).filter(flavor -> flavor.id.equals(id)).findFirst();
  }

  /** {@return the ids of all flavors, in their order} */
  public static List<String> ids() {
    return Arrays.stream(values()).map(RcuFlavor::id).toList();
  }

  /** {@return the flavors that have grace periods, in their order} */
  public static List<RcuFlavor> withGracePeriods() {
    return Arrays.stream(values()).filter(RcuFlavor::hasGracePeriods).toList();
  }

  /** {@return the name used in figures and on command lines} */
  public String id() {
    return id;
  }

  /** {@return what it is, in a line} */
  public String summary() {
    return summary;
  }

  /** {@return where it comes from, or its next of kin} */
  public String source() {
    return source;
  }

  /** {@return whether {@link Rcu#synchronize()} is supported} */
  public boolean hasGracePeriods() {
    return true;
  }

  /**
   * {@return whether readers must announce quiescent states with {@link RcuReader#quiescent()}, or
   * be offline, for grace periods to end}
   */
  public boolean needsQuiescentStates() {
    return false;
  }

  /** {@return why the flavor cannot be opened on this platform; empty if it can} */
  public Optional<String> unavailability() {
    return Optional.empty();
  }

  /**
   * Opens a new domain of this flavor with the default options.
   *
   * @return the domain, without readers
   * @throws UnsupportedOperationException if the platform lacks what the flavor needs; the message
   *     says what, and which flavor to use instead
   */
  public Rcu open() {
    return open(RcuOptions.defaults());
  }

  /**
   * Opens a new domain of this flavor.
   *
   * @param options how it reclaims and what it reports; of no effect without grace periods
   * @return the domain, without readers
   * @throws UnsupportedOperationException if the platform lacks what the flavor needs; the message
   *     says what, and which flavor to use instead
   */
  public Rcu open(RcuOptions options) {
    unavailability()
        .ifPresent(
            reason -> {
              throw new UnsupportedOperationException(
                  "%s is unavailable: %s; use %s instead".formatted(id, reason, FENCED.id));
            });
    return domain.apply(options);
  }
}
