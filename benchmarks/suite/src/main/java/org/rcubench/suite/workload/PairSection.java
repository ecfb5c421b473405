package org.rcubench.suite.workload;

import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/** Reads a pair and says whether it was whole. */
final class PairSection implements Section {
  /** What a torn pair reads as. */
  static final long TORN = -1;

  private final RcuReference<Pair> pointer = new RcuReference<>(new Pair());

  RcuReference<Pair> pointer() {
    return pointer;
  }

  @Override
  public long run(Session session) {
    Pair pair = session.dereference(pointer);
    long ones = pair.ones;
    long tens = pair.tens;
    return tens == 10 * ones ? ones : TORN;
  }
}
