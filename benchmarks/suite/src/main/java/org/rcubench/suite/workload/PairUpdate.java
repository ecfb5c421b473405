package org.rcubench.suite.workload;

import java.util.Arrays;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** One updater's way to advance a pair. */
abstract class PairUpdate implements Turn, Update {
  final RcuReference<Pair> pointer;

  PairUpdate(RcuReference<Pair> pointer) {
    this.pointer = pointer;
  }

  /**
   * A way of that style.
   *
   * @param second another pair, for strategies that hold the data twice
   */
  static PairUpdate of(String style, RcuReference<Pair> pointer, RcuReference<Pair> second) {
    if (style.equals(UpdateStyle.COPY.id())) {
      return new ByCopy(pointer);
    }
    if (style.equals(UpdateStyle.IN_PLACE.id())) {
      return new InPlace(pointer, second);
    }
    throw new IllegalArgumentException(
        "update=%s: expected one of %s"
            .formatted(style, Arrays.stream(UpdateStyle.values()).map(UpdateStyle::id).toList()));
  }

  private static final class InPlace extends PairUpdate {
    private final RcuReference<Pair> second;
    private Session session;

    InPlace(RcuReference<Pair> pointer, RcuReference<Pair> second) {
      super(pointer);
      this.second = second;
    }

    @Override
    public void take(Session taking) {
      session = taking;
      taking.update(this);
    }

    @Override
    public void run() {
      Pair pair = session.pick(pointer, second).dereferenceProtected();
      pair.ones += 1;
      pair.tens += 10;
    }
  }

  /** Changes a spare pair and publishes it; the old one becomes the spare once nobody reads it. */
  private static final class ByCopy extends PairUpdate {
    private Pair spare = new Pair();

    ByCopy(RcuReference<Pair> pointer) {
      super(pointer);
    }

    @Override
    public void take(Session session) {
      session.update(this);
      if (!session.awaitReaders(spare)) {
        spare = new Pair();
      }
    }

    @Override
    public void run() {
      Pair old = pointer.dereferenceProtected();
      spare.ones = old.ones + 1;
      spare.tens = old.tens + 10;
      spare = pointer.replace(spare);
    }
  }
}
