package org.rcubench.rcu.structures;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rcubench.rcu.Rcu;

/**
 * A linked list that readers traverse while an updater changes it.
 *
 * <pre>{@code
 * // a reader
 * reader.enter();
 * try {
 *   for (RcuList.Node<Route> n = routes.first(); n != null; n = n.next()) {
 *     use(n.element());
 *   }
 * } finally {
 *   reader.exit();
 * }
 *
 * // an updater, under the updaters' lock
 * Route old = routes.remove(node);
 * rcu.retire(old, Route::close);
 * }</pre>
 *
 * <h2>What a traversal meets</h2>
 *
 * <p>A traversal of one list inside one section
 *
 * <ol>
 *   <li>meets each node that was added before it began and is not removed before it ends exactly
 *       once;
 *   <li>may or may not meet a node that is added or removed meanwhile, and meets no node twice;
 *   <li>meets nodes in the order of the list, and none that was removed before the section began;
 *   <li>meets either a node or what {@link #replace} put in its place, never both and never
 *       neither;
 *   <li>takes at most one step for each node that was in the list at its beginning or was added
 *       meanwhile. It allocates nothing, writes nothing and waits for nobody.
 * </ol>
 *
 * <p>A removed node keeps its {@code next}, so that a reader that stands on it goes on. Its element
 * may be reclaimed once a grace period has elapsed since the removal: {@link Rcu#synchronize()},
 * {@link Rcu#retire} or {@link Rcu#call}. The node itself is the garbage collector's.
 *
 * <p>Any number of readers; updaters exclude one another by other means, such as a lock. Updaters
 * may traverse like readers, without a section, and remove the node they stand on. Methods are for
 * readers and updaters, or for updaters only, as each says. Source: the Linux kernel's {@code
 * rculist.h}, and P. E. McKenney, <em>Is Parallel Programming Hard, And, If So, What Can You Do
 * About It?</em>, chapter 9.
 *
 * @param <E> what the list holds
 */
public final class RcuList<E> extends RcuListGap<E> {
  /*
   * The list is linked forwards for readers, null at the end, and backwards for updaters. Readers load
   * `next` with acquire; updaters write a node's own fields before they publish it, and change what
   * is published by one release store each.
   *
   * Why a traversal meets what is promised. Think of the line of all nodes that were ever added, in
   * which a node stays after its removal and a new node is put right behind the node it was added
   * after; a replacement stands right behind what it replaces.
   *   (a) Each `next` that is ever stored points forwards in the line: an insertion, a removal and a
   *       replacement only join nodes of which one came before the other in the list. Nodes are made
   *       by the insertion and never added again, so a node's place in the line never changes. So a
   *       traversal goes forwards: it meets no node twice, in the list's order, and takes at most a
   *       step for each node ahead of it.
   *   (b) When a `next` from a to b is stored, no node between a and b in the line is in the list.
   *   (c) A traversal reaches no node a that was removed before it began. The link of which a hung
   *       was made to pass a by when a was removed, if that link was in the list, and the store
   *       happens-before the traversal, which therefore cannot load an older value; if it was not, it
   *       had been removed before a, and the same holds for it. The chain of such links ends at the
   *       list itself, which is never removed.
   *   (d) Let P be in the list during the whole traversal, and a the last node before P in the line at
   *       which the traversal arrives; let it leave by a `next` to b behind P. By (b) P was added
   *       after that store, hence the store is older than the traversal, and so was P's addition. If
   *       a was then in the list, some node between a and b, P or an earlier one, was hung on a, by a
   *       store that happens-before the traversal, which contradicts the load of the older value. If
   *       it was not, (c) says that the traversal did not reach it. So it arrives at P.
   *   (e) A node and its replacement are neighbours in the line, and neither ever points to the other.
   *       What hung on the one hangs on the other from one store on: (d) with the pair in P's place.
   *
   * A splice first empties the source by one store and waits for a grace period: then no reader stands
   * on its nodes, and they are as good as new ones for the destination. Without the wait a reader of
   * the source would run on into the destination.
   *
   * The price of keeping `next` in removed nodes is garbage that hangs together: a removed node that
   * the collector has promoted keeps those behind it until it is collected itself.
   */

  /** The last node, or the list itself while there is none; the updaters' alone. */
  private RcuListLink<E> end = this;

