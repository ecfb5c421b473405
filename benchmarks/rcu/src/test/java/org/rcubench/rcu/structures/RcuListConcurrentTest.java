package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcubench.rcu.Flavors;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.Seed;

/** Readers that traverse a list in all flavors while an updater changes it around lasting nodes. */
class RcuListConcurrentTest {
  private static final int READERS = 2;
  private static final int UPDATES = 50_000;
  private static final int TWIN_UPDATES = 2_000_000;
  private static final int LASTING = 8;
  private static final int MOST_PASSING = 16;
  private static final int PASSING = -1;

  private final RcuList<Reclaimable> list = new RcuList<>();
  private final List<RcuList.Node<Reclaimable>> lasting = new ArrayList<>();
  private final List<RcuList.Node<Reclaimable>> passing = new ArrayList<>();

  @Flavors.WithGracePeriods
  void readers_meet_all_lasting_nodes_in_order_and_nothing_reclaimed(
      RcuFlavor flavor, @Seed long seed) {
    try (Rcu rcu = flavor.open()) {
      run(rcu, seed, UPDATES, ListUpdates.CORRECT, Reclaimable.RETIRE);
    }
  }

  @Test
  void a_twin_that_reclaims_at_once_is_caught(@Seed long seed) {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(
              () -> run(rcu, seed, TWIN_UPDATES, ListUpdates.CORRECT, Reclaimable.RECLAIM_AT_ONCE))
          .hasMessageContaining("is met when it is reclaimed");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"REMOVE_CLEARS_NEXT", "INSERT_PUBLISHES_BEFORE_LINKING"})
  void a_twin_that_breaks_the_links_is_caught(ListUpdates twin, @Seed long seed) {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(() -> run(rcu, seed, TWIN_UPDATES, twin, Reclaimable.RETIRE))
          .hasMessageContaining("lasting nodes");
    }
  }

  private void run(
      Rcu rcu, long seed, int count, ListUpdates updates, BiConsumer<Rcu, Reclaimable> reclaim) {
    for (int key = 0; key < LASTING; key++) {
      lasting.add(list.addLast(new Reclaimable(key)));
    }
    new Together(rcu, seed)
        .readers(READERS, this::traverse)
        .updaters(1, count, random -> update(random, updates, old -> reclaim.accept(rcu, old)))
        .run();
  }

  private void traverse(SplittableRandom random) {
    int expected = 0;
    for (RcuList.Node<Reclaimable> n = list.first(); n != null; n = n.next()) {
      Together.pauseSometimes(random);
      n.element().requireAlive();
      if (n.element().key != PASSING) {
        if (n.element().key != expected) {
          throw new AssertionError(
              "lasting nodes: %d where %d was due".formatted(n.element().key, expected));
        }
        expected++;
      }
    }
    assertThat(expected).as("lasting nodes met").isEqualTo(LASTING);
  }

  private void update(SplittableRandom random, ListUpdates updates, Consumer<Reclaimable> reclaim) {
    int choice = random.nextInt(4);
    if (choice == 0) {
      int at = random.nextInt(LASTING);
      RcuList.Node<Reclaimable> old = lasting.get(at);
      lasting.set(at, updates.replace(list, old, new Reclaimable(at), Thread::onSpinWait));
      reclaim.accept(old.element());
    } else if (passing.size() < MOST_PASSING && choice == 1) {
      RcuList.Node<Reclaimable> beside = lasting.get(random.nextInt(LASTING));
      passing.add(updates.addAfter(list, beside, new Reclaimable(PASSING), Thread::onSpinWait));
    } else if (passing.size() < MOST_PASSING) {
      Reclaimable added = new Reclaimable(PASSING);
      passing.add(choice == 2 ? list.addFirst(added) : list.addLast(added));
    } else {
      RcuList.Node<Reclaimable> removed = passing.remove(random.nextInt(passing.size()));
      updates.remove(list, removed, Thread::onSpinWait);
      reclaim.accept(removed.element());
    }
  }
}
