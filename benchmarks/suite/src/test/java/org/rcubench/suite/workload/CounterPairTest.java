package org.rcubench.suite.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Counts;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;

class CounterPairTest {
  private final CounterPair workload = new CounterPair();
  private final Counts counts = new Counts();

  @Test
  void a_torn_pair_is_a_violation() {
    Roles roles = Roles.under(BrokenTwin.withoutProtection(), Set.of());
    CounterPair.Shared shared = shared(roles, "in-place");
    shared.first.dereference().ones = 5;
    assertThat(workload.read(shared, roles.reader(counts), roles.ages())).isNegative();
    assertThat(counts.violations).isEqualTo(1);
  }

  @Test
  void there_is_a_second_pair_only_where_the_strategy_asks_for_it() {
    assertThat(shared(Roles.under("rwlock"), "copy").second).isNull();
    assertThat(
            shared(
                    Roles.under(BrokenTwin.withoutProtection(), EnumSet.of(Trait.TWO_INSTANCES)),
                    "in-place")
                .second)
        .isNotNull();
  }

  static Stream<Legal.Combination> updating() {
    return Legal.combinations("counter-pair");
  }

  @ParameterizedTest
  @MethodSource("updating")
  void updates_are_read_by_turns(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    CounterPair.Shared shared = shared(roles, one.style().id());
    CounterPair.Updating updating = new CounterPair.Updating();
    updating.prepare(shared);
    ReaderThread reader = roles.reader(counts);
    reader.pause();
    UpdaterThread updater = roles.updater(counts);
    long before = Ages.now();
    for (int i = 0; i < 5; i++) {
      workload.update(updating, updater, roles.control);
      reader.resume();
      long published = workload.read(shared, reader, roles.ages());
      reader.pause();
      assertThat(published).isGreaterThan(before);
      before = published;
    }
    reader.close();
    updater.close();
    roles.close();
    assertThat(counts.violations).isZero();
  }

  private static CounterPair.Shared shared(Roles roles, String style) {
    CounterPair.Shared shared = new CounterPair.Shared();
    shared.update = UpdateStyle.named(style).id();
    shared.prepare(roles.protection);
    return shared;
  }
}
