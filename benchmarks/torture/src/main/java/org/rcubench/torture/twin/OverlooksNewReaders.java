package org.rcubench.torture.twin;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.rcu.RcuOptions;

/** Looks at the readers that were there when the last grace period began. */
final class OverlooksNewReaders extends PlainDomain {
  private List<PlainReader> known = List.of();

  OverlooksNewReaders(RcuOptions options) {
    super(options);
  }

  @Override
  Iterable<PlainReader> readersToWaitFor() {
    List<PlainReader> before = known;
    List<PlainReader> now = new ArrayList<>();
    super.readersToWaitFor().forEach(now::add);
    known = now;
    return before;
  }
}
