package org.rcubench.rcu.structures;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An object that counts its references, and of which a reader that found it without one takes one
 * only if there is another. The count outlives the object's recycling in a {@link TypeSafePool}:
 * while the object is free it is zero, and no reference can be taken.
 *
 * <p>Safe for any number of threads. Wait-free but for the retries of compare-and-set. Kin: the
 * kernel's {@code refcount_t}, with {@code refcount_inc_not_zero_acquire} and {@code
 * refcount_set_release}.
 */
public abstract class RefCounted {
  private static final VarHandle REFERENCES;

  static {
    try {
      REFERENCES = MethodHandles.lookup().findVarHandle(RefCounted.class, "references", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int references;

  /** Begins without references, as what a pool keeps. */
  protected RefCounted() {}

  /**
   * Takes the first reference, when the owner has written who the object is from now on, and before
   * it lets readers find it. A release: who takes a reference later sees what was written.
   *
   * @throws IllegalStateException if there are references
   */
  public final void takeFirstReference() {
    int found = (int) REFERENCES.compareAndExchange(this, 0, 1);
    if (found != 0) {
      throw new IllegalStateException(
          "%d references before the first: take it of an object fresh from its pool"
              .formatted(found));
    }
  }

  /**
   * Takes another reference unless there is none. An acquire if it does: what was written about the
   * object before its first reference was taken, or a later one, is seen.
   *
   * @return false if the object has no references, and so is free or about to be
   * @throws IllegalStateException if there are 2^31 - 1 references
   */
  public final boolean tryReference() {
    int seen = references;
    while (seen != 0) {
      if (seen == Integer.MAX_VALUE) {
        throw new IllegalStateException("2^31 - 1 references: some are never dropped");
      }
      int found = (int) REFERENCES.compareAndExchange(this, seen, seen + 1);
      if (found == seen) {
        return true;
      }
      seen = found;
    }
    return false;
  }

  /**
   * Drops a reference. What was done with the object before happens-before whatever the one who
   * drops the last reference does next.
   *
   * @return whether it was the last: the object is then the caller's alone, to give back to its
   *     pool
   * @throws IllegalStateException if there is none to drop
   */
  public final boolean dropReference() {
    int before = (int) REFERENCES.getAndAdd(this, -1);
    if (before <= 0) {
      REFERENCES.getAndAdd(this, 1);
      throw new IllegalStateException("no reference to drop: each is dropped once, by who took it");
    }
    return before == 1;
  }

  /** {@return how many references there are at this moment} */
  public final int references() {
    return references;
  }
}
