package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Misuse is an exception that says what to do instead, never a hang. Assertions are enabled. */
class MisuseTest {
  private static void assertAdvice(String advice, ThrowingCallable misuse) {
    assertThatThrownBy(misuse)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(advice);
  }

  @Flavors.All
  void exit_without_enter(RcuFlavor flavor) {
    RcuReader reader = flavor.open().register();
    assertAdvice("every exit needs an enter", reader::exit);
    reader.enter();
    reader.exit();
    assertAdvice("every exit needs an enter", reader::exit);
  }

  @Flavors.All
  void close_of_a_handle_inside_a_section(RcuFlavor flavor) {
    RcuReader reader = flavor.open().register();
    reader.enter();
    assertAdvice("call exit before", reader::close);
    reader.exit();
    reader.close();
  }

  @Flavors.All
  void enter_and_exit_after_close(RcuFlavor flavor) {
    RcuReader reader = flavor.open().register();
    reader.close();
    assertAdvice("register the thread again", reader::enter);
    assertThatThrownBy(reader::exit).isInstanceOf(IllegalStateException.class);
    assertThatCode(reader::close).as("closing a closed handle").doesNotThrowAnyException();
  }

  @Flavors.All
  void a_handle_used_by_another_thread(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    RcuReader reader = rcu.register();
    try (ReaderThread other = new ReaderThread(rcu)) {
      assertAdvice("each thread registers its own", () -> other.run(reader::enter));
      assertAdvice("each thread registers its own", () -> other.run(reader::close));
      reader.enter();
      assertAdvice("each thread registers its own", () -> other.run(reader::exit));
      reader.exit();
    }
  }

  @Flavors.All
  void register_and_synchronize_after_close_of_the_domain(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    rcu.close();
    assertAdvice("open another one", rcu::register);
    assertAdvice("open another one", rcu::synchronize);
    assertThatCode(rcu::close).as("closing a closed domain").doesNotThrowAnyException();
  }

  @Flavors.WithGracePeriods
  void synchronize_inside_a_section(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    RcuReader reader = rcu.register();
    reader.enter();
    reader.enter();
    assertAdvice("synchronize inside a read-side critical section: call exit", rcu::synchronize);
    reader.exit();
    assertAdvice("synchronize inside a read-side critical section: call exit", rcu::synchronize);
    reader.exit();
    rcu.synchronize();
  }

  @Flavors.WithGracePeriods
  void close_of_the_domain_inside_a_section(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    RcuReader reader = rcu.register();
    reader.enter();
    assertAdvice("close inside a read-side critical section: call exit", rcu::close);
    reader.exit();
    rcu.synchronize();
    rcu.close();
  }

  @Flavors.WithGracePeriods
  void other_waits_inside_a_section(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      RcuReader reader = rcu.register();
      reader.enter();
      long cookie = rcu.getState();
      assertAdvice("synchronizeExpedited inside a read-side", rcu::synchronizeExpedited);
      assertAdvice("synchronizeSince inside a read-side", () -> rcu.synchronizeSince(cookie));
      assertAdvice("barrier inside a read-side critical section: call exit", rcu::barrier);
      reader.exit();
      rcu.synchronizeSince(cookie);
      reader.enter();
      rcu.synchronizeSince(cookie);
      reader.exit();
      reader.close();
    }
  }

  @Flavors.WithGracePeriods
  void barrier_and_close_inside_a_callback(RcuFlavor flavor) {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    try (Rcu rcu =
        flavor.open(
            RcuOptions.defaults().withCallbackFailures(failure -> thrown.add(failure.thrown())))) {
      rcu.call(rcu::barrier);
      rcu.call(rcu::close);
      rcu.barrier();
      assertThat(thrown).hasSize(2).allMatch(misuse -> misuse instanceof IllegalStateException);
      assertThat(thrown.get(0))
          .hasMessageContaining("barrier inside a callback")
          .hasMessageContaining("call it from another thread");
      assertThat(thrown.get(1))
          .hasMessageContaining("close inside a callback")
          .hasMessageContaining("call it from another thread");
      rcu.synchronize();
    }
  }

  @Flavors.WithGracePeriods
  void waiting_for_a_cookie_of_another_domain(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        Rcu other = flavor.open()) {
      other.synchronize();
      long foreign = other.getState();
      assertThatThrownBy(() -> rcu.synchronizeSince(foreign))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("take it here");
      assertThat(rcu.poll(foreign)).isFalse();
    }
  }

  @Flavors.WithGracePeriods
  void null_callbacks_and_objects(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      assertThatThrownBy(() -> rcu.call(null)).hasMessage("callback");
      assertThatThrownBy(() -> rcu.retire(null, object -> {})).hasMessage("object");
      assertThatThrownBy(() -> rcu.retire("object", null)).hasMessage("reclaimer");
      assertThat(rcu.statistics().enqueued()).isZero();
    }
  }

  @Flavors.WithGracePeriods
  void sections_nested_too_deep(RcuFlavor flavor) {
    RcuReader registered = flavor.open().register();
    assumeTrue(registered instanceof CountingReader);
    CountingReader reader = (CountingReader) registered;
    reader.enter();
    reader.enter();
    reader.around = Integer.MAX_VALUE;
    assertAdvice("is an exit missing", reader::enter);
    reader.around = 1;
    reader.exit();
    reader.exit();
    assertAdvice("every exit needs an enter", reader::exit);
  }
}
