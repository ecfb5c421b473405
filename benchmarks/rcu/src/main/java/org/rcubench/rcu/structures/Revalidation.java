package org.rcubench.rcu.structures;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.Lock;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A look-up of objects that may be recycled between being found and being held: it takes hold of
 * what it found, by a lock in it or a reference to it, asks then whether it is still what was
 * sought, and if not lets go and looks again. Made once for a structure; a look-up allocates
 * nothing.
 *
 * <p>The example is how the kernel locks the signal handlers of a task, through a pointer that
 * {@code exec} replaces and whose old object goes back to its pool at once:
 *
 * <pre>{@code
 * static final Revalidation<Task, Handlers> HANDLERS =
 *     Revalidation.byLock(
 *         task -> task.handlers.dereference(),
 *         handlers -> handlers.lock,
 *         (handlers, task) -> handlers == task.handlers.dereference());
 *
 * // whoever sends a signal
 * reader.enter();
 * Handlers handlers = HANDLERS.hold(task);
 * reader.exit();
 * if (handlers != null) {
 *   try {
 *     handlers.deliver(signal);
 *   } finally {
 *     HANDLERS.letGo(handlers);
 *   }
 * }
 *
 * // exec
 * Handlers fresh = pool.acquire();
 * Handlers old = task.handlers.dereferenceProtected();
 * old.lock.lock();
 * task.handlers.assign(fresh);
 * old.lock.unlock();
 * pool.release(old);
 * }</pre>
 *
 * <h2>What the object must do for it</h2>
 *
 * <ul>
 *   <li>Its lock, or its count of references, is made with the object and never made anew: a reader
 *       may be at it while the object is recycled.
 *   <li>What tells its identity changes only under the lock; or, with references, only while there
 *       are none, and before {@link RefCounted#takeFirstReference()}.
 *   <li>It is taken out of the structure before the structure's reference to it is dropped, or its
 *       lock released for the last time: until then readers that find it look again and again.
 *   <li>Nobody waits for a grace period while holding its lock: a reader may wait for that lock
 *       inside a section.
 * </ul>
 *
 * <p>Safe for any number of threads if its functions are. A look-up repeats only as often as what
 * it found was taken away meanwhile. Source: {@code __lock_task_sighand} in the kernel's {@code
 * kernel/signal.c}, and its {@code Documentation/RCU/rculist_nulls.rst}, whose other precautions,
 * against links that are recycled, are not needed: the links of {@link RcuList} and {@link
 * RcuHashTable} never are.
 *
 * @param <K> what is sought
 * @param <T> what is found
 */
public final class Revalidation<K, T> {
  /*
   * A look-up (1) finds an object, (2) takes hold of it, (3) asks for its identity.
   *
   * Between (1) and (2) the object may have been given back and acquired as something else. It may be
   * locked or referenced all the same, since it is still of its type: the section sees to it that
   * whatever the pool gave up meanwhile has not been destroyed.
   *
   * From (2) on the identity stands still: by a lock because it changes only under the lock; by a
   * reference because it changes only without any, and the count of an object that had none cannot be
   * raised by (2). So the answer of (3) is good until the hold ends. It is also not stale: (2) is an
   * acquire of the lock, or of the count, whose last release the one who wrote the identity made
   * after writing it.
   *
   * The same object may have been recycled and have come back to be the same thing anew. Then it is
   * what was sought; the object that was found in (1) and the one that is held are one.
   */

  /** A way to keep an object what it is. */
  private interface Hold<T> {
    /** Waits if need be; false if the object is free. */
    boolean take(T object);

    void end(T object);
  }

  private record ByLock<T>(Function<? super T, ? extends Lock> lock) implements Hold<T> {
    @Override
    public boolean take(T object) {
      lock.apply(object).lock();
      return true;
    }

    @Override
    public void end(T object) {
      lock.apply(object).unlock();
    }
  }

  private record ByReference<T extends RefCounted>(Consumer<? super T> release) implements Hold<T> {
    @Override
    public boolean take(T object) {
      return object.tryReference();
    }

    @Override
    public void end(T object) {
      if (object.dropReference()) {
        release.accept(object);
      }
    }
  }

  private final Function<? super K, ? extends T> find;
  private final Hold<T> hold;
  private final BiPredicate<? super T, ? super K> identity;

  private Revalidation(
      Function<? super K, ? extends T> find,
      Hold<T> hold,
      BiPredicate<? super T, ? super K> identity) {
    this.find = requireNonNull(find, "find");
    this.hold = hold;
    this.identity = requireNonNull(identity, "identity");
  }

  /**
   * Look-ups that lock what they found.
   *
   * @param <K> what is sought
   * @param <T> what is found
   * @param find finds an object, which may be recycled at any moment, or null
   * @param lock tells an object's lock
   * @param identity tells, of an object that is locked, whether it is what was sought
   * @return the look-up
   */
  public static <K, T> Revalidation<K, T> byLock(
      Function<? super K, ? extends T> find,
      Function<? super T, ? extends Lock> lock,
      BiPredicate<? super T, ? super K> identity) {
    return new Revalidation<>(find, new ByLock<>(requireNonNull(lock, "lock")), identity);
  }

  /**
   * Look-ups that take a reference to what they found.
   *
   * @param <K> what is sought
   * @param <T> what is found
   * @param find finds an object, which may be recycled at any moment, or null
   * @param identity tells, of an object that cannot be recycled now, whether it is what was sought
   * @param release is given an object whose last reference was dropped, to give it back to its pool
   * @return the look-up
   */
  public static <K, T extends RefCounted> Revalidation<K, T> byReference(
      Function<? super K, ? extends T> find,
      BiPredicate<? super T, ? super K> identity,
      Consumer<? super T> release) {
    return new Revalidation<>(
        find, new ByReference<>(requireNonNull(release, "release")), identity);
  }

  /**
   * Finds an object and takes hold of it, inside a section. The hold outlasts the section.
   *
   * @param key what is sought
   * @return what was sought, held by the caller until {@link #letGo}; or null if it is not found
   */
  public T hold(K key) {
    for (T found = find.apply(key); found != null; found = find.apply(key)) {
      if (hold.take(found)) {
        if (identity.test(found, key)) {
          return found;
        }
        hold.end(found);
      }
      Thread.onSpinWait();
    }
    return null;
  }

  /**
   * Ends a hold, inside a section or not.
   *
   * @param held what {@link #hold} returned to this caller
   */
  public void letGo(T held) {
    hold.end(held);
  }
}
