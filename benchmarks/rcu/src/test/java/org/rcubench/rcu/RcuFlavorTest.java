package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How flavors are named, found and opened. */
class RcuFlavorTest {

  @Test
  void ids_are_those_of_figures_and_command_lines() {
    assertThat(Arrays.stream(RcuFlavor.values()).map(RcuFlavor::id))
        .contains("rcu-qsbr", "rcu-fenced", "rcu-membarrier", "snapshot")
        .doesNotHaveDuplicates();
  }

  @Flavors.All
  void an_available_flavor_opens_domains_of_its_own(RcuFlavor flavor) {
    try (Rcu first = flavor.open();
        Rcu second = flavor.open()) {
      assertThat(first.flavor()).isEqualTo(flavor);
      assertThat(first).isNotSameAs(second);
    }
  }

  @Test
  void qsbr_fenced_and_snapshot_are_available_everywhere() {
    assertThat(RcuFlavor.QSBR.unavailability()).isEmpty();
    assertThat(RcuFlavor.FENCED.unavailability()).isEmpty();
    assertThat(RcuFlavor.SNAPSHOT.unavailability()).isEmpty();
  }

  @Test
  void best_is_membarrier_where_there_is_one_else_fenced() {
    RcuFlavor expected =
        RcuFlavor.MEMBARRIER.unavailability().isEmpty() ? RcuFlavor.MEMBARRIER : RcuFlavor.FENCED;
    try (Rcu best = Rcu.best()) {
      assertThat(best.flavor()).isEqualTo(expected);
    }
  }
}
