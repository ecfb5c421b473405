package org.rcubench.suite.workload.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Counts;
import org.rcubench.suite.harness.Encounter;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.workload.Legal;

class RoutingTableTest {
  private final RoutingTable workload = new RoutingTable();
  private final Counts counts = new Counts();

  @Test
  void a_look_up_finds_an_interface_of_its_address_or_no_route() {
    RouteList list = RouteList.of(3);
    for (int address = 1; address <= 3; address++) {
      assertThat(Route.leads((int) list.lookUp(address), address)).isTrue();
    }
    assertThat(list.lookUp(4)).isEqualTo(RouteList.NO_ROUTE);
  }

  @Test
  void a_freed_route_on_the_way_and_one_that_leads_elsewhere_are_violations() {
    RouteList list = RouteList.of(3);
    list.routes.first().next().element().free();
    assertThat(list.lookUp(1)).isPositive();
    assertThat(list.lookUp(3)).isEqualTo(RouteList.VIOLATED);

    RouteList torn = RouteList.of(3);
    torn.routes.first().element().outgoing = 2 * Route.INTERFACES;
    assertThat(torn.lookUp(1)).isEqualTo(RouteList.VIOLATED);
    assertThat(torn.lookUp(2)).isPositive();
  }

  @Test
  void every_route_can_be_deleted_and_none_twice() {
    RouteList list = RouteList.of(2);
    assertThat(list.delete(3).address).isEqualTo(2);
    assertThat(list.lookUp(2)).isEqualTo(RouteList.NO_ROUTE);
    assertThat(list.isWhole(2)).isFalse();
    assertThat(list.delete(3).address).isEqualTo(1);
    assertThat(list.delete(3)).isNull();
    list.add(new Route().lead(1, 5));
    list.add(new Route().lead(2, 6));
    assertThat(list.isWhole(2)).isTrue();
  }

