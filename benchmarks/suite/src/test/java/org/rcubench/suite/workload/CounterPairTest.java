package org.rcubench.suite.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Trait;

class CounterPairTest {
  private final CounterPair workload = new CounterPair();
  private final Counters.Events counts = new Counters.Events();

  @Test
  void a_torn_pair_is_a_violation() {
    Roles roles = Roles.under(BrokenTwin.withoutProtection(), Set.of());
    prepare(roles, "in-place").pairs.first().dereference().ones = 5;
    assertThat(workload.read(roles.reader(counts))).isNegative();
    assertThat(counts.violations).isEqualTo(1);
  }

  @Test
  void there_is_a_second_pair_only_where_the_strategy_asks_for_it() {
    assertThat(prepare(Roles.under("rwlock"), "copy").pairs.second()).isNull();
    Roles twice = Roles.under(BrokenTwin.withoutProtection(), EnumSet.of(Trait.TWO_INSTANCES));
    assertThat(prepare(twice, "in-place").pairs.second()).isNotNull();
  }

  static Stream<Legal.Combination> updating() {
    return Legal.combinations("counter-pair");
  }

  @ParameterizedTest
  @MethodSource("updating")
  void updates_are_read_by_turns(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    prepare(roles, one.style().id());
    ReaderThread reader = roles.reader(counts);
    reader.pause();
    UpdaterThread updater = roles.updater(counts);
    long before = Ages.now();
    for (int i = 0; i < 5; i++) {
      workload.update(updater, roles.control);
      reader.resume();
      long published = workload.read(reader);
      reader.pause();
      assertThat(published).isGreaterThan(before);
      before = published;
    }
    reader.close();
    updater.close();
    roles.close();
    assertThat(counts.violations).isZero();
  }

  private CounterPair.Shared prepare(Roles roles, String style) {
    CounterPair.Shared shared = new CounterPair.Shared();
    shared.update = style;
    shared.prepare(roles.protection);
    workload.prepare(shared, roles.ages());
    return shared;
  }
}
