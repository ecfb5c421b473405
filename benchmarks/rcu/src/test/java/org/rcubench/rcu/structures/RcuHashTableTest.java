package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Seed;

/** What each operation does, as one thread sees it. */
class RcuHashTableTest {
  private static final int OPERATIONS = 50_000;
  private static final int KEYS = 500;
  private static final int COMPARISON_EVERY = 512;

  private final RcuHashTable<String, Object> table = new RcuHashTable<>();
  private final Object first = new Object();
  private final Object second = new Object();

  @Test
  void a_new_table_is_empty() {
    assertThat(table.get("key")).isNull();
    assertThat(table.size()).isZero();
    assertThat(contents(table)).isEmpty();
  }

  @Test
  void put_gives_back_what_it_replaced() {
    assertThat(table.put("key", first)).isNull();
    assertThat(table.put("key", second)).isSameAs(first);
    assertThat(table.get("key")).isSameAs(second);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void put_if_absent_keeps_what_is_there() {
    assertThat(table.putIfAbsent("key", first)).isNull();
    assertThat(table.putIfAbsent("key", second)).isSameAs(first);
    assertThat(table.get("key")).isSameAs(first);
  }

  @Test
  void replace_adds_nothing() {
    assertThat(table.replace("key", first)).isNull();
    assertThat(table.get("key")).isNull();
    table.put("key", first);
    assertThat(table.replace("key", second)).isSameAs(first);
    assertThat(table.get("key")).isSameAs(second);
  }

  @Test
  void remove_gives_back_what_was_there() {
    table.put("key", first);
    assertThat(table.remove("other")).isNull();
    assertThat(table.remove("key")).isSameAs(first);
    assertThat(table.remove("key")).isNull();
    assertThat(table.get("key")).isNull();
    assertThat(table.size()).isZero();
  }

  @Test
  void same_means_the_very_object_and_not_its_equal() {
    Object equal = new String("value");
    Object value = new String("value");
    table.put("key", value);
    assertThat(table.replaceSame("key", equal, first)).isFalse();
    assertThat(table.removeSame("key", equal)).isFalse();
    assertThat(table.replaceSame("other", value, first)).isFalse();
    assertThat(table.removeSame("other", value)).isFalse();
    assertThat(table.replaceSame("key", value, first)).isTrue();
    assertThat(table.get("key")).isSameAs(first);
    assertThat(table.removeSame("key", first)).isTrue();
    assertThat(table.size()).isZero();
  }

  @Test
  void keys_of_one_hash_code_are_told_apart() {
    String one = "Aa";
    String other = "BB";
    assertThat(one).hasSameHashCodeAs(other);
    table.put(one, first);
    table.put(other, second);
    assertThat(table.get(one)).isSameAs(first);
    assertThat(table.get(other)).isSameAs(second);
    assertThat(table.remove(one)).isSameAs(first);
    assertThat(table.get(other)).isSameAs(second);
  }

  @Test
  void nothing_is_neither_key_nor_value() {
    assertThatThrownBy(() -> table.put(null, first)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.get(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.put("key", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.replace("key", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.removeSame("key", null))
        .isInstanceOf(NullPointerException.class);
    assertThat(table.size()).isZero();
  }

  @Test
  void buckets_grow_and_shrink_with_the_entries() {
    RcuHashTable<Integer, Integer> numbers = new RcuHashTable<>(100);
    assertThat(numbers.buckets()).isEqualTo(128);
    for (int i = 0; i < 10_000; i++) {
      numbers.put(i, i);
    }
    assertThat(numbers.buckets()).isEqualTo(16_384);
    for (int i = 0; i < 10_000; i++) {
      assertThat(numbers.remove(i)).isEqualTo(i);
    }
    assertThat(numbers.buckets()).isEqualTo(128);
  }

  @Test
  void buckets_can_be_asked_for() {
    table.put("key", first);
    table.resize(1_000);
    assertThat(table.buckets()).isEqualTo(1_024);
    assertThat(table.get("key")).isSameAs(first);
    table.resize(1);
    assertThat(table.buckets()).isEqualTo(16);
    assertThat(table.get("key")).isSameAs(first);
    assertThat(table.size()).isEqualTo(1);
    assertThatThrownBy(() -> table.resize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 to");
    assertThatThrownBy(() -> new RcuHashTable<>((1 << 30) + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void behaves_like_a_hash_map(@Seed long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RcuHashTable<Integer, Integer> numbers = new RcuHashTable<>();
    Map<Integer, Integer> model = new HashMap<>();
    for (int i = 0; i < OPERATIONS; i++) {
      Integer key = random.nextInt(KEYS) * KEYS;
      switch (random.nextInt(8)) {
        case 0, 1 -> assertThat(numbers.put(key, i)).isEqualTo(model.put(key, i));
        case 2 -> assertThat(numbers.putIfAbsent(key, i)).isEqualTo(model.putIfAbsent(key, i));
        case 3 -> assertThat(numbers.replace(key, i)).isEqualTo(model.replace(key, i));
        case 4, 5 -> assertThat(numbers.remove(key)).isEqualTo(model.remove(key));
        case 6 -> assertThat(numbers.get(key)).isEqualTo(model.get(key));
        default -> {
          if (random.nextInt(64) == 0) {
            numbers.resize(1 + random.nextInt(4 * KEYS));
          }
        }
      }
      assertThat(numbers.size()).as("seed %d, operation %d", seed, i).isEqualTo(model.size());
      if (i % COMPARISON_EVERY == 0) {
        assertThat(contents(numbers)).as("seed %d, operation %d", seed, i).isEqualTo(model);
      }
    }
  }

  static <K, V> Map<K, V> contents(RcuHashTable<K, V> table) {
    Map<K, V> contents = new HashMap<>();
    table.forEach((key, value) -> assertThat(contents.put(key, value)).as("%s", key).isNull());
    return contents;
  }
}
