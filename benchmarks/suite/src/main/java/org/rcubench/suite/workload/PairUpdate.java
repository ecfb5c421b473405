package org.rcubench.suite.workload;

import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Ages;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;
import org.rcubench.suite.workload.CounterPair.Pair;

/** Advances both counters of a pair. */
abstract class PairUpdate extends UpdateOperation implements Update {
  private long published;

  static PairUpdate of(CounterPair.Shared shared) {
    return UpdateStyle.named(shared.update) == UpdateStyle.COPY
        ? new ByCopy(shared)
        : new InPlace(shared);
  }

  @Override
  protected void operate() {
    published = Ages.NEVER;
    session.update(this);
  }

  /** The time of this update, the same for both instances where there are two. */
  final long published() {
    if (published == Ages.NEVER) {
      published = Ages.now();
    }
    return published;
  }

  private static final class InPlace extends PairUpdate {
    private final Instances<RcuReference<Pair>> pairs;

    InPlace(CounterPair.Shared shared) {
      pairs = shared.pairs;
    }

    @Override
    public void run() {
      Pair pair = pairs.pick(session).dereferenceProtected();
      pair.ones += 1;
      pair.tens += 10;
      pair.published = published();
    }
  }

  /** Changes a spare pair and publishes it; the old one becomes the spare once nobody reads it. */
  private static final class ByCopy extends PairUpdate {
    private final Instances<Copying> copies;

    ByCopy(CounterPair.Shared shared) {
      copies = shared.pairs.map(Copying::new);
    }

    @Override
    protected void operate() {
      super.operate();
      copies.forEach(copying -> copying.awaitReaders(session));
    }

    @Override
    public void run() {
      copies.pick(session).advance(published());
    }
  }

  /** What happens to one instance of the pair. */
  private static final class Copying {
    private final RcuReference<Pair> pointer;
    private Pair spare = new Pair();

    Copying(RcuReference<Pair> pointer) {
      this.pointer = pointer;
    }

    void advance(long published) {
      Pair old = pointer.dereferenceProtected();
      spare.ones = old.ones + 1;
      spare.tens = old.tens + 10;
      spare.published = published;
      spare = pointer.replace(spare);
    }

    void awaitReaders(Session session) {
      if (!session.awaitReaders(spare)) {
        spare = new Pair();
      }
    }
  }
}
