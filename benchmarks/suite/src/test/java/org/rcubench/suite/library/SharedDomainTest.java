package org.rcubench.suite.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
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
    Stream<String> flavors =
        Arrays.stream(RcuFlavor.values()).filter(RcuFlavor::hasGracePeriods).map(RcuFlavor::id);
    assertThat(named).containsExactlyInAnyOrderElementsOf(flavors.toList());
  }

  @Test
  void an_unknown_flavor_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> SharedDomain.flavor("rwlock"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("strategy=rwlock: expected a flavor, one of rcu-qsbr, rcu-fenced");
  }
}
