package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcubench.rcu.structures.RcuListTest.backwards;
import static org.rcubench.rcu.structures.RcuListTest.forwards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.Seed;

/** Random operations leave the same list behind as they do in a {@link List}. */
class RcuListModelTest {
  private static final int OPERATIONS = 20_000;
  private static final int COMPARISON_EVERY = 16;

  private final RcuList<Integer> list = new RcuList<>();
  private final List<Integer> model = new ArrayList<>();
  private final List<RcuList.Node<Integer>> nodes = new ArrayList<>();

  @Test
  void behaves_like_a_list(@Seed long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      for (int i = 0; i < OPERATIONS; i++) {
        if (nodes.isEmpty()) {
          addAt(0, list.addLast(i));
        } else {
          operate(random.nextInt(9), random.nextInt(nodes.size()), i, rcu);
        }
        if (i % COMPARISON_EVERY == 0) {
          compare(seed, i);
        }
      }
    }
  }

  private void operate(int operation, int at, int element, Rcu rcu) {
    switch (operation) {
      case 0 -> addAt(0, list.addFirst(element));
      case 1 -> addAt(nodes.size(), list.addLast(element));
      case 2 -> addAt(at, list.addBefore(nodes.get(at), element));
      case 3 -> addAt(at + 1, list.addAfter(nodes.get(at), element));
      case 4 -> {
        model.set(at, element);
        nodes.set(at, list.replace(nodes.get(at), element));
      }
      case 5 -> splice(element, rcu);
      default -> assertThat(list.remove(nodes.remove(at))).isEqualTo(model.remove(at));
    }
  }

  private void addAt(int index, RcuList.Node<Integer> node) {
    nodes.add(index, node);
    model.add(index, node.element());
  }

  private void splice(int element, Rcu rcu) {
    RcuList<Integer> source = new RcuList<>();
    List<RcuList.Node<Integer>> moved = List.of(source.addLast(element), source.addLast(-element));
    boolean first = element % 2 == 0;
    int index = first ? 0 : nodes.size();
    if (first) {
      list.spliceFirst(source, rcu);
    } else {
      list.spliceLast(source, rcu);
    }
    nodes.addAll(index, moved);
    model.addAll(index, List.of(element, -element));
  }

  private void compare(long seed, int operation) {
    List<Integer> reversed = new ArrayList<>(model);
    Collections.reverse(reversed);
    assertThat(forwards(list)).as("seed %d, operation %d", seed, operation).isEqualTo(model);
    assertThat(backwards(list)).as("seed %d, operation %d", seed, operation).isEqualTo(reversed);
  }
}
