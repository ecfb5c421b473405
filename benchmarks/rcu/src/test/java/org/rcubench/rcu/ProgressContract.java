package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What does not delay a grace period, and what does not end its wait. */
enum ProgressContract implements Contract {
  /** With it, the other half of guarantee 1: such a section sees what precedes the call. */
  PROGRESS_A_SECTION_THAT_BEGINS_LATER_DELAYS_NO_GRACE_PERIOD {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread early = new ReaderThread(rcu);
          ReaderThread late = new ReaderThread(rcu)) {
        int[] written = new int[1];
        early.begin();
        Updater updater =
            Updater.start(
                () -> {
                  written[0] = 1;
                  rcu.synchronize();
                });
        updater.requireWaitingForReader();
        late.begin();
        late.run(() -> assertThat(written[0]).isEqualTo(1));
        early.end();
        updater.requireReturn();
        late.end();
      }
    }
  },
  PROGRESS_A_READER_OUTSIDE_SECTIONS_DELAYS_NO_GRACE_PERIOD {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      rcu.synchronize();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        rcu.synchronize();
        reader.begin();
        reader.end();
        rcu.synchronize();
        reader.step(RcuReader::close);
        rcu.synchronize();
      }
    }
  },
  PROGRESS_A_THREAD_THAT_DIES_INSIDE_A_SECTION_DELAYS_NO_GRACE_PERIOD {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread diesBefore = new ReaderThread(rcu);
          ReaderThread diesMeanwhile = new ReaderThread(rcu)) {
        diesBefore.begin();
        diesBefore.die();
        diesMeanwhile.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        diesMeanwhile.die();
        updater.requireReturn();
      }
    }
  },
  INTERRUPTS_DO_NOT_END_A_WAIT_AND_STAY_PENDING {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        AtomicBoolean driverPending = new AtomicBoolean();
        AtomicBoolean followerPending = new AtomicBoolean();
        Updater driver = interruptible(rcu, driverPending);
        driver.requireWaitingForReader();
        Updater follower = interruptible(rcu, followerPending);
        follower.requireWaitingForUpdater();
        driver.interrupt();
        follower.interrupt();
        driver.requireWaitingForReaderStill();
        follower.requireWaitingForUpdater();
        reader.end();
        driver.requireReturn();
        follower.requireReturn();
        assertThat(driverPending).as("interrupt of the driver is pending").isTrue();
        assertThat(followerPending).as("interrupt of the follower is pending").isTrue();
      }
    }

    private static Updater interruptible(Rcu rcu, AtomicBoolean pending) {
      return Updater.start(
          () -> {
            rcu.synchronize();
            pending.set(Thread.currentThread().isInterrupted());
          });
    }
  };
}
