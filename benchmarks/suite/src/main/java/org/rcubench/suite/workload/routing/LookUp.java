package org.rcubench.suite.workload.routing;

import java.util.SplittableRandom;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * One thread's look-ups: of addresses that were drawn beforehand, since to draw one costs as much
 * as the shortest look-up.
 */
class LookUp implements Section {
  private static final int DRAWN = 4096;

  private final RouteList first;
  private final RouteList second;
  private final int[] addresses;
  private int next;
  int address;

  /** Looks up in the list that a session picks; the second may be null if none picks that. */
  LookUp(RouteList first, RouteList second, int routes, SplittableRandom random) {
    this.first = first;
    this.second = second;
    addresses = random.ints(DRAWN, 1, routes + 1).toArray();
  }

  /** Goes on to the next address. */
  final LookUp next() {
    address = addresses[next++ & (DRAWN - 1)];
    return this;
  }

  @Override
  public long run(Session session) {
    return session.pick(first, second).lookUp(address);
  }
}
