package org.rcubench.suite.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.suite.strategy.UpdateStyle.COPY;
import static org.rcubench.suite.strategy.UpdateStyle.IN_PLACE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.OneThread;
import org.rcubench.suite.strategy.UpdateStyle;
import org.rcubench.suite.workload.CounterPair.Pair;

class PairUpdateTest {
  @Test
  void a_whole_pair_reads_as_when_it_was_published() {
    assertThat(pair(0, 0, 3).check()).isEqualTo(3);
    assertThat(pair(7, 70, 12).check()).isEqualTo(12);
  }

  @Test
  void a_pair_that_was_changed_by_half_reads_as_torn() {
    assertThat(pair(8, 70, 12).check()).isEqualTo(Pair.TORN);
    assertThat(pair(7, 80, 12).check()).isEqualTo(Pair.TORN);
  }

  @ParameterizedTest
  @EnumSource
  void every_style_advances_both_counters(UpdateStyle style) {
    RcuReference<Pair> pointer = new RcuReference<>(pair(0, 0, 0));
    PairUpdate update = update(style, new Instances<>(pointer, null));
    for (int i = 1; i <= 5; i++) {
      update.operate(OneThread.session(true));
      assertCounters(pointer.dereference(), i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_style_dates_the_pair_at_its_publication(UpdateStyle style) {
    RcuReference<Pair> pointer = new RcuReference<>(pair(0, 0, 0));
    PairUpdate update = update(style, new Instances<>(pointer, null));
    for (int i = 1; i <= 5; i++) {
      long before = Ages.now();
      update.operate(OneThread.session(true));
      assertThat(pointer.dereference().check()).isBetween(before, Ages.now());
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_instances_become_the_same(UpdateStyle style) {
    RcuReference<Pair> first = new RcuReference<>(pair(0, 0, 0));
    RcuReference<Pair> second = new RcuReference<>(pair(0, 0, 0));
    PairUpdate update = update(style, new Instances<>(first, second));
    for (int i = 1; i <= 5; i++) {
      update.operate(OneThread.twice());
      assertCounters(first.dereference(), i);
      assertCounters(second.dereference(), i);
      assertThat(first.dereference()).isNotSameAs(second.dereference());
      assertThat(first.dereference().check()).isEqualTo(second.dereference().check());
    }
  }

  @Test
  void in_place_changes_the_pair_where_it_lies() {
    Pair pair = pair(1, 10, 5);
    RcuReference<Pair> pointer = new RcuReference<>(pair);
    update(IN_PLACE, new Instances<>(pointer, null)).operate(OneThread.session(true));
    assertThat(pointer.dereference()).isSameAs(pair);
  }

  @Test
  void a_copy_leaves_the_old_pair_as_it_was() {
    Pair old = pair(1, 10, 5);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    update(COPY, new Instances<>(pointer, null)).operate(OneThread.session(true));
    assertThat(pointer.dereference()).isNotSameAs(old);
    assertThat(old.check()).isEqualTo(5);
  }

  @Test
  void the_old_pair_is_reused_once_readers_are_done_with_it() {
    Pair old = pair(1, 10, 5);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    PairUpdate update = update(COPY, new Instances<>(pointer, null));
    update.operate(OneThread.session(true));
    update.operate(OneThread.session(true));
    assertThat(pointer.dereference()).isSameAs(old);
  }

  @Test
  void the_old_pair_is_left_to_the_collector_where_nobody_knows_its_readers() {
    Pair old = pair(1, 10, 5);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    PairUpdate update = update(COPY, new Instances<>(pointer, null));
    update.operate(OneThread.session(false));
    update.operate(OneThread.session(false));
    update.operate(OneThread.session(false));
    assertThat(old.check()).isEqualTo(5);
    assertCounters(pointer.dereference(), 4);
  }

  private static PairUpdate update(UpdateStyle style, Instances<RcuReference<Pair>> pairs) {
    CounterPair.Shared shared = new CounterPair.Shared();
    shared.update = style.id();
    shared.pairs = pairs;
    return PairUpdate.of(shared);
  }

  private static void assertCounters(Pair pair, long ones) {
    assertThat(pair.ones).isEqualTo(ones);
    assertThat(pair.tens).isEqualTo(10 * ones);
  }

  private static Pair pair(long ones, long tens, long published) {
    Pair pair = new Pair();
    pair.ones = ones;
    pair.tens = tens;
    pair.published = published;
    return pair;
  }
}
