package org.rcubench.suite.workload.handlerlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.OneThread;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.workload.Legal;

class HandlerListTest {
  private static final long SEED = 4_711;
  private static final int READS = 50_000;

  private final Counters.Events counts = new Counters.Events();
  private final HandlerList.Late late = new HandlerList.Late();

  static Stream<String> legal() {
    return Legal.strategies("handler-list").map(StrategyInfo::id);
  }

  static Stream<HandlerRegistry> registries() {
    return Stream.of(new HandlerRegistry.OfRcuList(), new HandlerRegistry.OfCopyOnWriteList());
  }

  @ParameterizedTest
  @MethodSource("registries")
  void all_handlers_are_invoked(HandlerRegistry registry) {
    assertThat(registry.invokeAll()).isZero();
    registry.add(new EventHandler(3));
    registry.add(new EventHandler(40));
    registry.add(new EventHandler(500));
    assertThat(registry.invokeAll()).isEqualTo(543);
  }

  @ParameterizedTest
  @MethodSource("registries")
  void a_handler_is_removed_by_its_place_counted_around(HandlerRegistry registry) {
    assertThat(registry.removeAt(5)).isNull();
    registry.add(new EventHandler(3));
    registry.add(new EventHandler(40));
    registry.add(new EventHandler(500));
    assertThat(registry.removeAt(-2).invoke()).isEqualTo(40);
    assertThat(registry.size()).isEqualTo(2);
    assertThat(registry.removeAt(3).invoke()).isEqualTo(500);
    assertThat(registry.invokeAll()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("registries")
  void invocations_of_closed_handlers_are_counted(HandlerRegistry registry) {
    EventHandler handler = new EventHandler(3);
    registry.add(handler);
    registry.add(new EventHandler(40));
    handler.close();
    assertThat(handler.invoke()).isEqualTo(EventHandler.LATE);
    assertThat(registry.invokeAll()).isEqualTo(-1);
  }

  @Test
  void an_invocation_during_which_its_handler_is_closed_is_late() {
    EventHandler closing =
        new EventHandler(3) {
          @Override
          long handle() {
            close();
            return super.handle();
          }
        };
    assertThat(closing.invoke()).isEqualTo(EventHandler.LATE);
  }

  @Test
  void the_list_is_the_structure_that_the_strategy_asks_for() {
    assertThat(shared(Roles.under("copy-on-write-list"), 2).registries.first())
        .isInstanceOf(HandlerRegistry.OfCopyOnWriteList.class);
    assertThat(shared(Roles.under("rwlock"), 2).registries.first())
        .isInstanceOf(HandlerRegistry.OfRcuList.class);
    assertThat(shared(Roles.under("rwlock"), 2).registries.second()).isNull();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void updates_unregister_and_register_in_turn(String id) {
    Roles roles = Roles.under(id);
    HandlerList.Shared shared = shared(roles, 3);
    HandlerExchange exchange = exchange(shared);
    UpdaterThread updater = roles.updater(counts);
    for (int i = 0; i < 4; i++) {
      updater.update(roles.control, exchange);
      assertThat(shared.registries.first().size()).isEqualTo(2);
      updater.update(roles.control, exchange);
      assertThat(shared.registries.first().size()).isEqualTo(3);
    }
    updater.close();
    ReaderThread reader = roles.reader(counts);
    assertThat(workload(shared).read(reader, late)).isNotNegative();
    reader.close();
  }

  @Test
  void where_there_is_none_to_unregister_nothing_happens() {
    Roles roles = Roles.under("rwlock");
    HandlerList.Shared shared = shared(roles, 1);
    UpdaterThread updater = roles.updater(counts);
    updater.update(roles.control, exchange(shared));
    HandlerExchange other = exchange(shared);
    updater.update(roles.control, other);
    updater.update(roles.control, other);
    assertThat(shared.registries.first().size()).isZero();
    updater.close();
  }

  @Test
  void both_instances_hold_the_same_handlers() {
    Roles roles = OneThread.ofTwoInstances();
    HandlerList.Shared shared = shared(roles, 8);
    HandlerExchange exchange = exchange(shared);
    UpdaterThread updater = roles.updater(counts);
    for (int i = 0; i < 100; i++) {
      updater.update(roles.control, exchange);
      assertThat(shared.registries.first().invokeAll())
          .isNotNegative()
          .isEqualTo(shared.registries.second().invokeAll());
    }
    assertThat(workload(shared).read(roles.reader(counts), late)).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void no_handler_is_invoked_after_it_was_unregistered_where_that_is_promised(String id)
      throws Exception {
    Roles roles = Roles.under(id);
    HandlerList.Shared shared = shared(roles, 2);
    HandlerExchange exchange = exchange(shared);
    HandlerList workload = workload(shared);
    Beside.Outcome outcome =
        Beside.run(
            roles,
            READS,
            reader -> workload.read(reader, late),
            updater -> updater.update(roles.control, exchange));
    assertThat(outcome.violations()).isZero();
    if (!Strategies.named(id).traits().contains(Trait.CANNOT_TELL)) {
      assertThat(late.lateInvocations).isZero();
    }
  }

  @Test
  void a_handler_closed_without_waiting_for_its_invocation_is_caught() throws Exception {
    Roles roles = Roles.withoutGracePeriod();
    HandlerList.Shared shared = shared(roles, 1);
    unregisterDuringAnInvocation(roles, shared);
    assertThat(counts.violations).isEqualTo(1);
    assertThat(late.lateInvocations).isEqualTo(1);
  }

  @Test
  void what_the_jdks_own_answer_does_not_promise_is_late_but_no_violation() throws Exception {
    Roles roles = Roles.under("copy-on-write-list");
    HandlerList.Shared shared = shared(roles, 1);
    unregisterDuringAnInvocation(roles, shared);
    assertThat(counts.violations).isZero();
    assertThat(late.lateInvocations).isEqualTo(1);
  }

  private void unregisterDuringAnInvocation(Roles roles, HandlerList.Shared shared)
      throws Exception {
    shared.registries.first().removeAt(0);
    Stop invoked = new Stop();
    shared
        .registries
        .first()
        .add(
            new EventHandler(1) {
              @Override
              long handle() {
                invoked.run();
                return super.handle();
              }
            });
    invoked.whileStopped(
        () -> workload(shared).read(roles.reader(counts), late),
        () -> roles.updater(new Counters.Events()).update(roles.control, exchange(shared)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4097})
  void a_number_of_handlers_out_of_range_is_refused(int handlers) {
    Roles roles = Roles.under("rwlock");
    assertThatThrownBy(() -> shared(roles, handlers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("handlers must lie between 1 and 4096: " + handlers);
  }

  private static HandlerList workload(HandlerList.Shared shared) {
    HandlerList workload = new HandlerList();
    workload.prepare(shared, SEED);
    return workload;
  }

  private static HandlerExchange exchange(HandlerList.Shared shared) {
    return new HandlerExchange(shared.registries, SEED);
  }

  private static HandlerList.Shared shared(Roles roles, int handlers) {
    HandlerList.Shared shared = new HandlerList.Shared();
    shared.handlers = handlers;
    shared.register(roles.protection);
    return shared;
  }

  /** Named in the documentation of the trait that lets it be late. */
  @Test
  void legal_strategies_are_those_that_can_bear_a_list_of_effects() {
    assertThat(legal().toList())
        .contains("rwlock", "rcu-qsbr", "snapshot", "copy-on-write-list")
        .doesNotContain("stamped-optimistic", "concurrent-hash-map", "hazard-pointer");
    assertThat(Set.copyOf(legal().toList())).doesNotContain("none");
  }
}
