package org.rcubench.suite.workload.signalhandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.rcu.structures.Revalidation;
import org.rcubench.suite.harness.Beside;
import org.rcubench.suite.harness.Counters;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.harness.Roles;
import org.rcubench.suite.harness.Stop;
import org.rcubench.suite.harness.UpdaterThread;
import org.rcubench.suite.workload.Legal;
import org.rcubench.suite.workload.signalhandler.Task.Handler;

class SignalHandlerTest {
  private static final long SEED = 4_711;
  private static final int READS = 50_000;

  /** The broken twin: it believes that what it locked is what it found. */
  private static final Revalidation<Delivery, Handler> UNCHECKED =
      Revalidation.byLock(Delivery::find, handler -> handler.lock, (handler, delivery) -> true);

  private final Counters.Events counts = new Counters.Events();

  static Stream<Arguments> legal() {
    return Legal.strategies("signal-handler")
        .flatMap(info -> Stream.of("at-once", "deferred").map(way -> arguments(info.id(), way)));
  }

  @Test
  void a_signal_is_counted_by_the_handler_of_its_task() {
    Roles roles = Roles.under("rcu-fenced");
    SignalHandler.Shared shared = shared(3, "at-once");
    ReaderThread reader = roles.reader(counts);
    assertThat(delivery(shared, Delivery.CURRENT).deliver(shared.all[1], reader)).isEqualTo(1);
    reader.close();
    assertThat(shared.all[1].handler.dereference().signals).isEqualTo(1);
    assertThat(shared.all[1].handler.dereference().lock.isLocked()).isFalse();
    assertThat(signals(shared)).isEqualTo(1);
    assertThat(counts.violations).isZero();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void exec_gives_another_handler_and_keeps_what_was_counted(String id, String recycling) {
    Roles roles = Roles.under(id);
    SignalHandler.Shared shared = shared(2, recycling);
    Task task = shared.all[0];
    Handler old = task.handler.dereference();
    old.signals = 7;
    UpdaterThread updater = roles.updater(counts);
    exec(shared, task).operate(updater.session());
    assertThat(task.handler.dereference()).isNotSameAs(old);
    assertThat(task.handler.dereference().task).isZero();
    assertThat(task.countedBefore).isEqualTo(7);
    assertThat(signals(shared)).isEqualTo(7);
    updater.close();
  }

  @Test
  void a_handler_recycled_at_once_is_free_while_a_section_is_open() throws Exception {
    assertThat(freeAfterExecUnderASection("at-once")).isEqualTo(1);
  }

  @Test
  void a_handler_whose_recycling_is_deferred_is_free_after_the_section() throws Exception {
    assertThat(freeAfterExecUnderASection("deferred")).isZero();
  }

  /** Until a reader that has found the old handler goes on; in the end it is free in any case. */
  private int freeAfterExecUnderASection(String recycling) throws Exception {
    Roles roles = Roles.under("rcu-fenced");
    SignalHandler.Shared shared = shared(2, recycling);
    UpdaterThread updater = roles.updater(counts);
    Stop inSection = new Stop();
    int[] free = new int[1];
    inSection.whileStopped(
        () -> {
          ReaderThread reader = roles.reader(new Counters.Events());
          try {
            return reader.read(
                session -> {
                  inSection.run();
                  return 0;
                });
          } finally {
            reader.close();
          }
        },
        () -> {
          exec(shared, shared.all[0]).operate(updater.session());
          free[0] = shared.handlers.free();
        });
    updater.session().barrier();
    assertThat(shared.handlers.free()).isEqualTo(1);
    updater.close();
    return free[0];
  }

  @Test
  void a_handler_that_is_free_is_nobodys_and_is_used_next() {
    Roles roles = Roles.under("rwlock");
    SignalHandler.Shared shared = shared(2, "at-once");
    Handler old = shared.all[0].handler.dereference();
    UpdaterThread updater = roles.updater(counts);
    exec(shared, shared.all[0]).operate(updater.session());
    assertThat(old.task).isEqualTo(Handler.NOBODY);
    exec(shared, shared.all[1]).operate(updater.session());
    assertThat(shared.all[1].handler.dereference()).isSameAs(old);
    assertThat(old.task).isEqualTo(1);
    updater.close();
  }

  @ParameterizedTest
  @MethodSource("legal")
  void every_signal_is_counted_once_on_its_own_task(String id, String recycling) throws Exception {
    Roles roles = Roles.under(id);
    SignalHandler.Shared shared = shared(2, recycling);
    Delivery delivery = delivery(shared, Delivery.CURRENT);
    Exec exec = exec(shared, shared.all);
    Beside.Outcome outcome =
        Beside.run(roles, READS, delivery::deliver, updater -> updater.update(roles.control, exec));
    assertThat(outcome.violations()).isZero();
    assertThat(signals(shared)).isEqualTo(READS);
  }

  @Test
  void who_looks_again_finds_the_new_handler() throws Exception {
    assertThat(deliverAcrossTwoExecs(Delivery.CURRENT)).isZero();
    assertThat(counts.violations).isZero();
  }

  @Test
  void who_does_not_look_again_counts_on_another_tasks_handler_and_is_caught() throws Exception {
    assertThat(deliverAcrossTwoExecs(UNCHECKED)).isEqualTo(1);
    assertThat(counts.violations).isEqualTo(1);
  }

  /** Between finding the handler and locking it, it becomes the other task's. */
  private long deliverAcrossTwoExecs(Revalidation<Delivery, Handler> look) throws Exception {
    Stop found = new Stop();
    Roles roles = Roles.withoutGracePeriod(found);
    SignalHandler.Shared shared = shared(2, "at-once");
    Delivery delivery = delivery(shared, look);
    return found.whileStopped(
        () -> delivery.deliver(shared.all[0], roles.reader(counts)),
        () -> {
          UpdaterThread updater = roles.updater(new Counters.Events());
          exec(shared, shared.all[0]).operate(updater.session());
          exec(shared, shared.all[1]).operate(updater.session());
        });
  }

  @Test
  void params_out_of_range_are_refused() {
    assertThatThrownBy(() -> shared(1, "at-once"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks must lie between 2 and 1048576: 1");
    assertThatThrownBy(() -> shared(2, "never"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recycling=never: expected one of [at-once, deferred]");
  }

  private static long signals(SignalHandler.Shared shared) {
    return Stream.of(shared.all)
        .mapToLong(task -> task.countedBefore + task.handler.dereference().signals)
        .sum();
  }

  private static Delivery delivery(
      SignalHandler.Shared shared, Revalidation<Delivery, Handler> look) {
    return new Delivery(shared.all, look, SEED);
  }

  private static Exec exec(SignalHandler.Shared shared, Task... tasks) {
    return new Exec(tasks, shared.handlers, SEED + 1);
  }

  private static SignalHandler.Shared shared(int tasks, String recycling) {
    SignalHandler.Shared shared = new SignalHandler.Shared();
    shared.tasks = tasks;
    shared.recycling = recycling;
    shared.start();
    return shared;
  }
}
