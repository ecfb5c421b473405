package org.rcubench.rcu.structures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuReader;

/** What each operation does, as one thread sees it. */
class RcuListTest {
  private final RcuList<String> list = new RcuList<>();

  @Test
  void a_new_list_is_empty() {
    assertThat(list.isEmpty()).isTrue();
    assertThat(list.first()).isNull();
    assertThat(list.last()).isNull();
  }

  @Test
  void elements_are_added_at_both_ends_and_beside_a_node() {
    RcuList.Node<String> middle = list.addFirst("middle");
    list.addFirst("first");
    list.addLast("last");
    list.addBefore(middle, "before");
    list.addAfter(middle, "after");
    assertThat(forwards(list)).containsExactly("first", "before", "middle", "after", "last");
    assertThat(backwards(list)).containsExactly("last", "after", "middle", "before", "first");
    assertThat(list.isEmpty()).isFalse();
  }

  @Test
  void beside_the_ends_is_beyond_the_ends() {
    RcuList.Node<String> only = list.addLast("only");
    list.addBefore(only, "before");
    list.addAfter(only, "after");
    assertThat(list.first().element()).isEqualTo("before");
    assertThat(list.last().element()).isEqualTo("after");
  }

  @Test
  void a_removed_node_gives_back_its_element_and_keeps_its_next() {
    list.addLast("first");
    RcuList.Node<String> middle = list.addLast("middle");
    RcuList.Node<String> last = list.addLast("last");
    String element = middle.element();
    assertThat(list.remove(middle)).isSameAs(element);
    assertThat(middle.next()).isSameAs(last);
    assertThat(middle.previous()).isNull();
    assertThat(forwards(list)).containsExactly("first", "last");
    assertThat(backwards(list)).containsExactly("last", "first");
  }

  @Test
  void both_ends_can_be_removed_down_to_the_empty_list_and_added_again() {
    list.addLast("first");
    list.addLast("last");
    list.remove(list.last());
    assertThat(list.last()).isSameAs(list.first());
    list.remove(list.first());
    assertThat(list.isEmpty()).isTrue();
    assertThat(list.last()).isNull();
    list.addLast("again");
    assertThat(forwards(list)).containsExactly("again");
  }

  @Test
  void a_replaced_node_leaves_its_place_and_keeps_its_next() {
    RcuList.Node<String> first = list.addLast("first");
    RcuList.Node<String> last = list.addLast("last");
    RcuList.Node<String> replacement = list.replace(first, "changed");
    list.replace(last, "changed too");
    assertThat(forwards(list)).containsExactly("changed", "changed too");
    assertThat(backwards(list)).containsExactly("changed too", "changed");
    assertThat(list.first()).isSameAs(replacement);
    assertThat(first.element()).isEqualTo("first");
    assertThat(first.next()).isSameAs(last);
  }

  @Test
  void an_updater_may_remove_the_node_it_stands_on() {
    List.of("a", "b", "c", "d").forEach(list::addLast);
    List<String> removed = new ArrayList<>();
    assertThat(list.removeIf(e -> e.equals("a") || e.equals("c") || e.equals("d"), removed::add))
        .isEqualTo(3);
    assertThat(removed).containsExactly("a", "c", "d");
    assertThat(forwards(list)).containsExactly("b");
    assertThat(backwards(list)).containsExactly("b");
  }

