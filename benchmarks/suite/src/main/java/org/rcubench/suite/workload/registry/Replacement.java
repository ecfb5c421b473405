package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Turn;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Update;
import org.rcubench.suite.strategy.UpdateStyle;

/** One updater's way to change a random person, whom it draws before the update. */
abstract class Replacement implements Turn, Update {
  final Draft draft;
  private final PersonList first;
  private final PersonList second;
  private Session session;

  Replacement(PersonList first, PersonList second, SplittableRandom random) {
    this.first = first;
    this.second = second;
    draft = new Draft(random, first.size());
  }

  /** Changes the list that a session picks; the second may be null if none picks that. */
  static Replacement of(
      UpdateStyle style,
      PersonList first,
      PersonList second,
      Reclaim reclaim,
      Quarantine<Person> reclaimed,
      SplittableRandom random) {
    return style == UpdateStyle.COPY
        ? new ByCopy(first, second, reclaim, reclaimed, random)
        : new InPlace(first, second, random);
  }

  @Override
  public void take(Session own) {
    session = own;
    draft.draw();
    own.update(this);
  }

  final <T> T pick(T one, T other) {
    return session.pick(one, other);
  }

  final PersonList pick() {
    return pick(first, second);
  }

  private static final class InPlace extends Replacement {
    InPlace(PersonList first, PersonList second, SplittableRandom random) {
      super(first, second, random);
    }

    @Override
    public void run() {
      pick().person(draft.number).change(draft.age, draft.money, draft.iq);
    }
  }

  /** Puts somebody else in the person's place, and has the person reclaimed. */
  private static final class ByCopy extends Replacement {
    private final Reclaim reclaim;
    private final Quarantine<Person> reclaimed;
    private final Succession inFirst = new Succession();
    private final Succession inSecond;

    ByCopy(
        PersonList first,
        PersonList second,
        Reclaim reclaim,
        Quarantine<Person> reclaimed,
        SplittableRandom random) {
      super(first, second, random);
      this.reclaim = reclaim;
      this.reclaimed = reclaimed;
      inSecond = second == null ? null : new Succession();
    }

    @Override
    public void take(Session session) {
      inFirst.person = reclaimed.take();
      if (inSecond != null) {
        inSecond.person = reclaimed.take();
      }
      super.take(session);
      reclaim.apply(session, inFirst.person, reclaimed);
      if (inSecond != null) {
        reclaim.apply(session, inSecond.person, reclaimed);
      }
    }

    @Override
    public void run() {
      Succession succession = pick(inFirst, inSecond);
      Person successor = succession.person.become(draft.number, draft.age, draft.money, draft.iq);
      succession.person = pick().replace(successor);
    }
  }

  /** The person to come, and after the update the one who was. */
  private static final class Succession {
    Person person;
  }
}
