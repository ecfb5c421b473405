package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Look-ups that are overtaken by an update in the middle of a chain: keys of one hash code form the
 * chain, and the update runs when the look-up compares a key.
 */
class RcuHashTableResizeTest {
  private static final int CHAIN = 5;

  private Runnable meanwhile = () -> {};

  /** All share a chain, whatever the number of buckets. */
  private final class Key {
    private final int number;

    private Key(int number) {
      this.number = number;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      Runnable update = meanwhile;
      meanwhile = () -> {};
      update.run();
      return other instanceof Key key && key.number == number;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 1024})
  void a_look_up_that_a_resize_overtakes_finds_its_entry(int buckets) {
    RcuHashTable<Key, Integer> table = new RcuHashTable<>(64);
    assertThat(foundWhile(table, () -> table.resize(buckets))).doesNotContainNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 1024})
  void where_a_resize_moves_entries_a_look_up_misses_some(int buckets) {
    RcuHashTable<Key, Integer> twin = new RcuHashTable<>(64, MovingRehash::move);
    assertThat(foundWhile(twin, () -> twin.resize(buckets))).containsNull();
  }

  @Test
  void a_look_up_that_stands_on_a_removed_entry_goes_on() {
    RcuHashTable<Key, Integer> table = new RcuHashTable<>(64);
    fill(table);
    Key last = new Key(0);
    Key firstInChain = new Key(CHAIN - 1);
    meanwhile = () -> assertThat(table.remove(firstInChain)).isEqualTo(CHAIN - 1);
    assertThat(table.get(last)).isZero();
    assertThat(table.get(firstInChain)).isNull();
  }

  @Test
  void a_look_up_on_buckets_that_were_replaced_may_find_what_was_there_when_it_began() {
    RcuHashTable<Key, Integer> table = new RcuHashTable<>(64);
    fill(table);
    meanwhile =
        () -> {
          table.resize(128);
          table.put(new Key(0), -1);
        };
    assertThat(table.get(new Key(0))).isZero();
    assertThat(table.get(new Key(0))).isEqualTo(-1);
  }

  /** What is found of each key, by a look-up in which the update runs at its first comparison. */
  private List<Integer> foundWhile(RcuHashTable<Key, Integer> table, Runnable update) {
    fill(table);
    List<Integer> found = new ArrayList<>();
    for (int number = 0; number < CHAIN; number++) {
      meanwhile = update;
      found.add(table.get(new Key(number)));
    }
    return found;
  }

  private void fill(RcuHashTable<Key, Integer> table) {
    for (int number = 0; number < CHAIN; number++) {
      table.put(new Key(number), number);
    }
  }
}
