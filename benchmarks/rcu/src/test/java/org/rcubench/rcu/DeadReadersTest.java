package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/** Threads that die with handles registered hold nothing up and are forgotten. */
class DeadReadersTest {
  private static void inAThreadThatDies(Runnable life) {
    Updater.start(life).requireReturn();
  }

  private static OwnedReader[] handles(Rcu rcu) {
    return ((GracePeriodDomain) rcu).registered();
  }

  @Flavors.WithGracePeriods
  void inside_sections_of_two_handles_one_of_them_nested(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      AtomicInteger runs = new AtomicInteger();
      inAThreadThatDies(
          () -> {
            rcu.reader().enter();
            rcu.reader().enter();
            rcu.register().enter();
            rcu.register();
          });
      Updater.start(rcu::synchronize).requireReturn();
      inAThreadThatDies(() -> rcu.register().enter());
      Updater.start(rcu::synchronizeExpedited).requireReturn();
      inAThreadThatDies(() -> rcu.register().enter());
      rcu.call(runs::incrementAndGet);
      Updater.start(rcu::barrier).requireReturn();
      assertThat(runs).hasValue(1);
    }
  }

  /** A section counted out for the dead must not be taken for one of the living. */
  @Flavors.WithGracePeriods
  void the_living_are_waited_for_all_the_same(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        ReaderThread reader = new ReaderThread(rcu)) {
      for (int round = 0; round < 3; round++) {
        inAThreadThatDies(() -> rcu.register().enter());
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        inAThreadThatDies(() -> rcu.register().enter());
        updater.requireWaitingForReaderStill();
        reader.end();
        updater.requireReturn();
      }
    }
  }

  @Flavors.WithGracePeriods
  void many_that_died_outside_sections_are_forgotten_without_a_grace_period(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        ReaderThread living = new ReaderThread(rcu)) {
      for (int thread = 0; thread < 300; thread++) {
        inAThreadThatDies(
            () -> {
              RcuReader reader = rcu.register();
              reader.enter();
              reader.exit();
            });
      }
      assertThat(handles(rcu)).as("handles after 300 threads").hasSizeLessThan(40);
      living.begin();
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      living.end();
      updater.requireReturn();
    }
  }

  /** Forgetting those would leave their sections open for ever where these are only counted. */
  @Flavors.WithGracePeriods
  void many_that_died_inside_sections_are_left_to_the_grace_period(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      for (int thread = 0; thread < 100; thread++) {
        boolean inside = thread % 2 == 0;
        inAThreadThatDies(
            () -> {
              RcuReader reader = rcu.register();
              reader.enter();
              if (!inside) {
                reader.exit();
              }
            });
      }
      Updater.start(rcu::synchronize).requireReturn();
      for (int thread = 0; thread < 200; thread++) {
        inAThreadThatDies(rcu::register);
      }
      assertThat(handles(rcu)).as("handles").hasSizeLessThan(150);
      Updater.start(rcu::synchronize).requireReturn();
    }
  }
}
