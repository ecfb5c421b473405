package org.rcubench.rcu;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The ways in which a domain can be implemented, each with its own price for readers and updaters.
 */
public enum RcuFlavor {
  /** Sections cost nothing; threads announce quiescent states. See {@link QsbrRcu}. */
  QSBR("rcu-qsbr", Optional::empty, options -> new QsbrRcu(options)),
  /** Sections pay a full fence. See {@link FencedRcu}. */
  FENCED("rcu-fenced", Optional::empty, options -> new FencedRcu(options)),
  /** Updaters pay the readers' fences by {@code membarrier(2)}. See {@link MembarrierRcu}. */
  MEMBARRIER(
      "rcu-membarrier", () -> Membarrier.unavailability(), options -> new MembarrierRcu(options)),
  /** Sections count themselves on stripes; no list of readers. See {@link StripedRcu}. */
  STRIPED("rcu-striped", Optional::empty, options -> new StripedRcu(options)),
  /** The garbage collector is the reclaimer; no grace periods. See {@link SnapshotRcu}. */
  SNAPSHOT("snapshot", Optional::empty, options -> new SnapshotRcu());

  private final String id;
  private final Supplier<Optional<String>> unavailability;
  // Lambdas rather than constructor references: they load a flavor's classes when one is opened, so
  // that a program with one flavor leaves the JIT one implementation to inline.
  private final Function<RcuOptions, Rcu> domain;

  RcuFlavor(
      String id, Supplier<Optional<String>> unavailability, Function<RcuOptions, Rcu> domain) {
    this.id = id;
    this.unavailability = unavailability;
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

  /** {@return the name used in figures and on command lines} */
  public String id() {
    return id;
  }

  /** {@return whether {@link Rcu#synchronize()} is supported} */
  public boolean hasGracePeriods() {
    return this != SNAPSHOT;
  }

  /** {@return why the flavor cannot be opened on this platform; empty if it can} */
  public Optional<String> unavailability() {
    return unavailability.get();
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
