package org.rcubench.suite.workload;

import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** One updater's way to advance a pair. */
abstract class PairUpdate implements Turn, Update {
  private final RcuReference<Pair> first;
  private final RcuReference<Pair> second;
  private Session session;
  private long published;

  PairUpdate(RcuReference<Pair> first, RcuReference<Pair> second) {
    this.first = first;
    this.second = second;
  }

  /** An update of the pair that a session picks; the second may be null if none picks that. */
  static PairUpdate of(UpdateStyle style, RcuReference<Pair> first, RcuReference<Pair> second) {
    return style == UpdateStyle.COPY ? new ByCopy(first, second) : new InPlace(first, second);
  }

  @Override
  public void take(Session own) {
    session = own;
    published = Ages.NEVER;
    own.update(this);
  }

  final <T> T pick(T one, T other) {
    return session.pick(one, other);
  }

  final RcuReference<Pair> pick() {
    return pick(first, second);
  }

  /** The time of this update, the same for both instances where there are two. */
  final long published() {
    if (published == Ages.NEVER) {
      published = Ages.now();
    }
    return published;
  }

  private static final class InPlace extends PairUpdate {
    InPlace(RcuReference<Pair> first, RcuReference<Pair> second) {
      super(first, second);
    }

    @Override
    public void run() {
      Pair pair = pick().dereferenceProtected();
      pair.ones += 1;
      pair.tens += 10;
      pair.published = published();
    }
  }

  /** Changes a spare pair and publishes it; the old one becomes the spare once nobody reads it. */
  private static final class ByCopy extends PairUpdate {
    private final Spare firstSpare = new Spare();
    private final Spare secondSpare;

    ByCopy(RcuReference<Pair> first, RcuReference<Pair> second) {
      super(first, second);
      secondSpare = second == null ? null : new Spare();
    }

    @Override
    public void take(Session session) {
      super.take(session);
      firstSpare.await(session);
      if (secondSpare != null) {
        secondSpare.await(session);
      }
    }

    @Override
    public void run() {
      RcuReference<Pair> pointer = pick();
      Spare spare = pick(firstSpare, secondSpare);
      Pair old = pointer.dereferenceProtected();
      spare.pair.ones = old.ones + 1;
      spare.pair.tens = old.tens + 10;
      spare.pair.published = published();
      spare.pair = pointer.replace(spare.pair);
    }
  }

  private static final class Spare {
    Pair pair = new Pair();

    void await(Session session) {
      if (!session.awaitReaders(pair)) {
        pair = new Pair();
      }
    }
  }
}
