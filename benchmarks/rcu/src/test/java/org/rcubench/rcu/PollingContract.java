package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/** Guarantee 6: what an elapsed cookie stands for. */
enum PollingContract implements Contract {
  GUARANTEE_6_A_COOKIE_ELAPSES_WITH_A_GRACE_PERIOD_AND_NOT_BEFORE {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        long cookie = rcu.getState();
        requireNotElapsed(rcu, cookie);
        Updater updater = Updater.start(() -> rcu.synchronizeSince(cookie));
        updater.requireWaitingForReader();
        requireNotElapsed(rcu, cookie);
        reader.end();
        updater.requireReturn();
        requireElapsed(rcu, cookie);
      }
    }
  },
  GUARANTEE_6_A_STARTED_COOKIE_ELAPSES_BY_ITSELF_ONCE_THE_SECTION_HAS_ENDED {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        int[] written = new int[1];
        reader.begin();
        long cookie = rcu.startPoll();
        requireNotElapsed(rcu, cookie);
        reader.run(() -> written[0] = 1);
        requireNotElapsed(rcu, cookie);
        reader.end();
        Deadline.await(() -> rcu.poll(cookie), "the cookie elapses");
        assertThat(written[0]).as("what the section wrote").isEqualTo(1);
      }
    }
  },
  GUARANTEE_6_A_GRACE_PERIOD_THAT_BEGAN_BEFORE_A_COOKIE_DOES_NOT_END_IT {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        early.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        late.begin();
        long cookie = rcu.getState();
        early.end();
        updater.requireReturn();
        requireNotElapsed(rcu, cookie);
        late.end();
        rcu.synchronizeSince(cookie);
        requireElapsed(rcu, cookie);
      }
    }
  },
  GUARANTEE_6_AN_ELAPSED_COOKIE_STAYS_SO_AND_NEED_NOT_BE_WAITED_FOR {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      long cookie = rcu.getState();
      requireNotElapsed(rcu, cookie);
      rcu.synchronize();
      requireElapsed(rcu, cookie);
      requireElapsed(rcu, cookie);
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        requireElapsed(rcu, cookie);
        Updater.start(() -> rcu.synchronizeSince(cookie)).requireReturn();
        reader.end();
        updater.requireReturn();
      }
      requireElapsed(rcu, cookie);
    }
  };

  private static void requireElapsed(Rcu rcu, long cookie) {
    assertThat(rcu.poll(cookie)).as("the cookie has elapsed").isTrue();
  }

  private static void requireNotElapsed(Rcu rcu, long cookie) {
    assertThat(rcu.poll(cookie)).as("the cookie has elapsed").isFalse();
  }
}
