package org.rcubench.suite.workload.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.Quarantine;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.BrokenTwin;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.workload.Legal;
import org.rcubench.suite.workload.routing.RouteList.Route;
import org.rcubench.suite.workload.routing.RoutingTable.LookUp;

class RoutingTableTest {
  private final Counters.Events counts = new Counters.Events();

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
    RoutingTable workload = workload(shared, 0);
    for (int i = 0; i < Quarantine.LENGTH; i++) {
      workload.update(updater, roles.control);
    }
    assertThat(shared.freed.size()).isEqualTo(Quarantine.LENGTH);
    assertThat(initial).anyMatch(route -> route.address == Route.FREED);
    long made = shared.freed.made();
    workload.update(updater, roles.control);
    workload.update(updater, roles.control);
    assertThat(shared.freed.made()).isEqualTo(made);
    assertThat(shared.freed.size()).isEqualTo(Quarantine.LENGTH);
    shared.check();
  }

  @Test
  void a_lost_route_is_told_at_the_end() {
    RoutingTable.Shared shared = shared(Roles.under("rwlock"), 3, Reclaim.SYNCHRONIZE);
    assertThatCode(shared::check).doesNotThrowAnyException();
    shared.lists.first().delete(1);
    assertThatThrownBy(shared::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("updates have lost or spoilt routes of the table");
  }

  @Test
  void an_updater_that_finds_no_route_leaves_them_to_the_others() {
    Roles roles = Roles.under("rwlock");
    RoutingTable.Shared shared = shared(roles, 1, Reclaim.SYNCHRONIZE);
    Route out = shared.lists.first().delete(0);
    UpdaterThread updater = roles.updater(counts);
    workload(shared, 0).update(updater, roles.control);
    shared.lists.first().add(out);
    shared.check();
  }

  @Test
  void threads_draw_addresses_of_their_own_and_the_same_in_every_fork() {
    RoutingTable.Shared shared = shared(Roles.under("rwlock"), 1000, Reclaim.SYNCHRONIZE);
    assertThat(drawn(shared, 1)).isEqualTo(drawn(shared, 1)).isNotEqualTo(drawn(shared, 2));
    assertThat(drawn(shared, 1)).allMatch(address -> address >= 1 && address <= 1000);
  }

  private static List<Integer> drawn(RoutingTable.Shared shared, long seed) {
    LookUp lookUp = new LookUp(shared, seed);
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
    RoutingTable workload = workload(shared, 0);
    Stop stop = new Stop();
    workload.lookUp = new Stopping(shared, stop);
    long violations =
        stop.violations(roles, workload::read, updater -> workload.update(updater, roles.control));
    shared.check();
    return violations;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readers_and_updaters_get_along(Legal.Combination one) {
    Roles roles = Roles.under(one.strategy().id());
    RoutingTable.Shared shared = shared(roles, 10, one.reclaim());
    RoutingTable reading = workload(shared, 0);
    List<Consumer<UpdaterThread>> updaters =
        Stream.of(workload(shared, 1), workload(shared, 2))
            .<Consumer<UpdaterThread>>map(
                workload -> updater -> workload.update(updater, roles.control))
            .toList();
    assertThat(Beside.violations(roles, 200, reading::read, updaters)).isZero();
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

  private static RoutingTable workload(RoutingTable.Shared shared, int thread) {
    RoutingTable workload = new RoutingTable();
    workload.prepare(shared, thread);
    return workload;
  }

  private static Route route(RoutingTable.Shared shared, int place) {
    var node = shared.lists.first().routes.first();
    for (int i = 0; i < place; i++) {
      node = node.next();
    }
    return node.element();
  }

  /** Stops on the first route before it looks at it. */
  private static final class Stopping extends LookUp {
    private final RoutingTable.Shared shared;
    private final Stop stop;

    Stopping(RoutingTable.Shared shared, Stop stop) {
      super(shared, 1);
      this.shared = shared;
      this.stop = stop;
    }

    @Override
    public long run(Session session) {
      var first = shared.lists.pick(session).routes.first();
      stop.run();
      return RouteList.lookUpFrom(first, address);
    }
  }
}
