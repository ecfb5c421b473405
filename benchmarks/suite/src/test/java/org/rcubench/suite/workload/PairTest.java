package org.rcubench.suite.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.Update;

class PairTest {
  @Test
  void a_whole_pair_reads_as_its_first_counter() {
    assertThat(pair(0, 0).check()).isZero();
    assertThat(pair(7, 70).check()).isEqualTo(7);
  }

  @Test
  void a_pair_that_was_changed_by_half_reads_as_torn() {
    assertThat(pair(8, 70).check()).isEqualTo(Pair.TORN);
    assertThat(pair(7, 80).check()).isEqualTo(Pair.TORN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-place", "copy"})
  void every_style_advances_both_counters(String style) {
    RcuReference<Pair> pointer = new RcuReference<>(pair(0, 0));
    PairUpdate update = update(style, pointer);
    for (int i = 1; i <= 5; i++) {
      update.take(new Alone(true));
      assertThat(pointer.dereference().check()).isEqualTo(i);
    }
  }

  @Test
  void in_place_changes_the_pair_where_it_lies() {
    Pair pair = pair(1, 10);
    RcuReference<Pair> pointer = new RcuReference<>(pair);
    update("in-place", pointer).take(new Alone(true));
    assertThat(pointer.dereference()).isSameAs(pair);
  }

  @Test
  void in_place_changes_both_pairs_where_a_strategy_holds_two() {
    Pair first = pair(1, 10);
    Pair second = pair(1, 10);
    PairUpdate update =
        PairUpdate.of("in-place", new RcuReference<>(first), new RcuReference<>(second));
    try (Strategy twice = Strategies.named("left-right").factory().get();
        Session session = twice.session()) {
      update.take(session);
      update.take(session);
    }
    assertThat(first.check()).isEqualTo(3);
    assertThat(second.check()).isEqualTo(3);
  }

  @Test
  void a_copy_leaves_the_old_pair_as_it_was() {
    Pair old = pair(1, 10);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    update("copy", pointer).take(new Alone(true));
    assertThat(pointer.dereference()).isNotSameAs(old);
    assertThat(old.check()).isEqualTo(1);
  }

  @Test
  void the_old_pair_is_reused_once_readers_are_done_with_it() {
    Pair old = pair(1, 10);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    PairUpdate update = update("copy", pointer);
    update.take(new Alone(true));
    update.take(new Alone(true));
    assertThat(pointer.dereference()).isSameAs(old);
  }

  @Test
  void the_old_pair_is_left_to_the_collector_where_nobody_knows_its_readers() {
    Pair old = pair(1, 10);
    RcuReference<Pair> pointer = new RcuReference<>(old);
    PairUpdate update = update("copy", pointer);
    update.take(new Alone(false));
    update.take(new Alone(false));
    update.take(new Alone(false));
    assertThat(old.check()).isEqualTo(1);
    assertThat(pointer.dereference().check()).isEqualTo(4);
  }

  @Test
  void an_unknown_style_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> update("by-hand", new RcuReference<>(new Pair())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("update=by-hand: expected one of [in-place, copy]");
  }

  private static PairUpdate update(String style, RcuReference<Pair> pointer) {
    return PairUpdate.of(style, pointer, new RcuReference<>(pair(0, 0)));
  }

  private static Pair pair(long ones, long tens) {
    Pair pair = new Pair();
    pair.ones = ones;
    pair.tens = tens;
    return pair;
  }

  /** The session of a thread that has the data to itself. */
  private static final class Alone extends Session {
    private final boolean knowsReaders;

    Alone(boolean knowsReaders) {
      this.knowsReaders = knowsReaders;
    }

    @Override
    public long read(Section section) {
      return section.run(this);
    }

    @Override
    public void update(Update update) {
      update.run();
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      return knowsReaders;
    }
  }
}
