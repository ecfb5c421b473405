package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

/** The handle that a domain keeps for each thread: {@link Rcu#reader()}. */
class OwnHandleTest {
  @Flavors.All
  void a_thread_gets_the_same_handle_each_time(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      RcuReader own = rcu.reader();
      rcu.reader().enter();
      assertThat(rcu.reader()).isSameAs(own);
      rcu.reader().enter();
      rcu.reader().exit();
      rcu.reader().exit();
      assertThat(rcu.register()).isNotSameAs(own);
      assertThat(rcu.reader()).isSameAs(own);
    }
  }

  @Flavors.All
  void another_one_after_it_was_closed(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      RcuReader first = rcu.reader();
      first.close();
      RcuReader second = rcu.reader();
      assertThat(second).isNotSameAs(first);
      first.close();
      assertThat(rcu.reader()).isSameAs(second);
      second.enter();
      second.exit();
    }
  }

  @Flavors.All
  void another_one_in_another_thread_and_in_another_domain(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        Rcu other = flavor.open()) {
      AtomicReference<RcuReader> others = new AtomicReference<>();
      Updater.start(() -> others.set(rcu.reader())).requireReturn();
      assertThat(rcu.reader()).isNotSameAs(others.get());
      assertThat(other.reader()).isNotSameAs(rcu.reader());
      assertThat(rcu.reader()).isSameAs(rcu.reader());
    }
  }

  @Flavors.WithGracePeriods
  void a_grace_period_waits_for_its_section(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open();
        ReaderThread reader = new ReaderThread(rcu)) {
      reader.run(() -> rcu.reader().enter());
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      reader.run(
          () -> {
            rcu.reader().exit();
            rcu.reader().offline();
          });
      updater.requireReturn();
    }
  }
}
