package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Traversals that are interleaved with updates step by step, in one thread, so that a seed repeats
 * an interleaving: what {@link RcuList} says that a traversal meets is checked for each. An element
 * is the number of a place in the list, which a replacement takes over.
 */
final class TraversalCheck {
  private static final int TRAVERSALS = 4;
  private static final int MOST_PLACES = 12;
  private static final int MOST_STEPS = 8;

  /** A reader on its way. */
  private final class Traversal {
    private final Set<Integer> throughout = new HashSet<>(places());
    private final Set<Integer> goneMeanwhile = new HashSet<>();
    private final Set<Integer> met = new LinkedHashSet<>();
    private RcuList.Node<Integer> at = list.first();

    void endsThroughout(int place) {
      throughout.remove(place);
      goneMeanwhile.add(place);
    }

    /** Whether it goes on. */
    boolean step() {
      if (at == null) {
        assertThat(met).as("met").containsAll(throughout);
        assertThat(met.stream().filter(throughout::contains))
            .as("order")
            .containsExactlyElementsOf(places().stream().filter(throughout::contains).toList());
        return false;
      }
      int place = at.element();
      if (!met.add(place)) {
        throw new AssertionError("%d is met again".formatted(place));
      }
      if (gone.contains(place) && !goneMeanwhile.contains(place)) {
        throw new AssertionError("%d was removed before the traversal began".formatted(place));
      }
      at = at.next();
      return true;
    }
  }

  private final RcuList<Integer> list = new RcuList<>();
  private final ListUpdates updates;
  private final SplittableRandom random;
  private final List<RcuList.Node<Integer>> nodes = new ArrayList<>();
  private final Set<Integer> gone = new HashSet<>();
  private final List<Traversal> traversals = new ArrayList<>();
  private int nextPlace;

  TraversalCheck(ListUpdates updates, long seed) {
    this.updates = updates;
    this.random = new SplittableRandom(seed);
    nodes.add(list.addLast(nextPlace++));
  }

  void run(int actions) {
    for (int i = 0; i < actions; i++) {
      if (traversals.size() < TRAVERSALS) {
        traversals.add(new Traversal());
      }
      stepSome();
      update();
    }
    for (Traversal traversal : traversals) {
      while (traversal.step()) {}
    }
  }

  /** In the middle of an update too, if the update lets them. */
  private void stepSome() {
    for (int steps = random.nextInt(MOST_STEPS); steps > 0 && !traversals.isEmpty(); steps--) {
      int chosen = random.nextInt(traversals.size());
      if (!traversals.get(chosen).step()) {
        traversals.remove(chosen);
      }
    }
  }

  private void update() {
    int at = random.nextInt(nodes.size());
    RcuList.Node<Integer> node = nodes.get(at);
    switch (random.nextInt(nodes.size() < MOST_PLACES ? 6 : 2)) {
      case 0 -> {
        if (nodes.size() > 1) {
          nodes.remove(at);
          gone.add(node.element());
          traversals.forEach(traversal -> traversal.endsThroughout(node.element()));
          updates.remove(list, node, this::stepSome);
        }
      }
      case 1 -> nodes.set(at, updates.replace(list, node, node.element(), this::stepSome));
      case 2 -> nodes.add(0, list.addFirst(nextPlace++));
      case 3 -> nodes.add(list.addLast(nextPlace++));
      case 4 -> nodes.add(at, list.addBefore(node, nextPlace++));
      default -> {
        int added = nextPlace++;
        nodes.add(at + 1, updates.addAfter(list, node, added, this::stepSome));
      }
    }
  }

  private List<Integer> places() {
    return nodes.stream().map(RcuList.Node::element).toList();
  }
}