  @Test
  void a_splice_moves_all_nodes_to_either_end_and_empties_the_source() {
    list.addLast("own");
    RcuList<String> begin = listOf("a", "b");
    RcuList<String> end = listOf("y", "z");
    RcuList.Node<String> moved = end.first();
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      list.spliceFirst(begin, rcu);
      list.spliceLast(end, rcu);
      list.spliceLast(new RcuList<>(), rcu);
    }
    assertThat(forwards(list)).containsExactly("a", "b", "own", "y", "z");
    assertThat(backwards(list)).containsExactly("z", "y", "own", "b", "a");
    assertThat(begin.isEmpty()).isTrue();
    assertThat(end.last()).isNull();
    end.addLast("new");
    assertThat(forwards(end)).containsExactly("new");
    list.remove(moved);
    assertThat(forwards(list)).containsExactly("a", "b", "own", "z");
  }

  @Test
  void a_splice_into_an_empty_list_moves_all() {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      list.spliceLast(listOf("a", "b"), rcu);
    }
    assertThat(forwards(list)).containsExactly("a", "b");
    assertThat(backwards(list)).containsExactly("b", "a");
  }

  @Test
  void a_splice_that_cannot_wait_leaves_both_lists_as_they_were() {
    list.addLast("own");
    RcuList<String> source = listOf("a", "b");
    try (Rcu snapshot = RcuFlavor.SNAPSHOT.open();
        Rcu fenced = RcuFlavor.FENCED.open();
        RcuReader reader = fenced.register()) {
      assertThatThrownBy(() -> list.spliceLast(source, snapshot))
          .isInstanceOf(UnsupportedOperationException.class);
      reader.enter();
      assertThatThrownBy(() -> list.spliceLast(source, fenced))
          .isInstanceOf(IllegalStateException.class);
      reader.exit();
    }
    assertThat(forwards(list)).containsExactly("own");
    assertThat(forwards(source)).containsExactly("a", "b");
    assertThat(backwards(source)).containsExactly("b", "a");
  }

  @Test
  void a_list_is_not_spliced_into_itself() {
    list.addLast("own");
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      assertThatThrownBy(() -> list.spliceFirst(list, rcu))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(forwards(list)).containsExactly("own");
  }

  @Test
  void a_removed_node_is_refused() {
    RcuList.Node<String> removed = list.addLast("removed");
    list.remove(removed);
    RcuList.Node<String> replaced = list.addLast("replaced");
    list.replace(replaced, "replacement");
    for (RcuList.Node<String> gone : List.of(removed, replaced)) {
      assertRefused(gone, IllegalStateException.class, "add its element again");
    }
    assertThat(forwards(list)).containsExactly("replacement");
  }

  @Test
  void a_node_of_another_list_is_refused() {
    RcuList<String> other = listOf("first", "middle", "last");
    for (RcuList.Node<String> n = other.first(); n != null; n = n.next()) {
      assertRefused(n, IllegalArgumentException.class, "ask that list");
    }
    assertThat(forwards(other)).containsExactly("first", "middle", "last");
    assertThat(list.isEmpty()).isTrue();
  }

  @Test
  void nothing_is_no_element() {
    assertThatThrownBy(() -> list.addLast(null)).isInstanceOf(NullPointerException.class);
    assertThat(list.isEmpty()).isTrue();
  }

  private void assertRefused(
      RcuList.Node<String> node, Class<? extends Exception> exception, String advice) {
    assertThatThrownBy(() -> list.remove(node))
        .isInstanceOf(exception)
        .hasMessageContaining(advice);
    assertThatThrownBy(() -> list.replace(node, "x")).isInstanceOf(exception);
    assertThatThrownBy(() -> list.addBefore(node, "x")).isInstanceOf(exception);
    assertThatThrownBy(() -> list.addAfter(node, "x")).isInstanceOf(exception);
  }

  static RcuList<String> listOf(String... elements) {
    RcuList<String> list = new RcuList<>();
    for (String element : elements) {
      list.addLast(element);
    }
    return list;
  }

  static <E> List<E> forwards(RcuList<E> list) {
    List<E> met = new ArrayList<>();
    list.forEach(met::add);
    return met;
  }

  static <E> List<E> backwards(RcuList<E> list) {
    List<E> met = new ArrayList<>();
    for (RcuList.Node<E> n = list.last(); n != null; n = n.previous()) {
      met.add(n.element());
    }
    return met;
  }
}
