package org.rcubench.suite.workload.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.UpdateStyle;
import org.rcubench.suite.workload.Legal;

class PersonRegistryTest {
  private final Counters.Events counts = new Counters.Events();

  @Test
  void each_kind_of_query_finds_who_has_most() {
    PersonList list = people(4);
    list.person(0).change(50, 1_000, 100);
    list.person(1).change(10, 900, 90);
    list.person(2).change(90, 2_000, 180);
    list.person(3).change(20, 1_200, 115);
    assertThat(walk(list, Query.Kind.MONEY_PER_AGE)).isEqualTo(1);
    assertThat(walk(list, Query.Kind.MONEY_PER_IQ)).isEqualTo(2);
    assertThat(walk(list, Query.Kind.IQ_MINUS_AGE)).isEqualTo(3);
  }

  @Test
  void no_age_and_no_iq_count_as_one() {
    PersonList list = people(3);
    list.person(0).change(0, 100, 0);
    list.person(1).change(1, 200, 1);
    list.person(2).change(2, 300, 2);
    assertThat(walk(list, Query.Kind.MONEY_PER_AGE)).isEqualTo(1);
    assertThat(walk(list, Query.Kind.MONEY_PER_IQ)).isEqualTo(1);
  }

  @Test
  void somebody_is_found_where_everybody_is_older_than_clever() {
    PersonList list = people(2);
    list.person(0).change(100, 0, 0);
    list.person(1).change(99, 0, 0);
    assertThat(walk(list, Query.Kind.IQ_MINUS_AGE)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_change_by_half_is_a_violation_in_every_field(Query.Kind kind) {
    List<Consumer<Person>> changes =
        List.of(
            person -> person.age++,
            person -> person.money++,
            person -> person.iq++,
            person -> person.number++,
            person -> person.checksum++,
            Person::reclaimed);
    for (var change : changes) {
      PersonList list = people(5);
      change.accept(list.person(3));
      assertThat(walk(list, kind)).isEqualTo(Query.VIOLATED);
    }
  }

  @Test
  void somebody_else_in_the_place_and_a_place_too_many_or_too_few_are_violations() {
    PersonList recycled = people(5);
    recycled.person(3).become(4, recycled.person(3));
    assertThat(walk(recycled, Query.Kind.IQ_MINUS_AGE)).isEqualTo(Query.VIOLATED);

    PersonList missing = people(5);
    missing.people.remove(missing.people.last());
    assertThat(walk(missing, Query.Kind.IQ_MINUS_AGE)).isEqualTo(Query.VIOLATED);

    PersonList more = people(5);
    more.people.addLast(new Person().become(5, more.person(4)));
    assertThat(walk(more, Query.Kind.IQ_MINUS_AGE)).isEqualTo(Query.VIOLATED);
  }

  @ParameterizedTest
  @EnumSource
  void an_update_changes_one_person_and_leaves_the_others(UpdateStyle style) {
    Roles roles = Roles.under("rwlock");
    PersonRegistry.Shared shared = shared(roles, 7, style, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    PersonRegistry workload = workload(shared, 0);
    int inPlace = 0;
    for (int i = 0; i < 50; i++) {
      List<Person> before = all(shared.lists.first());
      List<Long> sums = before.stream().map(person -> person.checksum).toList();
      workload.update(updater, roles.control);
      int number = workload.replacement.drawn.number;
      assertThat(shared.lists.first().person(number).checksum).isNotEqualTo(sums.get(number));
      for (int other = 0; other < 7; other++) {
        if (other != number) {
          assertThat(shared.lists.first().person(other)).isSameAs(before.get(other));
          assertThat(shared.lists.first().person(other).checksum).isEqualTo(sums.get(other));
        }
      }
      if (shared.lists.first().person(number) == before.get(number)) {
        inPlace++;
      }
      shared.check();
    }
    assertThat(inPlace).isEqualTo(style == UpdateStyle.IN_PLACE ? 50 : 0);
  }

  @Test
  void the_index_finds_people_where_the_list_has_them() {
    Roles roles = Roles.under("rwlock");
    PersonRegistry.Shared shared = shared(roles, 7, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    UpdaterThread updater = roles.updater(counts);
    PersonRegistry workload = workload(shared, 0);
    for (int i = 0; i < 50; i++) {
      workload.update(updater, roles.control);
    }
    List<Person> all = all(shared.lists.first());
    for (int number = 0; number < 7; number++) {
      assertThat(shared.lists.first().person(number)).isSameAs(all.get(number));
    }
  }

  @Test
  void a_replaced_person_is_poisoned_and_reused_after_many_others() {
    Roles roles = Roles.under("rwlock");
    PersonRegistry.Shared shared = shared(roles, 1, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    Person first = shared.lists.first().person(0);
    UpdaterThread updater = roles.updater(counts);
    PersonRegistry workload = workload(shared, 0);
    for (int i = 0; i <= Quarantine.LENGTH; i++) {
      workload.update(updater, roles.control);
      assertThat(first.number).isEqualTo(Person.NOBODY);
    }
    workload.update(updater, roles.control);
    assertThat(shared.lists.first().person(0)).isSameAs(first);
    assertThat(first.number).isZero();
  }

  @Test
  void three_readers_begin_with_one_of_each_kind_and_go_on_in_turn() {
    Roles roles = Roles.under("rwlock");
    PersonRegistry.Shared shared = shared(roles, 4, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    shared.lists.first().person(0).change(50, 1_000, 100);
    shared.lists.first().person(1).change(10, 900, 90);
    shared.lists.first().person(2).change(90, 2_000, 180);
    shared.lists.first().person(3).change(20, 1_200, 115);
    var reader = roles.reader(counts);
    for (int index = 0; index < 4; index++) {
      PersonRegistry workload = workload(shared, index);
      for (int i = 0; i < 6; i++) {
        assertThat(workload.read(reader)).isEqualTo(1 + (index + i) % 3);
      }
    }
    assertThat(counts.violations).isZero();
  }

  @Test
  void nobody_to_ask_about_is_refused() {
    PersonRegistry.Shared shared = new PersonRegistry.Shared();
    Roles roles = Roles.under("rwlock");
    assertThatThrownBy(() -> shared.prepare(roles.protection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be at least 1: 0");
  }

  @Test
  void somebody_lost_is_told_at_the_end() {
    PersonRegistry.Shared shared =
        shared(Roles.under("rwlock"), 3, UpdateStyle.COPY, Reclaim.SYNCHRONIZE);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.lists.first().people.remove(shared.lists.first().people.last());
    assertThatThrownBy(shared::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("updates have lost or spoilt people of the registry");
  }

  static Stream<Legal.Combination> cases() {
    return Legal.combinations("person-registry");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_that_stands_on_a_person_sees_no_change_by_half_nor_a_reclaimed_one(
      Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    assertThat(violationsOfStoppedReader(roles, one.style(), one.reclaim())).isZero();
    roles.close();
  }

  @Test
  void a_strategy_without_grace_periods_is_caught() {
    Roles roles = Roles.under(BrokenTwin.withoutGracePeriod(), Set.of());
    assertThat(violationsOfStoppedReader(roles, UpdateStyle.COPY, Reclaim.SYNCHRONIZE))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_strategy_that_believes_what_a_disturbed_section_saw_is_caught(UpdateStyle style) {
    Roles roles = Roles.under(BrokenTwin.withoutValidation(), EnumSet.of(Trait.REPEATS_SECTIONS));
    assertThat(violationsOfStoppedReader(roles, style, Reclaim.SYNCHRONIZE)).isEqualTo(1);
  }

  /** The reader stops on the only person, with half of its fields loaded. */
  private long violationsOfStoppedReader(Roles roles, UpdateStyle style, Reclaim reclaim) {
    PersonRegistry.Shared shared = shared(roles, 1, style, reclaim);
    PersonRegistry workload = workload(shared, 0);
    Stop stop = new Stop();
    workload.queries[0] = new Stopping(shared, stop);
    long violations =
        stop.violations(roles, workload::read, updater -> workload.update(updater, roles.control));
    shared.check();
    return violations;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readers_and_updaters_get_along(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    PersonRegistry.Shared shared = shared(roles, 20, one.style(), one.reclaim());
    PersonRegistry reading = workload(shared, 0);
    List<Consumer<UpdaterThread>> updaters =
        Stream.of(workload(shared, 1), workload(shared, 2))
            .<Consumer<UpdaterThread>>map(
                workload -> updater -> workload.update(updater, roles.control))
            .toList();
    assertThat(Beside.violations(roles, 200, reading::read, updaters)).isZero();
    shared.check();
    if (!roles.protection.has(Trait.CANNOT_TELL)) {
      assertThat(shared.reclaimed.size()).isEqualTo(shared.reclaimed.made());
    }
    roles.close();
  }

  private static PersonList people(int size) {
    return PersonList.of(size, new SplittableRandom(1));
  }

  private static long walk(PersonList list, Query.Kind kind) {
    return new Query(new Instances<>(list, null), kind).walkFrom(list.people.first());
  }

  private static List<Person> all(PersonList list) {
    List<Person> all = new ArrayList<>();
    list.people.forEach(all::add);
    return all;
  }

  private static PersonRegistry.Shared shared(
      Roles roles, int size, UpdateStyle style, Reclaim reclaim) {
    PersonRegistry.Shared shared = new PersonRegistry.Shared();
    shared.size = size;
    shared.update = style.id();
    shared.reclaim = reclaim.id();
    shared.prepare(roles.protection);
    return shared;
  }

  private static PersonRegistry workload(PersonRegistry.Shared shared, int thread) {
    PersonRegistry workload = new PersonRegistry();
    workload.prepare(shared, thread);
    return workload;
  }

  /** Stops on the first person, and looks at the rest of it and of the list afterwards. */
  private static final class Stopping extends Query {
    private final PersonRegistry.Shared shared;
    private final Stop stop;

    Stopping(PersonRegistry.Shared shared, Stop stop) {
      super(shared.lists, Kind.MONEY_PER_AGE);
      this.shared = shared;
      this.stop = stop;
    }

    @Override
    public long run(Session session) {
      var head = shared.lists.pick(session).people.first();
      long money = head.element().money;
      stop.run();
      return head.element().money == money ? walkFrom(head) : VIOLATED;
    }
  }
}
