package org.rcubench.suite.workload.registry;

import org.rcubench.rcu.structures.RcuList;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/** A walk through all people for the one who has most of something. */
class Query implements Section {
  /** What a walk returns that met a person who is not whole, or not the next one. */
  static final long VIOLATED = -1;

  /** What somebody has most of. */
  enum Kind {
    MONEY_PER_AGE,
    MONEY_PER_IQ,
    IQ_MINUS_AGE
  }

  private final PersonList first;
  private final PersonList second;
  private final Kind kind;

  Query(Instances<PersonList> lists, Kind kind) {
    first = lists.first();
    second = lists.second();
    this.kind = kind;
  }

  @Override
  public long run(Session session) {
    return walkFrom(session.pick(first, second).people.first());
  }

  /** The number of the person, or {@link #VIOLATED}. */
  final long walkFrom(RcuList.Node<Person> head) {
    double most = Double.NEGATIVE_INFINITY;
    int who = 0;
    int next = 0;
    for (var node = head; node != null; node = node.next()) {
      Person person = node.element();
      int number = person.number;
      int age = person.age;
      long money = person.money;
      int iq = person.iq;
      if (number != next || person.checksum != Person.checksum(number, age, money, iq)) {
        return VIOLATED;
      }
      double has = score(age, money, iq);
      if (has > most) {
        most = has;
        who = number;
      }
      next++;
    }
    return next == first.size() ? who : VIOLATED;
  }

  /** An age or an iq of 0 counts as 1. */
  private double score(int age, long money, int iq) {
    return switch (kind) {
      case MONEY_PER_AGE -> (double) money / Math.max(1, age);
      case MONEY_PER_IQ -> (double) money / Math.max(1, iq);
      case IQ_MINUS_AGE -> iq - age;
    };
  }
}