  /** Makes an empty list. */
  public RcuList() {}

  /**
   * For readers and updaters. (list_first_or_null_rcu)
   *
   * @return the first node, or null if the list is empty
   */
  public Node<E> first() {
    return getNextAcquire();
  }

  /**
   * For readers and updaters. That a list is not empty does not say that {@link #first} will find
   * it so: ask {@code first} for null instead. (list_empty)
   *
   * @return whether there is no node at this moment
   */
  public boolean isEmpty() {
    return getNextAcquire() == null;
  }

  /**
   * Traverses the list, for readers inside a section and for updaters. (list_for_each_entry_rcu)
   *
   * @param action is given each element
   */
  public void forEach(Consumer<? super E> action) {
    for (Node<E> n = first(); n != null; n = n.next()) {
      action.accept(n.element);
    }
  }

  /**
   * For updaters only.
   *
   * @return the last node, or null if the list is empty
   */
  public Node<E> last() {
    return asNode(end);
  }

  /**
   * Adds before all others, for updaters only. (list_add_rcu)
   *
   * @param element what to add; not null
   * @return its node
   */
  public Node<E> addFirst(E element) {
    return insert(this, element);
  }

  /**
   * Adds behind all others, for updaters only. (list_add_tail_rcu)
   *
   * @param element what to add; not null
   * @return its node
   */
  public Node<E> addLast(E element) {
    return insert(end, element);
  }

  /**
   * Adds right before a node, for updaters only. (list_add_tail_rcu)
   *
   * @param node a node of this list
   * @param element what to add; not null
   * @return its node
   * @throws IllegalStateException if the node was removed
   * @throws IllegalArgumentException if it is found to be another list's, as {@link #remove} tells
   */
  public Node<E> addBefore(Node<E> node, E element) {
    requireMember(node);
    return insert(node.before, element);
  }

  /**
   * Adds right behind a node, for updaters only. (list_add_rcu)
   *
   * @param node a node of this list
   * @param element what to add; not null
   * @return its node
   * @throws IllegalStateException if the node was removed
   * @throws IllegalArgumentException if it is found to be another list's, as {@link #remove} tells
   */
  public Node<E> addAfter(Node<E> node, E element) {
    requireMember(node);
    return insert(node, element);
  }

  /**
   * Puts an element in the place of another, for updaters only: a traversal meets one of the two.
   * What was replaced is reclaimed after a grace period. (list_replace_rcu)
   *
   * @param node a node of this list, which counts as removed from now on
   * @param element what takes its place; not null
   * @return its node
   * @throws IllegalStateException if the node was removed
   * @throws IllegalArgumentException if it is found to be another list's, as {@link #remove} tells
   */
  public Node<E> replace(Node<E> node, E element) {
    requireMember(node);
    RcuListLink<E> before = node.before;
    Node<E> replacement = new Node<>(element, before);
    Node<E> after = node.next();
    replacement.setNextRelease(after);
    hangBack(after, replacement);
    before.setNextRelease(replacement);
    node.before = null;
    return replacement;
  }

  /**
   * Removes a node, for updaters only. Readers may still stand on it, and find its {@code next}.
   * What was removed is reclaimed after a grace period. (list_del_rcu)
   *
   * <p>A node of another list is refused if it is that list's first or last, where it would corrupt
   * this one; with assertions enabled always, at the price of walking back from it to the list.
   *
   * @param node a node of this list
   * @return its element
   * @throws IllegalStateException if the node was removed before
   * @throws IllegalArgumentException if it is found to be another list's
   */
  public E remove(Node<E> node) {
    requireMember(node);
    Node<E> after = node.next();
    hangBack(after, node.before);
    node.before.setNextRelease(after);
    node.before = null;
    return node.element;
  }

  /**
   * Removes some elements, for updaters only.
   *
   * @param condemned tells which
   * @param removed is given each that was removed, such as to retire it
   * @return how many
   */
  public int removeIf(Predicate<? super E> condemned, Consumer<? super E> removed) {
    int count = 0;
    for (Node<E> n = first(); n != null; n = n.next()) {
      if (condemned.test(n.element)) {
        removed.accept(remove(n));
        count++;
      }
    }
    return count;
  }

