package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;
import org.rcubench.rcu.RcuFlavor;

class SharedDomainTest {
  @ParameterizedTest
  @ValueSource(
      classes = {SharedDomain.class, ModuleUnload.Host.class, CallbackFlood.FloodedDomain.class})
  void it_runs_under_every_flavor_with_grace_periods(Class<?> state) throws Exception {
    String[] named = state.getField("strategy").getAnnotation(Param.class).value();
    assertThat(SharedDomain.strategies(List.of(named)))
        .containsExactlyElementsOf(
            RcuFlavor.withGracePeriods().stream().map(RcuFlavor::id).toList());
  }

  @Test
  void what_is_no_flavor_stands_for_itself() {
    assertThat(SharedDomain.strategies(List.of("none", SharedDomain.EVERY_FLAVOR, "shared-arena")))
        .startsWith("none", "rcu-qsbr")
        .endsWith("shared-arena");
  }

  @Test
  void an_unknown_flavor_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> SharedDomain.flavor("rwlock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("strategy=rwlock: expected a flavor, one of rcu-qsbr, rcu-fenced");
  }
}
