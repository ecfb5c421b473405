package org.rcubench.suite.strategy;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.rcu.RcuReference;

/**
 * What a test protects: words behind a pointer, held twice for strategies that read the one
 * instance while the other changes.
 */
final class ProtectedPair {
  private final RcuReference<WordPair> first = new RcuReference<>(WordPair.of(1));
  private final RcuReference<WordPair> second = new RcuReference<>(WordPair.of(1));

  /** The words to read in a section, or to change in an update. */
  WordPair words(Session session) {
    return session.dereference(pointer(session));
  }

  /** In a section: reads the words, with something done between. */
  long read(Session session, Runnable between) {
    return words(session).read(between);
  }

  /** In an update: changes the words where they lie, with something done between. */
  void set(Session session, long value, Runnable between) {
    pointer(session).dereferenceProtected().set(value, between);
  }

  /** In an update: puts other words there, and returns those there were. */
  WordPair replace(Session session, WordPair other) {
    return pointer(session).replace(other);
  }

  /** Makes a whole update that replaces the words, of each instance there is, and returns them. */
  List<WordPair> replace(Session session, long value) {
    List<WordPair> replaced = new ArrayList<>();
    session.update(() -> replaced.add(replace(session, WordPair.of(value))));
    return replaced;
  }

  /** What each instance holds when nobody reads or updates. */
  List<Long> held(StrategyInfo info) {
    List<Long> held = new ArrayList<>(List.of(first.dereference().read(() -> {})));
    if (info.traits().contains(Trait.TWO_INSTANCES)) {
      held.add(second.dereference().read(() -> {}));
    }
    return held;
  }

  private RcuReference<WordPair> pointer(Session session) {
    return session.pick(first, second);
  }
}
