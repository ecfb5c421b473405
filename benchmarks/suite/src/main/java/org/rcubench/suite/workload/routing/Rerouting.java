package org.rcubench.suite.workload.routing;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.workload.routing.RouteList.Route;

/** Deletes a random route, has it freed, and adds one to the same address. */
final class Rerouting extends UpdateOperation {
  private final Instances<Change> changes;
  private final Reclaim reclaim;
  private final Quarantine<Route> freed;
  private final SplittableRandom random;
  private final Update delete = () -> changes().delete();
  private final Update add = () -> changes().add();
  private int drawn;

  Rerouting(RoutingTable.Shared shared, long seed) {
    changes = shared.lists.map(Change::new);
    reclaim = Reclaim.named(shared.reclaim);
    freed = shared.freed;
    random = new SplittableRandom(seed);
  }

  @Override
  protected void operate() {
    drawn = random.nextInt(Integer.MAX_VALUE);
    session.update(delete);
    if (changes.first().deleted == null) {
      return; // no route is left: other updaters are about to add them again
    }
    int through = random.nextInt(Route.INTERFACES);
    changes.forEach(change -> change.prepareToAdd(through));
    session.update(add);
  }

  private Change changes() {
    return changes.pick(session);
  }

  /** What happens to one instance of the table. */
  private final class Change {
    final RouteList list;
    Route deleted;
    Route added;

    Change(RouteList list) {
      this.list = list;
    }

    void delete() {
      deleted = list.delete(drawn);
    }

    /** Has the deleted route freed, and makes another one to its address. */
    void prepareToAdd(int through) {
      int address = deleted.address;
      reclaim.apply(session, deleted, freed);
      added = freed.take().lead(address, through);
    }

    void add() {
      list.add(added);
    }
  }
}
