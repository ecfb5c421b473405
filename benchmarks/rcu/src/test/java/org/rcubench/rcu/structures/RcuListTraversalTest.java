package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rcubench.rcu.Seed;

/** What a traversal meets, under updates between any two of its steps. */
class RcuListTraversalTest {
  private static final int ACTIONS = 20_000;

  @Test
  void a_traversal_meets_each_lasting_place_once_in_order_and_none_that_is_gone(@Seed long seed) {
    new TraversalCheck(ListUpdates.CORRECT, seed).run(ACTIONS);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "CORRECT")
  void a_broken_twin_is_caught(ListUpdates twin, @Seed long seed) {
    TraversalCheck check = new TraversalCheck(twin, seed);
    assertThatThrownBy(() -> check.run(ACTIONS)).isInstanceOf(AssertionError.class);
  }
}
