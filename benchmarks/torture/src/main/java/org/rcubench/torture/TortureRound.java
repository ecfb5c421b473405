package org.rcubench.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuStatistics;
import org.rcubench.torture.TortureFailures.Check;
import org.rcubench.torture.TortureStatistics.Count;

/** The threads that torture a domain, until it is closed under load. */
final class TortureRound {
  private static final Duration GRACE_AFTER_HANG = Duration.ofMillis(100);
  private static final long JOIN_MILLIS = 10;

  private final String domainId;
  private final TortureParameters parameters;
  private final RoundState round;
  private final List<Thread> threads = new ArrayList<>();
  private final List<CallbackUser> callbackUsers = new ArrayList<>();
  private boolean hung;

  TortureRound(
      String domainId, TortureParameters parameters, RoundState round, SplittableRandom random) {
    this.domainId = domainId;
    this.parameters = parameters;
    this.round = round;
    for (int i = 0; i < parameters.readers(); i++) {
      add("reader-" + i, new TortureReader(round, i, random.split()));
    }
    for (int i = 0; i < TortureParameters.UPDATERS; i++) {
      add("updater-" + i, new TortureUpdater(round, i, random.split()));
    }
    for (int i = 0; i < TortureParameters.FAKE_UPDATERS; i++) {
      add("fake-updater-" + i, new FakeUpdater(round, random.split()));
    }
    for (int i = 0; i < TortureParameters.CALLBACK_USERS; i++) {
      CallbackUser user = new CallbackUser(round, random.split());
      callbackUsers.add(user);
      add("callback-user-" + i, user);
    }
    add("read-then-exit", new ReadThenExit(round, random.split()));
    add("staller", new Staller(round, parameters, random.split()));
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** {@return the statistics of the domain so far} */
  RcuStatistics domainStatistics() {
    return round.rcu.statistics();
  }

  /** {@return whether something did not end, so that no further round makes sense} */
  boolean hung() {
    return hung;
  }

  /** Closes the domain while all threads use it, then checks that everything is accounted for. */
  void finish() {
    round.beginClosing();
    Thread closer = thread("closer", this::close);
    closer.start();
    join(List.of(closer));
    round.end();
    join(threads);
    if (!hung) {
      callbackUsers.forEach(CallbackUser::checkClosed);
      round.checkClosed();
    }
  }

  private void close() {
    try {
      round.rcu.close();
      round.statistics.increment(Count.CLOSES);
    } catch (RuntimeException | Error thrown) {
      round.fail(Check.EXCEPTION, TortureFailures.describe(thrown));
    }
  }

  private void join(List<Thread> ending) {
    // After one hang others are likely to follow from it, and get little time.
    TortureTimeout timeout =
        new TortureTimeout(hung ? GRACE_AFTER_HANG : parameters.hangTimeout(), System.nanoTime());
    for (Thread thread : ending) {
      while (thread.isAlive() && !timeout.expired(System.nanoTime())) {
        join(thread);
      }
      if (thread.isAlive()) {
        hung = true;
        round.fail(Check.HANG, TortureFailures.describe(thread));
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(JOIN_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the torture itself must not be interrupted", e);
    }
  }

  private void add(String role, TortureWorker worker) {
    threads.add(thread(role, worker));
  }

  private Thread thread(String role, Runnable work) {
    Thread thread = new Thread(work, "torture-%s-%s".formatted(domainId, role));
    // A thread that hangs must not keep the process alive.
    thread.setDaemon(true);
    return thread;
  }
}
