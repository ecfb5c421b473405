package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.UpdateOperation;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** Changes a random person, who is drawn before the update. */
abstract class Replacement extends UpdateOperation implements Update {
  /** What the person is to be like. */
  final Person drawn = new Person();

  final Instances<PersonList> lists;
  private final SplittableRandom random;

  Replacement(PersonRegistry.Shared shared, long seed) {
    lists = shared.lists;
    random = new SplittableRandom(seed);
  }

  static Replacement of(PersonRegistry.Shared shared, long seed) {
    return UpdateStyle.named(shared.update) == UpdateStyle.COPY
        ? new ByCopy(shared, seed)
        : new InPlace(shared, seed);
  }

  @Override
  protected void operate() {
    drawn.draw(random, lists.first().size());
    session.update(this);
  }

  private static final class InPlace extends Replacement {
    InPlace(PersonRegistry.Shared shared, long seed) {
      super(shared, seed);
    }

    @Override
    public void run() {
      lists.pick(session).person(drawn.number).change(drawn);
    }
  }

  /** Puts somebody else in the person's place, and has the person reclaimed. */
  private static final class ByCopy extends Replacement {
    private final Reclaim reclaim;
    private final Quarantine<Person> reclaimed;
    private final Instances<Succession> successions;

    ByCopy(PersonRegistry.Shared shared, long seed) {
      super(shared, seed);
      reclaim = Reclaim.named(shared.reclaim);
      reclaimed = shared.reclaimed;
      successions = lists.map(Succession::new);
    }

    @Override
    protected void operate() {
      successions.forEach(succession -> succession.person = reclaimed.take());
      super.operate();
      successions.forEach(succession -> reclaim.apply(session, succession.person, reclaimed));
    }

    @Override
    public void run() {
      Succession succession = successions.pick(session);
      Person successor = succession.person.become(drawn.number, drawn);
      succession.person = succession.list.replace(successor);
    }
  }

  /** What happens in one instance of the list. */
  private static final class Succession {
    final PersonList list;

    /** The person to come, and after the update the one who was. */
    Person person;

    Succession(PersonList list) {
      this.list = list;
    }
  }
}
