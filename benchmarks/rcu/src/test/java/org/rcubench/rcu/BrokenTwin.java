package org.rcubench.rcu;

import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/** Implementations that are wrong in one way each, to show that the {@link Contract} sees it. */
enum BrokenTwin {
  NEVER_WAITS(NeverWaits::new),
  READERS_DO_NOT_PUBLISH(ReadersDoNotPublish::new),
  INNER_EXIT_ENDS_THE_SECTION(InnerExitEndsTheSection::new),
  INNER_ENTER_RENEWS_THE_SECTION(InnerEnterRenewsTheSection::new),
  JOINS_A_RUNNING_GRACE_PERIOD(JoinsARunningGracePeriod::new),
  COOKIES_ELAPSE_AT_ONCE(BrokenPolling.ElapseAtOnce::new),
  COOKIES_STAND_FOR_THE_RUNNING_GRACE_PERIOD(BrokenPolling.OfTheRunningGracePeriod::new),
  COOKIES_ELAPSE_FOR_A_MOMENT(BrokenPolling.ElapseForAMoment::new),
  STARTED_COOKIES_STAND_FOR_NOTHING(BrokenPolling.StartedForNothing::new),
  CALLBACKS_RUN_AT_ONCE(BrokenCallbacks.RunAtOnce::new),
  CALLBACKS_ARE_RUN_BY_THEIR_CALLERS(BrokenCallbacks.RunByTheirCallers::new),
  CALLBACKS_JOIN_A_RUNNING_GRACE_PERIOD(BrokenCallbacks.JoinARunningGracePeriod::new),
  CALLBACKS_GET_LOST(BrokenCallbacks.GetLost::new),
  CALLBACKS_RUN_TWICE(BrokenCallbacks.RunTwice::new),
  CALLBACKS_CHANGE_PLACES(BrokenCallbacks.ChangePlaces::new),
  BARRIER_DOES_NOT_WAIT(BrokenBarrier.DoesNotWait::new),
  BARRIER_WAITS_FOR_A_GRACE_PERIOD_ONLY(BrokenBarrier.WaitsForAGracePeriodOnly::new),
  BARRIER_COUNTS_ONE_CALLBACK(BrokenBarrier.CountsOneCallback::new);

  private final Supplier<Rcu> twin;

  BrokenTwin(Supplier<Rcu> twin) {
    this.twin = twin;
  }

  Rcu open() {
    return twin.get();
  }

  private static final class NeverWaits extends SpoiltRcu {
    @Override
    public void synchronize() {
      VarHandle.fullFence();
    }
  }

  static class JoinsARunningGracePeriod extends SpoiltRcu {
    private final Object lock = new Object();
    private boolean running;

    @Override
    public void synchronize() {
      synchronized (lock) {
        if (running) {
          awaitEnd();
          return;
        }
        running = true;
      }
      correct.synchronize();
      synchronized (lock) {
        running = false;
        lock.notifyAll();
      }
    }

    private void awaitEnd() {
      synchronized (lock) {
        while (running) {
          try {
            lock.wait();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
  }

  /** A correct domain of which a twin spoils the sections. */
  private abstract static class SpoiltSections extends EpochDomain {
    SpoiltSections() {
      super(RcuFlavor.FENCED, RcuOptions.defaults());
    }

    @Override
    void heavyFence() {
      VarHandle.fullFence();
    }
  }

  /** A reader that counts its sections but tells nobody; twins add what they tell. */
  private abstract static class SpoiltReader extends EpochReader {
    int depth;

    SpoiltReader(EpochDomain domain) {
      super(domain);
    }

    @Override
    boolean inSection() {
      return depth > 0;
    }

    void publish(long published) {
      STATE.setOpaque(this, published);
      VarHandle.fullFence();
    }
  }

  private static final class ReadersDoNotPublish extends SpoiltSections {
    @Override
    EpochReader newReader() {
      return new SpoiltReader(this) {
        @Override
        public void enter() {
          depth++;
        }

        @Override
        public void exit() {
          depth--;
        }
      };
    }
  }

  private static final class InnerExitEndsTheSection extends SpoiltSections {
    @Override
    EpochReader newReader() {
      return new SpoiltReader(this) {
        @Override
        public void enter() {
          if (depth == 0) {
            publish(newest);
          }
          depth++;
        }

        @Override
        public void exit() {
          depth--;
          publish(OUTSIDE);
        }
      };
    }
  }

  private static final class InnerEnterRenewsTheSection extends SpoiltSections {
    @Override
    EpochReader newReader() {
      return new SpoiltReader(this) {
        @Override
        public void enter() {
          publish(newest);
          depth++;
        }

        @Override
        public void exit() {
          depth--;
          if (depth == 0) {
            publish(OUTSIDE);
          }
        }
      };
    }
  }
}
