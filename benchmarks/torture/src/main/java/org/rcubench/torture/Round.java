package org.rcubench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuStatistics;

/** A domain from its opening to its close under load, and the threads that torture it. */
final class Round {
  private static final long GRACE_NANOS = 100_000_000;
  private static final long LOOK_MILLIS = 10;

  private final Subject subject;
  private final Extent extent;
  private final Arena arena;
  private final List<Thread> threads = new ArrayList<>();
  private final List<CallbackUser> callbackUsers = new ArrayList<>();
  private boolean hung;

  Round(Subject subject, Extent extent, Arena arena, SplittableRandom random) {
    this.subject = subject;
    this.extent = extent;
    this.arena = arena;
    for (int i = 0; i < extent.readers(); i++) {
      add("reader-" + i, new Reader(arena, i, random.split()));
    }
    for (int i = 0; i < Extent.UPDATERS; i++) {
      add("updater-" + i, new Updater(arena, i, random.split()));
    }
    for (int i = 0; i < Extent.FAKE_UPDATERS; i++) {
      add("fake-updater-" + i, new FakeUpdater(arena, random.split()));
    }
    for (int i = 0; i < Extent.CALLBACK_USERS; i++) {
      CallbackUser user = new CallbackUser(arena, random.split());
      callbackUsers.add(user);
      add("callback-user-" + i, user);
    }
    add("storm", new Storm(arena, random.split()));
    add("staller", new Staller(arena, extent, random.split()));
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** {@return what the domain has done so far} */
  RcuStatistics statistics() {
    return arena.rcu.statistics();
  }

  /** {@return whether something did not end; nothing more can be done with this subject} */
  boolean hung() {
    return hung;
  }

  /** Closes the domain while everybody uses it, then looks whether everything is accounted for. */
  void finish() {
    arena.beginClosing();
    Thread closer = thread("closer", this::close);
    closer.start();
    join(List.of(closer));
    arena.end();
    join(threads);
    if (!hung) {
      account();
    }
  }

  private void close() {
    try {
      arena.rcu.close();
      arena.tally.increment(Count.CLOSES);
    } catch (RuntimeException | Error thrown) {
      arena.fail(Check.EXCEPTION, Stacks.of(thrown));
    }
  }

  private void account() {
    callbackUsers.forEach(CallbackUser::checkClosed);
    arena.checkClosed();
    long backlog = statistics().backlog();
    if (backlog != 0) {
      arena.fail(Check.CALLBACK_LOST, "%d pending in the closed domain".formatted(backlog));
    }
  }

  private void join(List<Thread> ending) {
    // What hangs may keep others; these are given no more time.
    Endurance endurance =
        new Endurance(hung ? GRACE_NANOS : extent.patience().toNanos(), System.nanoTime());
    for (Thread thread : ending) {
      while (thread.isAlive() && !endurance.over(System.nanoTime())) {
        join(thread);
      }
      if (thread.isAlive()) {
        hung = true;
        arena.fail(Check.HANG, Stacks.of(thread));
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(LOOK_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the thread that tortures", e);
    }
  }

  private void add(String role, Worker worker) {
    threads.add(thread(role, worker));
  }

  private Thread thread(String role, Runnable work) {
    Thread thread = new Thread(work, "torture-%s-%s".formatted(subject.id(), role));
    // One that hangs must not keep the process.
    thread.setDaemon(true);
    return thread;
  }
}
