package org.rcubench.suite.workload.books;

import java.util.SplittableRandom;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/** One thread's look-ups, of ids that were drawn beforehand. */
class LookUp implements Section {
  private static final int DRAWN = 4096;

  private final Shelf first;
  private final Shelf second;
  private final int[] ids;
  private int next;
  int id;

  /** Looks up on the shelf that a session picks; the second may be null if none picks that. */
  LookUp(Shelf first, Shelf second, int books, SplittableRandom random) {
    this.first = first;
    this.second = second;
    ids = random.ints(DRAWN, 0, books).toArray();
  }

  /** Goes on to the next id. */
  final LookUp next() {
    id = ids[next++ & (DRAWN - 1)];
    return this;
  }

  @Override
  public long run(Session session) {
    return session.pick(first, second).lookUp(id);
  }
}
