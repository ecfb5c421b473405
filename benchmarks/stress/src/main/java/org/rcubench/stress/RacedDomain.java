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
 * registry's lock, which orders the actors and drowns the race ({@link ReaderRegistration} does it
 * on purpose); a thread-local look-up is two loads and orders nothing. That instances share a
 * domain takes nothing from the tests: what a section and a grace period promise, they promise
 * whatever other sections and grace periods do.
 */
final class RacedDomain {
  /** The property of a fork that names the flavor under test, which the runners set. */
  static final String FLAVOR = "rcubench.flavor";

  private final Rcu rcu;
  private final ThreadLocal<Handle> readers;
  private final ThreadLocal<Handle> otherReaders;

  private RacedDomain(Rcu rcu) {
    this.rcu = rcu;
    this.readers = ThreadLocal.withInitial(() -> new Handle(rcu.register()));
    this.otherReaders = ThreadLocal.withInitial(() -> new Handle(rcu.register()));
  }

  /** A new domain of the flavor under test. */
  static RacedDomain underTest() {
    String id = System.getProperty(FLAVOR, "");
    return open(
        RcuFlavor.named(id)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "-D%s=%s: expected one of %s"
                            .formatted(FLAVOR, id, String.join(", ", RcuFlavor.ids())))));
  }

  /** A new domain, whose callbacks do not gather but run as soon as they may. */
  static RacedDomain open(RcuFlavor flavor) {
    Rcu rcu = flavor.open(RcuOptions.defaults().withLaziness(Duration.ZERO));
    // Starts the reclaimer here, where it may run on any processor: jcstress binds actors to one
    // each, and a thread inherits that.
    rcu.call(() -> {});
    rcu.barrier();
    return new RacedDomain(rcu);
  }

  /** The current thread's handle. */
  Handle reader() {
    return warm(readers.get());
  }

  /** Another handle of the current thread. */
  Handle otherReader() {
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
  private static Handle warm(Handle handle) {
    handle.enter();
    handle.exit();
    return handle;
  }

  /**
   * A thread's handle as the tests use it: it is online inside sections alone.
   *
   * <p>That matters to flavors that need quiescent states announced. There a thread that is online
   * and announces nothing holds grace periods up, and after its section an actor waits in jcstress
   * for the updater, which waits for the grace period.
   */
  static final class Handle {
    private final RcuReader reader;

    private Handle(RcuReader reader) {
      this.reader = reader;
      reader.offline();
    }

    void enter() {
      reader.online();
      reader.enter();
    }

    void exit() {
      reader.exit();
      reader.offline();
    }

    /** Inside a section: ends it and begins the next, with one announcement for both. */
    void quiescent() {
      reader.exit();
      reader.quiescent();
      reader.enter();
    }
  }
}
