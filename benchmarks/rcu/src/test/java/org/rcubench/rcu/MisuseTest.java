package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.rcu.EveryFlavorTest.assumeAvailable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Misuse is an exception that says what to do instead, never a hang. Assertions are enabled. */
class MisuseTest {
  private static void assertAdvice(String advice, ThrowingCallable misuse) {
    assertThatThrownBy(misuse)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(advice);
  }

  private static Rcu open(RcuFlavor flavor) {
    assumeAvailable(flavor);
    return flavor.open();
  }

  @ParameterizedTest
  @EnumSource
  void exit_without_enter(RcuFlavor flavor) {
    RcuReader reader = open(flavor).register();
    assertAdvice("every exit needs an enter", reader::exit);
    reader.enter();
    reader.exit();
    assertAdvice("every exit needs an enter", reader::exit);
  }

  @ParameterizedTest
  @EnumSource
  void close_of_a_handle_inside_a_section(RcuFlavor flavor) {
    RcuReader reader = open(flavor).register();
    reader.enter();
    assertAdvice("call exit before", reader::close);
    reader.exit();
    reader.close();
  }

  @ParameterizedTest
  @EnumSource
  void enter_and_exit_after_close(RcuFlavor flavor) {
    RcuReader reader = open(flavor).register();
    reader.close();
    assertAdvice("register the thread again", reader::enter);
    assertThatThrownBy(reader::exit).isInstanceOf(IllegalStateException.class);
    assertThatCode(reader::close).as("closing a closed handle").doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void a_handle_used_by_another_thread(RcuFlavor flavor) {
    Rcu rcu = open(flavor);
    RcuReader reader = rcu.register();
    try (ReaderThread other = new ReaderThread(rcu)) {
      assertAdvice("each thread registers its own", () -> other.run(reader::enter));
      assertAdvice("each thread registers its own", () -> other.run(reader::close));
      reader.enter();
      assertAdvice("each thread registers its own", () -> other.run(reader::exit));
      reader.exit();
    }
  }

  @ParameterizedTest
  @EnumSource
  void register_and_synchronize_after_close_of_the_domain(RcuFlavor flavor) {
    Rcu rcu = open(flavor);
    rcu.close();
    assertAdvice("open another one", rcu::register);
    assertAdvice("open another one", rcu::synchronize);
    assertThatCode(rcu::close).as("closing a closed domain").doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void synchronize_inside_a_section(RcuFlavor flavor) {
    Rcu rcu = open(flavor);
    RcuReader reader = rcu.register();
    reader.enter();
    reader.enter();
    assertAdvice("synchronize inside a read-side critical section: call exit", rcu::synchronize);
    reader.exit();
    assertAdvice("synchronize inside a read-side critical section: call exit", rcu::synchronize);
    reader.exit();
    rcu.synchronize();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void close_of_the_domain_inside_a_section(RcuFlavor flavor) {
    Rcu rcu = open(flavor);
    RcuReader reader = rcu.register();
    reader.enter();
    assertAdvice("close inside a read-side critical section: call exit", rcu::close);
    reader.exit();
    rcu.synchronize();
    rcu.close();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void other_waits_inside_a_section(RcuFlavor flavor) {
    try (Rcu rcu = open(flavor)) {
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

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void barrier_and_close_inside_a_callback(RcuFlavor flavor) {
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    assumeAvailable(flavor);
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

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void waiting_for_a_cookie_of_another_domain(RcuFlavor flavor) {
    try (Rcu rcu = open(flavor);
        Rcu other = open(flavor)) {
      other.synchronize();
      long foreign = other.getState();
      assertThatThrownBy(() -> rcu.synchronizeSince(foreign))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("take it here");
      assertThat(rcu.poll(foreign)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SNAPSHOT")
  void null_callbacks_and_objects(RcuFlavor flavor) {
    try (Rcu rcu = open(flavor)) {
      assertThatThrownBy(() -> rcu.call(null)).hasMessage("callback");
      assertThatThrownBy(() -> rcu.retire(null, object -> {})).hasMessage("object");
      assertThatThrownBy(() -> rcu.retire("object", null)).hasMessage("reclaimer");
      assertThat(rcu.statistics().enqueued()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FENCED", "MEMBARRIER"})
  void sections_nested_too_deep(RcuFlavor flavor) {
    EpochReader reader = (EpochReader) open(flavor).register();
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