  @Test
  void a_table_that_lacks_a_route_or_has_one_twice_is_not_whole() {
    RouteList list = RouteList.of(2);
    assertThat(list.isWhole(2)).isTrue();
    assertThat(list.isWhole(3)).isFalse();
    list.delete(0);
    list.add(new Route().lead(2, 6));
    assertThat(list.isWhole(2)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void a_table_without_routes_or_with_too_many_is_refused(int routes) {
    RoutingTable.Shared shared = new RoutingTable.Shared();
    shared.routes = routes;
    Roles roles = Roles.under("rwlock");
    assertThatThrownBy(() -> shared.prepare(roles.protection))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("routes must lie between 1 and")
        .hasMessageEndingWith(": " + routes);
  }

  @Test
  void a_deleted_route_is_freed_and_reused_after_many_others() {
    Roles roles = Roles.under("rwlock");
    RoutingTable.Shared shared = shared(roles, 3, Reclaim.SYNCHRONIZE);
    List<Route> initial = List.of(route(shared, 0), route(shared, 1), route(shared, 2));
    UpdaterThread updater = roles.updater(counts);
    RoutingTable.Updating updating = updating(shared, 0);
    for (int i = 0; i < Quarantine.LENGTH; i++) {
      workload.update(updating, updater, roles.control);
    }
    assertThat(shared.freed.size()).isEqualTo(Quarantine.LENGTH);
    assertThat(initial).anyMatch(route -> route.address == Route.FREED);
    long made = shared.freed.made();
    workload.update(updating, updater, roles.control);
    workload.update(updating, updater, roles.control);
    assertThat(shared.freed.made()).isEqualTo(made);
    assertThat(shared.freed.size()).isEqualTo(Quarantine.LENGTH);
    shared.check();
  }

  @Test
  void a_lost_route_is_told_at_the_end() {
    RoutingTable.Shared shared = shared(Roles.under("rwlock"), 3, Reclaim.SYNCHRONIZE);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.first.delete(1);
    assertThatThrownBy(shared::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("updates have lost or spoilt routes of the table");
  }

  @Test
  void an_updater_that_finds_no_route_leaves_them_to_the_others() {
    Roles roles = Roles.under("rwlock");
    RoutingTable.Shared shared = shared(roles, 1, Reclaim.SYNCHRONIZE);
    Route out = shared.first.delete(0);
    UpdaterThread updater = roles.updater(counts);
    workload.update(updating(shared, 0), updater, roles.control);
    shared.first.add(out);
    shared.check();
  }

  @Test
  void threads_draw_addresses_of_their_own_and_the_same_in_every_fork() {
    RouteList list = RouteList.of(1000);
    assertThat(drawn(list, 1)).isEqualTo(drawn(list, 1)).isNotEqualTo(drawn(list, 2));
    assertThat(drawn(list, 1)).allMatch(address -> address >= 1 && address <= 1000);
  }

  private static List<Integer> drawn(RouteList list, int seed) {
    LookUp lookUp = new LookUp(list, null, 1000, new SplittableRandom(seed));
    return Stream.generate(() -> lookUp.next().address).limit(100).toList();
  }

  static Stream<Legal.Combination> cases() {
    return Legal.combinations("routing-table")
        .filter(one -> one.style() == one.strategy().updates().iterator().next());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_that_stands_on_a_route_does_not_see_it_freed(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    assertThat(violationsOfStoppedReader(roles, one.reclaim())).isZero();
    roles.close();
  }

  @Test
  void a_strategy_without_grace_periods_is_caught() {
    Roles roles = Roles.under(BrokenTwin.withoutGracePeriod(), Set.of());
    assertThat(violationsOfStoppedReader(roles, Reclaim.SYNCHRONIZE)).isEqualTo(1);
  }

  @Test
  void a_strategy_that_believes_what_a_disturbed_section_saw_is_caught() {
    Roles roles = Roles.under(BrokenTwin.withoutValidation(), Set.of(Trait.REPEATS_SECTIONS));
    assertThat(violationsOfStoppedReader(roles, Reclaim.SYNCHRONIZE)).isEqualTo(1);
  }

  /** The reader stops on the only route, which the updater deletes and adds again. */
  private long violationsOfStoppedReader(Roles roles, Reclaim reclaim) {
    RoutingTable.Shared shared = shared(roles, 1, reclaim);
    Encounter encounter = new Encounter();
    RoutingTable.Looking looking = new RoutingTable.Looking();
    looking.lookUp = new Stopping(shared, encounter);
    RoutingTable.Updating updating = updating(shared, 0);
    long violations =
        encounter.violations(
            roles,
            reader -> workload.read(looking, reader),
            updater -> workload.update(updating, updater, roles.control));
    shared.check();
    return violations;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readers_and_updaters_get_along(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    RoutingTable.Shared shared = shared(roles, 10, one.reclaim());
    RoutingTable.Looking looking = new RoutingTable.Looking();
    looking.prepare(shared, 0);
    RoutingTable.Updating first = updating(shared, 1);
    RoutingTable.Updating second = updating(shared, 2);
    assertThat(
            Encounter.violations(
                roles,
                200,
                reader -> workload.read(looking, reader),
                List.of(
                    updater -> workload.update(first, updater, roles.control),
                    updater -> workload.update(second, updater, roles.control))))
        .isZero();
    shared.check();
    if (!roles.protection.has(Trait.CANNOT_TELL)) {
      assertThat(shared.freed.size()).isEqualTo(shared.freed.made());
    }
    roles.close();
  }

  private static RoutingTable.Shared shared(Roles roles, int routes, Reclaim reclaim) {
    RoutingTable.Shared shared = new RoutingTable.Shared();
    shared.routes = routes;
    shared.reclaim = reclaim.id();
    shared.prepare(roles.protection);
    return shared;
  }

  private static RoutingTable.Updating updating(RoutingTable.Shared shared, int index) {
    RoutingTable.Updating updating = new RoutingTable.Updating();
    updating.prepare(shared, index);
    return updating;
  }

  private static Route route(RoutingTable.Shared shared, int place) {
    var node = shared.first.routes.first();
    for (int i = 0; i < place; i++) {
      node = node.next();
    }
    return node.element();
  }

  /** Stops on the first route before it looks at it. */
  private static final class Stopping extends LookUp {
    private final RoutingTable.Shared shared;
    private final Encounter encounter;

    Stopping(RoutingTable.Shared shared, Encounter encounter) {
      super(shared.first, shared.second, shared.routes, new SplittableRandom(1));
      this.shared = shared;
      this.encounter = encounter;
    }

    @Override
    public long run(Session session) {
      var first = session.pick(shared.first, shared.second).routes.first();
      encounter.stop();
      return RouteList.lookUpFrom(first, address);
    }
  }
}
