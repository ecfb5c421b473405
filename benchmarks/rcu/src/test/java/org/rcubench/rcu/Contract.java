package org.rcubench.rcu;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An article of what {@link Rcu} guarantees, as a check that any implementation with grace periods
 * passes and that throws an {@link AssertionError} for one that does not. Its name begins with the
 * number of the guarantee, if it has one.
 */
interface Contract {
  /** {@return all articles} */
  static List<Contract> articles() {
    return Stream.<Contract[]>of(
            GracePeriodContract.values(),
            NestingContract.values(),
            PollingContract.values(),
            CallbackContract.values(),
            BarrierContract.values(),
            ProgressContract.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /** {@return what it says} */
  String name();

  /**
   * Throws unless the guarantee holds.
   *
   * @param flavor opens a domain
   */
  void check(Supplier<Rcu> flavor);
}
