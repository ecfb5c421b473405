package org.rcubench.suite.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.Blackhole;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Holder;

/**
 * Threads in the background of what is measured. They are no threads of JMH's, which holds its own
 * between iterations: who waits for readers then would wait for one that is held.
 */
final class BackgroundThreads {
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;
  private volatile Throwable failure;

  /** Starts threads that each do this once; what goes on and on asks whether it should. */
  void start(int count, String name, Runnable work) {
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> run(work), name + "-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Whether the threads should go on. */
  boolean goOn() {
    return !ended;
  }

  /** Has the current thread, one of these, wait until it should not go on. */
  void rest() {
    while (!ended) {
      LockSupport.park(this);
    }
  }

  /**
   * Has the current thread, one of these, read as long as it should go on: sections without a
   * pause, a quiescent state after each.
   *
   * @param rcu the domain
   * @param tokens the work in each section, in tokens of {@link Blackhole#consumeCPU}
   * @param blackhole where what was read goes
   */
  void read(Rcu rcu, long tokens, Blackhole blackhole) {
    RcuReference<Holder> pointer = new RcuReference<>(new Holder(42));
    try (RcuReader reader = rcu.register()) {
      while (!ended) {
        reader.enter();
        blackhole.consume(pointer.dereference().number());
        if (tokens > 0) {
          Blackhole.consumeCPU(tokens);
        }
        reader.exit();
        reader.quiescent();
      }
    }
  }

  /**
   * Has the threads end, interrupts them, and waits for them.
   *
   * @throws IllegalStateException if one failed, and so was not there to the end
   */
  void stop() throws InterruptedException {
    ended = true;
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure != null) {
      throw new IllegalStateException("a thread in the background failed", failure);
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (Throwable thrown) { // told by whoever stops the threads
      failure = thrown;
    }
  }
}
