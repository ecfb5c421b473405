package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers owe a domain of quiescent states, and what they may do there. */
class QsbrRcuTest {
  private final Rcu rcu = RcuFlavor.QSBR.open();

  private enum Announcement {
    QUIESCENT(RcuReader::quiescent),
    OFFLINE(RcuReader::offline),
    ONLINE_AGAIN(RcuReader::online),
    CLOSE(RcuReader::close);

    private final Consumer<RcuReader> step;

    Announcement(Consumer<RcuReader> step) {
      this.step = step;
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_online_reader_delays_a_grace_period_until_it_announces(Announcement announcement) {
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.step(RcuReader::online);
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      reader.step(RcuReader::enter);
      reader.step(RcuReader::exit);
      updater.requireWaitingForReaderStill();
      reader.step(announcement.step);
      updater.requireReturn();
    }
  }

  @Test
  void an_announcement_before_a_grace_period_does_not_end_it() {
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.step(RcuReader::online);
      reader.step(RcuReader::quiescent);
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      reader.step(RcuReader::quiescent);
      updater.requireReturn();
    }
  }

  @Test
  void an_announcement_while_offline_does_not_bring_the_reader_online() {
    try (ReaderThread reader = new ReaderThread(rcu)) {
      Updater.start(rcu::synchronize).requireReturn();
      reader.step(RcuReader::quiescent);
      Updater.start(rcu::synchronize).requireReturn();
      assertAdvice("call online", () -> reader.step(RcuReader::enter));
    }
  }

  @Test
  void a_thread_with_an_online_handle_can_wait_for_a_grace_period() {
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.step(RcuReader::online);
      reader.run(rcu::synchronize);
      reader.step(RcuReader::enter);
      reader.step(RcuReader::exit);
    }
  }

  /** Each would wait for the other's announcement, if waiting were not one. */
  @Test
  void threads_with_online_handles_can_wait_for_the_same_grace_period() {
    try (ReaderThread reader = new ReaderThread(rcu)) {
      reader.begin();
      Updater driver = Updater.start(this::synchronizeWhileOnline);
      driver.requireWaitingForReader();
      Updater follower = Updater.start(this::synchronizeWhileOnline);
      follower.requireWaitingForUpdater();
      reader.end();
      driver.requireReturn();
      follower.requireReturn();
    }
  }

  private void synchronizeWhileOnline() {
    try (RcuReader own = rcu.register()) {
      own.enter();
      own.exit();
      rcu.synchronize();
      own.enter();
      own.exit();
    }
  }

  @Test
  void waiting_leaves_a_handle_online_or_offline_as_it_was() {
    try (ReaderThread online = new ReaderThread(rcu);
        ReaderThread offline = new ReaderThread(rcu)) {
      offline.run(rcu::synchronize);
      Updater.start(rcu::synchronize).requireReturn();
      assertAdvice("call online", () -> offline.step(RcuReader::enter));

      online.step(RcuReader::online);
      online.run(rcu::synchronize);
      Updater updater = Updater.start(rcu::synchronize);
      updater.requireWaitingForReader();
      online.step(RcuReader::quiescent);
      updater.requireReturn();
    }
  }

  @Test
  void misuse_announcements_inside_a_section() {
    try (RcuReader reader = rcu.register()) {
      reader.enter();
      assertAdvice("quiescent inside a read-side critical section: call exit", reader::quiescent);
      assertAdvice("offline inside a read-side critical section: call exit", reader::offline);
      assertAdvice("online inside a read-side critical section: call exit", reader::online);
      reader.exit();
    }
  }

  @Test
  void misuse_announcements_after_close() {
    RcuReader reader = rcu.register();
    reader.close();
    assertAdvice("register the thread again", reader::quiescent);
    assertAdvice("register the thread again", reader::offline);
    assertAdvice("register the thread again", reader::online);
  }

  @Test
  void misuse_enter_while_offline() {
    try (RcuReader reader = rcu.register()) {
      reader.offline();
      assertAdvice("enter while offline: call online", reader::enter);
      reader.online();
      reader.enter();
      reader.exit();
    }
  }

  private static void assertAdvice(String advice, Runnable misuse) {
    assertThatThrownBy(misuse::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(advice);
  }
}
