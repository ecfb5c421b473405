package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends no wait, whatever is waited for, and is pending afterwards. */
@ExtendWith(Flavors.WhereAvailable.class)
class InterruptsTest {
  private enum Wait {
    SYNCHRONIZE(Rcu::synchronize),
    SYNCHRONIZE_SINCE(rcu -> rcu.synchronizeSince(rcu.getState())),
    BARRIER(Rcu::barrier),
    CLOSE(Rcu::close),
    CALL_THAT_HELPS(rcu -> rcu.call(() -> {})) {
      @Override
      BacklogPolicy policy() {
        return BacklogPolicy.HELP;
      }
    },
    CALL_THAT_WAITS(rcu -> rcu.call(() -> {}));

    private final Consumer<Rcu> wait;

    Wait(Consumer<Rcu> wait) {
      this.wait = wait;
    }

    BacklogPolicy policy() {
      return BacklogPolicy.WAIT;
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("flavorsAndWaits")
  void an_interrupt_while_waiting(RcuFlavor flavor, Wait wait) {
    Rcu rcu = flavor.open(RcuOptions.defaults().withBacklog(1, wait.policy()));
    AtomicBoolean sectionEnds = new AtomicBoolean();
    AtomicBoolean returnedEarly = new AtomicBoolean();
    AtomicBoolean pending = new AtomicBoolean();
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      rcu.call(() -> {});
      Updater waiting =
          Updater.start(
              () -> {
                wait.wait.accept(rcu);
                returnedEarly.set(!sectionEnds.get());
                pending.set(Thread.currentThread().isInterrupted());
              });
      waiting.requireWaiting();
      waiting.interrupt();
      waiting.requireWaiting();
      sectionEnds.set(true);
      reader.end();
      waiting.requireReturn();
    }
    assertThat(returnedEarly).as("returned early").isFalse();
    assertThat(pending).as("the interrupt is pending").isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("flavorsAndWaits")
  void an_interrupt_before_waiting(RcuFlavor flavor, Wait wait) {
    Rcu rcu = flavor.open(RcuOptions.defaults().withBacklog(1, wait.policy()));
    AtomicBoolean sectionEnds = new AtomicBoolean();
    AtomicBoolean pending = new AtomicBoolean();
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      rcu.call(() -> {});
      Updater waiting =
          Updater.start(
              () -> {
                Thread.currentThread().interrupt();
                wait.wait.accept(rcu);
                pending.set(sectionEnds.get() && Thread.currentThread().isInterrupted());
              });
      waiting.requireWaiting();
      sectionEnds.set(true);
      reader.end();
      waiting.requireReturn();
    }
    assertThat(pending).as("returned late, and the interrupt is pending").isTrue();
  }

  private static Stream<Arguments> flavorsAndWaits() {
    return RcuFlavor.withGracePeriods().stream()
        .flatMap(
            flavor -> Arrays.stream(Wait.values()).map(wait -> Arguments.arguments(flavor, wait)));
  }
}
