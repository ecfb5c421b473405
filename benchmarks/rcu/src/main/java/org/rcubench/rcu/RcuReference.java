package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A pointer that readers follow while updaters replace it.
 *
 * <p>A reader that sees a pointer sees everything that was written to the object before it was
 * published. How long the object stays valid after it was replaced is the domain's affair, see
 * {@link Rcu#synchronize()}. Safe for any number of readers; updaters exclude one another by other
 * means, such as a lock.
 *
 * @param <T> what it points to
 */
public final class RcuReference<T> {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(RcuReference.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile T value;

  /**
   * Publishes a first object.
   *
   * @param initial what the pointer shows at first; may be null
   */
  public RcuReference(T initial) {
    assign(initial);
  }

  /**
   * Follows the pointer inside a section: an acquire load. (rcu_dereference)
   *
   * @return what was published last, or just before
   */
  public T dereference() {
    // A volatile load rather than getAcquire: the same instruction, and it lets the JIT check for
    // null by the load itself.
    return value;
  }

  /**
   * Follows the pointer where nobody can change it, as an updater does under its lock: a plain
   * load. (rcu_dereference_protected)
   *
   * @return what was published last
   */
  @SuppressWarnings("unchecked")
  public T dereferenceProtected() {
    return (T) VALUE.get(this);
  }

  /**
   * Publishes an object, with what was written to it before: a release store. (rcu_assign_pointer)
   *
   * @param published what the pointer shows from now on; may be null
   */
  public void assign(T published) {
    VALUE.setRelease(this, published);
  }

  /**
   * Publishes an object in place of another, under the updaters' lock. (rcu_replace_pointer)
   *
   * @param published what the pointer shows from now on; may be null
   * @return what it showed before, which readers may still hold
   */
  public T replace(T published) {
    T old = dereferenceProtected();
    assign(published);
    return old;
  }
}
