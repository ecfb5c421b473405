package org.rcubench.stress;

import java.time.Duration;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;

/**
 * The one domain of a test's fork, with handles for each thread that reads in it.
 *
 * <p>A handle belongs to a thread and a state instance is met by two threads for some nanoseconds,
 * so handles cannot live in the state. Registering inside the actor would be correct but takes the
 * registry's lock, which orders the actors and drowns the race ({@link Registration} does it on
 * purpose); a thread-local look-up is two loads and orders nothing. That instances share a domain
 * takes nothing from the tests: what a section and a grace period promise, they promise whatever
 * other sections and grace periods do.
 */
final class Domain {
  private final Rcu rcu;
  private final ThreadLocal<Reader> readers;
  private final ThreadLocal<Reader> otherReaders;

  private Domain(Rcu rcu) {
    this.rcu = rcu;
    this.readers = ThreadLocal.withInitial(() -> new Reader(rcu.register()));
    this.otherReaders = ThreadLocal.withInitial(() -> new Reader(rcu.register()));
  }

  /** A new domain, whose callbacks do not gather but run as soon as they may. */
  static Domain open(RcuFlavor flavor) {
    Rcu rcu = flavor.open(RcuOptions.defaults().withLaziness(Duration.ZERO));
    // Starts the reclaimer here, where it may run on any processor: jcstress binds actors to one
    // each, and a thread inherits that.
    rcu.call(() -> {});
    rcu.barrier();
    return new Domain(rcu);
  }

  /** The current thread's handle. */
  Reader reader() {
    return warm(readers.get());
  }

  /** Another handle of the current thread. */
  Reader otherReader() {
    return warm(otherReaders.get());
  }

  /** A handle that the caller unregisters. */
  RcuReader register() {
    return rcu.register();
  }

  void synchronize() {
    rcu.synchronize();
  }

  void call(Runnable callback) {
    rcu.call(callback);
  }

  void barrier() {
    rcu.barrier();
  }

  long getState() {
    return rcu.getState();
  }

  long startPoll() {
    return rcu.startPoll();
  }

  boolean poll(long cookie) {
    return rcu.poll(cookie);
  }

  /** A section in advance fetches what updaters wrote to the handle, so that the next is quick. */
  private static Reader warm(Reader reader) {
    reader.enter();
    reader.exit();
    return reader;
  }
}
