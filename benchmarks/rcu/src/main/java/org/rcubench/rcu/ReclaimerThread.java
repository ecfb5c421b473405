package org.rcubench.rcu;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The thread of a reclaimer: there while there is work, asleep or gone otherwise. */
final class ReclaimerThread {
  /*
   * The thread is started by the first callback and ends after some idle time, so that an abandoned
   * domain leaves no thread. It sleeps in state ASLEEP. A caller enqueues, which is a
   * read-modify-write, before it looks at the state; the thread sets the state before it looks at
   * the backlog: one of them sees the other. While the thread dozes, to let callbacks gather, its
   * state is RUNNING, and enqueuing wakes nobody; only somebody in a hurry does.
   *
   * A thread that has made up its mind to end, in state ABSENT, is still alive for a moment, and may
   * have a successor by then. Whoever waits for the end waits for all that may be alive.
   */
  static final long KEEP_ALIVE_NANOS = 10_000_000_000L;

  private static final int RUNNING = 0;
  private static final int ASLEEP = 1;
  private static final int ABSENT = 2;

  private final String name;
  private final long keepAliveNanos;
  private final Backlog backlog;
  private final Runnable work;

  private volatile int state = ABSENT;
  private volatile boolean urgent;

  /** The thread, and before it those that may not have ended yet; guarded by this. */
  private final Deque<Thread> started = new ArrayDeque<>();

  /** What to start when there is work; guarded by this. */
  private Thread prepared;

  /**
   * A thread that is not there yet.
   *
   * @param name its name
   * @param keepAliveNanos how long it stays idle before it ends
   * @param backlog where its work comes from
   * @param work what it does, which must return when {@link #sleep} returns false
   */
  ReclaimerThread(String name, long keepAliveNanos, Backlog backlog, Runnable work) {
    this.name = name;
    this.keepAliveNanos = keepAliveNanos;
    this.backlog = backlog;
    this.work = work;
    prepared = prepare();
  }

  /** There is work, which has been enqueued before. */
  void wake() {
    if (state != RUNNING) {
      ensureRunning();
    }
  }

  /** There is work that somebody waits for. */
  void hurry() {
    urgent = true;
    wake();
    synchronized (this) {
      LockSupport.unpark(started.peekLast());
    }
  }

  boolean hurries() {
    return urgent;
  }

  /** The thread has begun what somebody was in a hurry for. */
  void calmDown() {
    urgent = false;
  }

  /** Ends once the backlog, which must be closed, is empty; returns when it has ended. */
  void end() {
    List<Thread> ending;
    synchronized (this) {
      if (backlog.hasWork()) {
        ensureRunning();
      }
      LockSupport.unpark(started.peekLast());
      ending = List.copyOf(started);
    }
    for (Thread thread : ending) {
      Uninterruptibly.run(thread::join);
    }
  }

  /** The thread lets time pass while nobody is in a hurry. */
  void doze(long nanos) {
    long deadline = System.nanoTime() + nanos;
    long left = nanos;
    while (left > 0 && !urgent && !backlog.closed()) {
      pause(left);
      left = deadline - System.nanoTime();
    }
  }

  /** The thread waits for work; returns whether there is some: otherwise it has to end. */
  boolean sleep() {
    long deadline = System.nanoTime() + keepAliveNanos;
    state = ASLEEP;
    while (state == ASLEEP) {
      long left = deadline - System.nanoTime();
      if (backlog.hasWork() || backlog.closed() || left <= 0) {
        return wakeUp();
      }
      pause(left);
    }
    return true;
  }

  /** An interrupt is no business of the thread's, and would keep it awake. */
  void pause(long nanos) {
    LockSupport.parkNanos(this, nanos);
    Thread.interrupted();
  }

  private synchronized boolean wakeUp() {
    boolean needed = state == RUNNING || backlog.hasWork();
    state = needed ? RUNNING : ABSENT;
    if (!needed) {
      prepared = prepare();
    }
    return needed;
  }

  private synchronized void ensureRunning() {
    if (state == ABSENT) {
      start();
    } else if (state == ASLEEP) {
      state = RUNNING;
      LockSupport.unpark(started.peekLast());
    }
  }

  private void start() {
    state = RUNNING;
    try {
      prepared.start();
    } catch (Throwable thrown) { // too many threads: the next caller tries again
      state = ABSENT;
      throw thrown;
    }
    started.removeIf(thread -> !thread.isAlive());
    started.add(prepared);
  }

  /**
   * A thread must not keep whoever happens to start it. As late as JDK 23 it keeps, in its access
   * control context, the class loaders of all who are on the stack where it is created. So that is
   * where the domain is opened, or at the end of the thread before.
   */
  private Thread prepare() {
    Thread next = new Thread(null, work, name, 0, false);
    next.setDaemon(true);
    next.setContextClassLoader(null);
    return next;
  }
}
