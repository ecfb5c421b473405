package org.rcubench.suite.workload.routing;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;

/** One updater's way to delete a random route, have it freed, and add one to the same address. */
final class Rerouting implements Turn {
  private final Instance first;
  private final Instance second;
  private final Reclaim reclaim;
  private final Quarantine<Route> freed;
  private final SplittableRandom random;
  private final Update delete = this::delete;
  private final Update add = this::add;
  private Session session;
  private int drawn;

  /** Updates the list that a session picks; the second may be null if none picks that. */
  Rerouting(
      RouteList first,
      RouteList second,
      Reclaim reclaim,
      Quarantine<Route> freed,
      SplittableRandom random) {
    this.first = new Instance(first);
    this.second = second == null ? null : new Instance(second);
    this.reclaim = reclaim;
    this.freed = freed;
    this.random = random;
  }

  @Override
  public void take(Session own) {
    session = own;
    drawn = random.nextInt(Integer.MAX_VALUE);
    own.update(delete);
    if (first.deleted == null) {
      return; // as many other updaters as there are routes are about to add them again
    }
    int through = random.nextInt(Route.INTERFACES);
    succeed(first, through);
    if (second != null) {
      succeed(second, through);
    }
    own.update(add);
  }

  private void succeed(Instance instance, int through) {
    Route old = instance.deleted;
    int address = old.address;
    reclaim.apply(session, old, freed);
    instance.added = freed.take().lead(address, through);
  }

  private void delete() {
    Instance instance = session.pick(first, second);
    instance.deleted = instance.list.delete(drawn);
  }

  private void add() {
    Instance instance = session.pick(first, second);
    instance.list.add(instance.added);
  }

  private static final class Instance {
    final RouteList list;
    Route deleted;
    Route added;

    Instance(RouteList list) {
      this.list = list;
    }
  }
}
