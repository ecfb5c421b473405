package org.rcubench.suite.strategy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.rcubench.rcu.RcuReference;

/**
 * Strategies of one reader, small enough to be stopped between two steps of its entry, each sound
 * or with one step left out. A strategy that is measured has no place to be stopped at; these show
 * that the step matters.
 */
final class Miniature implements Strategy {
  private final Supplier<Session> sessions;

  private Miniature(Supplier<Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Session session() {
    return sessions.get();
  }

  /** Stops between following the pointer and publishing the hazard. */
  static Strategy hazardPointer(Runnable stop, boolean checksAgain) {
    AtomicReference<Object> hazard = new AtomicReference<>();
    return new Miniature(
        () ->
            new ByCopy() {
              @Override
              public long read(Section section) {
                try {
                  return section.run(this);
                } finally {
                  hazard.set(null);
                }
              }

              @Override
              public <T> T dereference(RcuReference<T> pointer) {
                T object = pointer.dereference();
                while (true) {
                  stop.run();
                  hazard.set(object);
                  T now = pointer.dereference();
                  if (now == object || !checksAgain) {
                    return object;
                  }
                  object = now;
                }
              }

              @Override
              public boolean awaitReaders(Object replaced) {
                Waiting.until(() -> hazard.get() != replaced);
                return true;
              }
            });
  }

  /** Stops between finding the current generation and counting it up. */
  static Strategy refcount(Runnable stop, boolean refusesZero) {
    AtomicReference<AtomicInteger> current = new AtomicReference<>(new AtomicInteger(1));
    return new Miniature(
        () ->
            new ByCopy() {
              @Override
              public long read(Section section) {
                AtomicInteger count;
                do {
                  count = current.get();
                  stop.run();
                } while (!countUp(count));
                try {
                  return section.run(this);
                } finally {
                  count.decrementAndGet();
                }
              }

              /** Not in one step: there is but one reader, and the stop is before it. */
              private boolean countUp(AtomicInteger count) {
                if (refusesZero && count.get() == 0) {
                  return false;
                }
                count.incrementAndGet();
                return true;
              }

              @Override
              public boolean awaitReaders(Object replaced) {
                AtomicInteger old = current.getAndSet(new AtomicInteger(1));
                old.decrementAndGet();
                Waiting.until(() -> old.get() == 0);
                return true;
              }
            });
  }

  /** Stops between finding the bias on and showing itself in the table. */
  static Strategy bravo(Runnable stop, boolean checksAgain, boolean revocationWaits) {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    AtomicInteger bias = new AtomicInteger(1);
    AtomicInteger slot = new AtomicInteger();
    return new Miniature(
        () ->
            new Session() {
              @Override
              public long read(Section section) {
                if (bias.get() == 1) {
                  stop.run();
                  slot.set(1);
                  if (bias.get() == 1 || !checksAgain) {
                    try {
                      return section.run(this);
                    } finally {
                      slot.set(0);
                    }
                  }
                  slot.set(0);
                }
                lock.readLock().lock();
                try {
                  return section.run(this);
                } finally {
                  lock.readLock().unlock();
                }
              }

              @Override
              public void update(Update update) {
                lock.writeLock().lock();
                try {
                  bias.set(0);
                  if (revocationWaits) {
                    Waiting.until(() -> slot.get() == 0);
                  }
                  update.run();
                } finally {
                  lock.writeLock().unlock();
                }
              }
            });
  }

  /** Does not stop; of the updater's two waits it may leave out the second. */
  static Strategy leftRight(boolean waitsTwice) {
    AtomicInteger side = new AtomicInteger();
    AtomicInteger version = new AtomicInteger(1);
    AtomicInteger word = new AtomicInteger();
    ReentrantLock updaters = new ReentrantLock();
    return new Miniature(
        () ->
            new Session() {
              private int chosen;

              @Override
              public long read(Section section) {
                word.set(version.get());
                chosen = side.get();
                try {
                  return section.run(this);
                } finally {
                  word.set(0);
                }
              }

              @Override
              public <T> T pick(T first, T second) {
                return chosen == 0 ? first : second;
              }

              @Override
              public void update(Update update) {
                updaters.lock();
                try {
                  int read = side.get();
                  chosen = 1 - read;
                  update.run();
                  side.set(1 - read);
                  int previous = version.get();
                  Waiting.until(() -> word.get() != 3 - previous);
                  version.set(3 - previous);
                  if (waitsTwice) {
                    Waiting.until(() -> word.get() != previous);
                  }
                  chosen = read;
                  update.run();
                } finally {
                  updaters.unlock();
                }
              }
            });
  }

  /** Does not stop; the updater may overlook sessions after the first. */
  static Strategy bigReader(boolean takesAll) {
    ReentrantLock updaters = new ReentrantLock();
    ReentrantLock first = new ReentrantLock();
    ReentrantLock others = new ReentrantLock();
    AtomicInteger sessions = new AtomicInteger();
    return new Miniature(
        () -> {
          ReentrantLock own = sessions.getAndIncrement() == 0 ? first : others;
          return new Session() {
            @Override
            public long read(Section section) {
              own.lock();
              try {
                return section.run(this);
              } finally {
                own.unlock();
              }
            }

            @Override
            public void update(Update update) {
              updaters.lock();
              first.lock();
              if (takesAll) {
                others.lock();
              }
              try {
                update.run();
              } finally {
                if (takesAll) {
                  others.unlock();
                }
                first.unlock();
                updaters.unlock();
              }
            }
          };
        });
  }

  /** Updaters exclude one another by a lock of the session's strategy. */
  private abstract static class ByCopy extends Session {
    private static final ReentrantLock UPDATERS = new ReentrantLock();

    @Override
    public void update(Update update) {
      UPDATERS.lock();
      try {
        update.run();
      } finally {
        UPDATERS.unlock();
      }
    }
  }
}
