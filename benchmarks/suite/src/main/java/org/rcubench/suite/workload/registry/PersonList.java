package org.rcubench.suite.workload.registry;

import java.util.SplittableRandom;
import org.rcubench.rcu.structures.RcuList;

/** One instance of the registry: people in the order of their numbers, from 0. */
final class PersonList {
  final RcuList<Person> people = new RcuList<>();

  /**
   * Where in the list a person is, by number: the updaters' alone, so that they find somebody
   * without a walk, and hold the data for no longer than the change takes.
   */
  private final RcuList.Node<Person>[] places;

  private PersonList(RcuList.Node<Person>[] places) {
    this.places = places;
  }

  /** People of that number, all of them drawn. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static PersonList of(int size, SplittableRandom random) {
    PersonList list = new PersonList(new RcuList.Node[size]);
    Person drawn = new Person();
    for (int number = 0; number < size; number++) {
      drawn.draw(random, size);
      list.places[number] = list.people.addLast(new Person().become(number, drawn));
    }
    return list;
  }

  int size() {
    return places.length;
  }

  /** The person of that number, in an update. */
  Person person(int number) {
    return places[number].element();
  }

  /** Puts a person in the place of the one of that number, in an update, and returns that one. */
  Person replace(Person changed) {
    int number = changed.number;
    Person old = person(number);
    places[number] = people.replace(places[number], changed);
    return old;
  }
}
