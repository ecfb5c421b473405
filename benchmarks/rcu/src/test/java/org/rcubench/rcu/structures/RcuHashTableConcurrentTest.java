package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Flavors;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.Seed;

/** Readers that look up in all flavors, while updaters change a table and resize it without end. */
class RcuHashTableConcurrentTest {
  private static final int READERS = 2;
  private static final int UPDATERS = 2;
  private static final int UPDATES = 30_000;
  private static final int TWIN_UPDATES = 1_000_000;
  private static final int RESIZE_ONE_IN = 16;
  private static final int WALK_ONE_IN = 64;
  private static final int MOST_BUCKETS = 512;

  /** Keys below are in the table throughout; keys from here come and go. */
  private static final int LASTING = 100;

  private static final int KEYS = 200;

  private final AtomicInteger created = new AtomicInteger();
  private final AtomicInteger takenOut = new AtomicInteger();

  @Flavors.WithGracePeriods
  void lasting_keys_are_always_found_and_nothing_is_found_reclaimed(
      RcuFlavor flavor, @Seed long seed) {
    RcuHashTable<Integer, Reclaimable> table = new RcuHashTable<>();
    try (Rcu rcu = flavor.open()) {
      run(table, rcu, seed, UPDATES, Reclaimable.RETIRE);
    }
    assertThat(RcuHashTableTest.contents(table)).hasSize(table.size());
    assertThat(created.get() - takenOut.get())
        .as("values that were put and not given back, seed %d", seed)
        .isEqualTo(table.size());
  }

  @Test
  void a_twin_that_moves_entries_is_caught(@Seed long seed) {
    RcuHashTable<Integer, Reclaimable> twin = new RcuHashTable<>(16, MovingRehash::move);
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(() -> run(twin, rcu, seed, TWIN_UPDATES, Reclaimable.RETIRE))
          .hasMessageContaining("key ");
    }
  }

  @Test
  void a_twin_that_reclaims_at_once_is_caught(@Seed long seed) {
    RcuHashTable<Integer, Reclaimable> table = new RcuHashTable<>();
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(() -> run(table, rcu, seed, TWIN_UPDATES, Reclaimable.RECLAIM_AT_ONCE))
          .hasMessageContaining("is met when it is reclaimed");
    }
  }

  private void run(
      RcuHashTable<Integer, Reclaimable> table,
      Rcu rcu,
      long seed,
      int updatesEach,
      BiConsumer<Rcu, Reclaimable> reclaim) {
    for (int key = 0; key < LASTING; key++) {
      table.put(key, create(key));
    }
    new Together(rcu, seed)
        .readers(READERS, random -> read(table, random))
        .updaters(
            UPDATERS,
            updatesEach,
            random -> {
              Reclaimable old = update(table, random);
              if (old != null) {
                takenOut.incrementAndGet();
                reclaim.accept(rcu, old);
              }
            })
        .run();
  }

  private static void read(RcuHashTable<Integer, Reclaimable> table, SplittableRandom random) {
    if (random.nextInt(WALK_ONE_IN) == 0) {
      walk(table);
      return;
    }
    int key = random.nextInt(KEYS);
    Reclaimable found = table.get(key);
    Together.pauseSometimes(random);
    if (found != null) {
      found.requireAlive();
      assertThat(found.key).isEqualTo(key);
    } else if (key < LASTING) {
      throw new AssertionError("the lasting key %d is not found".formatted(key));
    }
  }

  private static void walk(RcuHashTable<Integer, Reclaimable> table) {
    BitSet met = new BitSet();
    table.forEach(
        (key, value) -> {
          value.requireAlive();
          assertThat(met.get(key)).as("key %d was met before", key).isFalse();
          met.set(key);
        });
    if (met.nextClearBit(0) < LASTING) {
      throw new AssertionError("the lasting key %d is not met".formatted(met.nextClearBit(0)));
    }
  }

  private Reclaimable update(RcuHashTable<Integer, Reclaimable> table, SplittableRandom random) {
    if (random.nextInt(RESIZE_ONE_IN) == 0) {
      table.resize(1 + random.nextInt(MOST_BUCKETS));
    }
    int key = random.nextInt(KEYS);
    if (key < LASTING) {
      return table.put(key, create(key));
    }
    int choice = random.nextInt(4);
    if (choice == 0) {
      return table.put(key, create(key));
    }
    if (choice == 1) {
      if (table.putIfAbsent(key, create(key)) != null) {
        created.decrementAndGet();
      }
      return null;
    }
    Reclaimable seen = choice == 2 ? table.get(key) : table.remove(key);
    return choice == 3 || (seen != null && table.removeSame(key, seen)) ? seen : null;
  }

  private Reclaimable create(int key) {
    created.incrementAndGet();
    return new Reclaimable(key);
  }
}
