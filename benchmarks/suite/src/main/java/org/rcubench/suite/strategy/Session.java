package org.rcubench.suite.strategy;

import java.util.function.Consumer;
import org.rcubench.rcu.RcuReference;

/** One thread's access to protected data. Not safe for use by another thread. */
public abstract class Session implements AutoCloseable {

  /**
   * Runs a section under protection. An optimistic strategy may run it more than once and return
   * what the last, undisturbed run returned. Sections do not nest: a section must neither read nor
   * update.
   *
   * @param section what to read; it may see torn data in a run that will be repeated, and must then
   *     end all the same, even if by an exception, which is dropped with the run
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
   * Chooses the instance to read in a section, or to change in an update, of data that the strategy
   * may hold twice. Where it does not, that is always the first.
   *
   * @param first one instance
   * @param second the other; not looked at unless the strategy has {@link Trait#TWO_INSTANCES}
   * @param <T> what they are
   * @return one of the two
   */
  public <T> T pick(T first, T second) {
    return first;
  }

  /**
   * Runs an update to the exclusion of other updates, and of sections too if that is how the
   * strategy protects them.
   *
   * @param update what to change; runs twice, once on each instance, where there are two of them,
   *     and must then do the same to both
   * @throws UnsupportedOperationException if the strategy allows no updates
   */
  public abstract void update(Update update);

  /**
   * After an update has replaced something, waits until no section can hold what was replaced. Must
   * not be called inside a section or an update.
   *
   * @param replaced what no section can find any more
   * @return whether it may now be reused; {@code false} if the strategy cannot tell and leaves it
   *     to the garbage collector
   */
  public boolean awaitReaders(Object replaced) {
    return true;
  }

  /**
   * Has a callback run once all sections that are open now have ended, perhaps by another thread
   * and later; never where the strategy cannot tell. Must not be called inside a section or an
   * update.
   *
   * @param callback what to run
   * @throws UnsupportedOperationException if the strategy protects named objects, and must be told
   *     which
   */
  public void call(Runnable callback) {
    if (awaitReaders(callback)) {
      callback.run();
    }
  }

  /**
   * Has something reclaimed once no section can hold it, perhaps by another thread and later; never
   * where the strategy leaves it to the garbage collector. Must not be called inside a section or
   * an update.
   *
   * @param replaced what no section can find any more
   * @param reclaimer takes it
   * @param <T> what it is
   */
  public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
    if (awaitReaders(replaced)) {
      reclaimer.accept(replaced);
    }
  }

  /**
   * Waits until all that any session handed to {@link #call} and {@link #retire} before has been
   * reclaimed. Must not be called inside a section or an update.
   */
  public void barrier() {}

  /** {@return how often a section ran again because an update had disturbed it} */
  public long retries() {
    return 0;
  }

  /** The thread will not read for a while, and must not hold up those who wait for readers. */
  public void pause() {}

  /** Ends what {@link #pause()} began. */
  public void resume() {}

  /** Releases what the session holds. */
  @Override
  public void close() {}
}
