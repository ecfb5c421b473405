package org.rcubench.rcu;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Twins whose cookies lie. */
final class BrokenPolling {
  private BrokenPolling() {}

  static final class ElapseAtOnce extends SpoiltRcu {
    @Override
    public boolean poll(long cookie) {
      return true;
    }
  }

  static final class OfTheRunningGracePeriod extends SpoiltRcu {
    @Override
    public long getState() {
      return correct.getState() - 1;
    }
  }

  static final class ElapseForAMoment extends SpoiltRcu {
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    @Override
    public boolean poll(long cookie) {
      return correct.poll(cookie) && told.add(cookie);
    }
  }

  static final class StartedForNothing extends SpoiltRcu {
    @Override
    public long startPoll() {
      return 0;
    }
  }
}
