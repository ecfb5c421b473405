package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered flavor with grace periods keeps every article of the {@link Contract}. */
@ExtendWith(Flavors.WhereAvailable.class)
class EveryFlavorTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("flavorsAndContract")
  void keeps_the_contract(RcuFlavor flavor, Contract article) {
    article.check(flavor::open);
  }

  @Test
  void the_contract_covers_each_numbered_guarantee() {
    for (int guarantee = 1; guarantee <= 8; guarantee++) {
      String prefix = "GUARANTEE_%d_".formatted(guarantee);
      assertThat(Contract.articles()).anyMatch(article -> article.name().startsWith(prefix));
    }
  }

  private static Stream<Arguments> flavorsAndContract() {
    return RcuFlavor.withGracePeriods().stream()
        .flatMap(flavor -> Contract.articles().stream().map(article -> arguments(flavor, article)));
  }
}
