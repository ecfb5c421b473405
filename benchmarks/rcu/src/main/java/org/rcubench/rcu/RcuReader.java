package org.rcubench.rcu;

/**
 * One thread's handle for reading in a domain.
 *
 * <pre>{@code
 * reader.enter();
 * try {
 *   use(reference.dereference());
 * } finally {
 *   reader.exit();
 * }
 * }</pre>
 *
 * <p>A handle belongs to the thread that registered it and is not safe for use by another. What was
 * dereferenced in a section must not be used after its exit, unless something else keeps it alive.
 */
public abstract class RcuReader implements AutoCloseable {
  /** For implementations of {@link Rcu}. */
  protected RcuReader() {}

  /**
   * Begins a section, or nests one deeper into the current section. Wait-free. (rcu_read_lock)
   *
   * @throws IllegalStateException if sections nest too deep (2^31), or the handle is closed and the
   *     flavor can tell
   */
  public abstract void enter();

  /**
   * Ends the innermost section. Wait-free. (rcu_read_unlock)
   *
   * @throws IllegalStateException if there is none and the flavor can tell; all can when assertions
   *     are enabled
   */
  public abstract void exit();

  /**
   * Announces that the thread is outside any section and holds nothing that it dereferenced.
   * Readers of a {@link RcuFlavor#QSBR} domain must call this now and then, or be offline, for
   * grace periods to end; in other flavors it does nothing. Wait-free. (rcu_quiescent_state)
   *
   * @throws IllegalStateException if the thread is inside a section and assertions are enabled, or
   *     the handle is closed
   */
  public void quiescent() {}

  /**
   * Announces a quiescent state that lasts until {@link #online()}: while offline the thread must
   * not enter sections and delays no grace period. Does nothing in flavors other than {@link
   * RcuFlavor#QSBR}. Wait-free. (rcu_thread_offline)
   *
   * @throws IllegalStateException if the thread is inside a section and assertions are enabled, or
   *     the handle is closed
   */
  public void offline() {}

  /**
   * Ends what {@link #offline()} began; if nothing did, announces a quiescent state. Wait-free.
   * (rcu_thread_online)
   *
   * @throws IllegalStateException if the thread is inside a section and assertions are enabled, or
   *     the handle is closed
   */
  public void online() {}

  /**
   * Unregisters the handle. Closing a closed handle does nothing.
   *
   * @throws IllegalStateException if a section is open, or another thread registered the handle
   */
  @Override
  public abstract void close();
}
