package org.rcubench.stress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.rcubench.rcu.RcuFlavor;

/**
 * What a fork runs: a test and, if that is one for every flavor, the flavor.
 *
 * @param test jcstress's name of the test
 * @param flavor the flavor under test
 */
record TestCase(String test, Optional<RcuFlavor> flavor) {
  private static final String EVERY_FLAVOR = ".EveryFlavor";
  private static final String FLAVOR_ARGUMENT = "-D" + RacedDomain.FLAVOR + "=";

  /** The cases of these tests, in order. */
  static Stream<TestCase> of(Collection<String> tests) {
    return new TreeSet<>(tests).stream().flatMap(TestCase::of);
  }

  private static Stream<TestCase> of(String test) {
    return test.endsWith(EVERY_FLAVOR)
        ? RcuFlavor.withGracePeriods().stream()
            .map(flavor -> new TestCase(test, Optional.of(flavor)))
        : Stream.of(new TestCase(test, Optional.empty()));
  }

  /** The case that a fork has run. */
  static TestCase of(TestConfig fork) {
    return new TestCase(
        fork.name,
        fork.jvmArgs.stream()
            .filter(argument -> argument.startsWith(FLAVOR_ARGUMENT))
            .map(argument -> RcuFlavor.named(argument.substring(FLAVOR_ARGUMENT.length())))
            .flatMap(Optional::stream)
            .findFirst());
  }

  /** What the fork's JVM has to be told. */
  List<String> jvmArguments() {
    return flavor.map(tested -> FLAVOR_ARGUMENT + tested.id()).stream().toList();
  }

  /** Whether the platform has what it needs. */
  boolean isAvailable() {
    Optional<RcuFlavor> needed =
        test.equals(AsymmetricFence.Membarrier.class.getCanonicalName())
            ? Optional.of(RcuFlavor.MEMBARRIER)
            : flavor;
    return needed.flatMap(RcuFlavor::unavailability).isEmpty();
  }

  @Override
  public String toString() {
    return test.replaceFirst(".*stress\\.", "")
        + flavor.map(tested -> " of " + tested.id()).orElse("");
  }
}