  /**
   * Moves all nodes of another list to the beginning of this one, for updaters only, who keep all
   * others off both lists meanwhile. Readers of the other list find it empty from the call on;
   * those of this one meet the nodes, all at once, after a grace period, which this waits for.
   * (list_splice_init_rcu)
   *
   * @param source the other list, which is empty afterwards; nothing is done, nor waited for, if it
   *     is before
   * @param rcu the domain in whose sections the other list is read
   * @throws IllegalArgumentException if both are the same list
   * @throws IllegalStateException as {@link Rcu#synchronize()} does; both lists are as before
   * @throws UnsupportedOperationException as {@code synchronize} does; both lists are as before
   */
  public void spliceFirst(RcuList<E> source, Rcu rcu) {
    splice(this, source, rcu);
  }

  /**
   * Like {@link #spliceFirst}, to the end. (list_splice_tail_init_rcu)
   *
   * @param source the other list, which is empty afterwards
   * @param rcu the domain in whose sections the other list is read
   * @throws IllegalArgumentException if both are the same list
   * @throws IllegalStateException as {@link Rcu#synchronize()} does; both lists are as before
   * @throws UnsupportedOperationException as {@code synchronize} does; both lists are as before
   */
  public void spliceLast(RcuList<E> source, Rcu rcu) {
    splice(end, source, rcu);
  }

  private Node<E> insert(RcuListLink<E> before, E element) {
    Node<E> node = new Node<>(element, before);
    Node<E> after = before.getNextAcquire();
    node.setNextRelease(after);
    hangBack(after, node);
    before.setNextRelease(node);
    return node;
  }

  private void splice(RcuListLink<E> before, RcuList<E> source, Rcu rcu) {
    if (source == this) {
      throw new IllegalArgumentException("a list spliced into itself: take another one");
    }
    Node<E> head = source.first();
    if (head == null) {
      return;
    }
    source.setNextRelease(null);
    try {
      rcu.synchronize();
    } catch (RuntimeException | Error e) {
      source.setNextRelease(head);
      throw e;
    }
    RcuListLink<E> tail = source.end;
    source.end = source;
    Node<E> after = before.getNextAcquire();
    tail.setNextRelease(after);
    hangBack(after, tail);
    head.before = before;
    before.setNextRelease(head);
  }

  /** The backward link of a node, or of the end of the list. */
  private void hangBack(Node<E> after, RcuListLink<E> before) {
    if (after == null) {
      end = before;
    } else {
      after.before = before;
    }
  }

  private void requireMember(Node<E> node) {
    if (node.before == null) {
      throw new IllegalStateException(
          "the node of '%s' was removed from its list: add its element again for a new node"
              .formatted(node.element));
    }
    boolean hangsOnAnother = node.before instanceof RcuList && node.before != this;
    boolean endsAnother = node.next() == null && node != end;
    if (hangsOnAnother || endsAnother) {
      throw ofAnotherList(node);
    }
    assert requireReachedFromHere(node);
  }

  private boolean requireReachedFromHere(Node<E> node) {
    RcuListLink<E> link = node;
    while (link instanceof Node<E> n) {
      link = n.before;
    }
    if (link != this) {
      throw ofAnotherList(node);
    }
    return true;
  }

  private static IllegalArgumentException ofAnotherList(Node<?> node) {
    return new IllegalArgumentException(
        "the node of '%s' is in another list: ask that list".formatted(node.element));
  }

  private static <E> Node<E> asNode(RcuListLink<E> link) {
    return link instanceof Node<E> node ? node : null;
  }

  /**
   * An element's place in a list, made when it is added and good until it is removed.
   *
   * @param <E> what the list holds
   */
  public static final class Node<E> extends RcuListLink<E> {
    private final E element;

    /** What it hangs on, or null once it was removed; the updaters' alone. */
    private RcuListLink<E> before;

    private Node(E element, RcuListLink<E> before) {
      this.element = requireNonNull(element, "element");
      this.before = before;
    }

    /** {@return what was added; for readers and updaters} */
    public E element() {
      return element;
    }

    /**
     * For readers inside the section in which they reached this node, and for updaters: an acquire
     * load. (rcu_dereference)
     *
     * @return the node behind, or null at the end of the list
     */
    public Node<E> next() {
      return getNextAcquire();
    }

    /**
     * For updaters only.
     *
     * @return the node before, or null if this is the first node or was removed
     */
    public Node<E> previous() {
      return asNode(before);
    }
  }
}
