package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Param;
import org.rcubench.rcu.RcuFlavor;

class DomainTest {
  @ParameterizedTest
  @ValueSource(classes = {Domain.class, ModuleUnload.Host.class, CallbackFlood.River.class})
  void it_runs_under_every_flavor_with_grace_periods(Class<?> state) throws Exception {
    String[] named = state.getField("strategy").getAnnotation(Param.class).value();
    assertThat(Domain.strategies(List.of(named)))
        .containsExactlyElementsOf(
            RcuFlavor.withGracePeriods().stream().map(RcuFlavor::id).toList());
  }

  @Test
  void what_is_no_flavor_stands_for_itself() {
    assertThat(Domain.strategies(List.of("none", Domain.EVERY_FLAVOR, "shared-arena")))
        .startsWith("none", "rcu-qsbr")
        .endsWith("shared-arena");
  }

  @Test
  void an_unknown_flavor_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> Domain.flavor("rwlock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("strategy=rwlock: expected a flavor, one of rcu-qsbr, rcu-fenced");
  }
}
