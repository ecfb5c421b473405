package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.RcuFlavor;

@Timeout(60)
class SynchronizeTest {
  private static final String SWORN =
      "Today's password is swordfish. I understand instantiating "
          + "Blackholes directly is dangerous.";

  @ParameterizedTest
  @MethodSource("org.rcubench.rcu.RcuFlavor#withGracePeriods")
  void grace_periods_end_while_they_spin_and_none_spins_after_the_end(RcuFlavor flavor)
      throws Exception {
    if (flavor.unavailability().isPresent()) {
      return;
    }
    SharedDomain domain = new SharedDomain();
    domain.strategy = flavor.id();
    domain.open();
    Synchronize.SpinningReaders readers = new Synchronize.SpinningReaders();
    readers.readers = 2;
    readers.start(domain, new Blackhole(SWORN));
    for (int i = 0; i < 20; i++) {
      domain.rcu.synchronize();
    }
    readers.stop();
    List<String> left =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("spinning-reader"))
            .toList();
    assertThat(left).isEmpty();
    domain.close();
  }
}
