package org.rcubench.suite.workload;

import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/** The shortest section that reads something: a number behind a pointer. */
final class NumberSection implements Section {
  private final RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));

  @Override
  public long run(Session session) {
    return session.dereference(pointer).number;
  }

  static final class Holder {
    final long number;

    Holder(long number) {
      this.number = number;
    }
  }
}
