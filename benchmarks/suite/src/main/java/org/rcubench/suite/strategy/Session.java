package org.rcubench.suite.strategy;

import org.rcubench.rcu.RcuReference;

/** One thread's way to protected data. Not safe for use by another thread. */
public abstract class Session implements AutoCloseable {

  /**
   * Runs a section under protection. An optimistic strategy may run it more than once and return
   * what the last, undisturbed run returned.
   *
   * @param section what to read; it may see torn data in a run that will be repeated, and must then
   *     end all the same
   * @return what the section returned
   */
  public abstract long read(Section section);

  /**
   * Follows a pointer inside a section, with the ordering that the strategy needs: a plain load
   * where a lock orders, an acquire load where nothing else does.
   *
   * @param pointer the pointer
   * @param <T> what it points to
   * @return what it points to
   */
  public <T> T dereference(RcuReference<T> pointer) {
    return pointer.dereferenceProtected();
  }

  /**
   * Runs an update to the exclusion of other updates, and of sections too if that is how the
   * strategy protects them.
   *
   * @param update what to change
   * @throws UnsupportedOperationException if the strategy allows no updates
   */
  public abstract void update(Update update);

  /**
   * After an update replaced something, waits until no section can hold the old thing. Must not be
   * called inside a section or an update.
   *
   * @return whether the old thing may now be reused; {@code false} if the strategy cannot tell and
   *     leaves it to the garbage collector
   */
  public boolean awaitReaders() {
    return true;
  }

  /** The thread will not read for a while, and must not hold up those who wait for readers. */
  public void pause() {}

  /** Ends what {@link #pause()} began. */
  public void resume() {}

  /** Releases what the session holds. */
  @Override
  public void close() {}
}
