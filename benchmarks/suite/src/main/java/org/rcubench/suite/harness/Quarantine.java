package org.rcubench.suite.harness;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where objects of a workload go when they are reclaimed, and come from when new ones are needed:
 * poisoned on arrival, and reused only after {@link #LENGTH} others have arrived. A section that
 * still holds one of them, because a grace period ended too soon, has that long to notice. Safe for
 * any number of threads. Source: the quarantine of AddressSanitizer and KASAN.
 *
 * @param <T> what is reclaimed
 */
public final class Quarantine<T> implements Consumer<T> {
  /** How many objects stay poisoned before the first of them is reused. */
  public static final int LENGTH = 64;

  private final Supplier<? extends T> maker;
  private final Consumer<? super T> poison;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<T> poisoned = new ArrayDeque<>();
  private long made;

  /**
   * Makes an empty quarantine.
   *
   * @param maker makes an object
   * @param poison marks one so that a reader knows it was reclaimed
   */
  public Quarantine(Supplier<? extends T> maker, Consumer<? super T> poison) {
    this.maker = maker;
    this.poison = poison;
  }

  /**
   * Gives the object that has been here for longest, or a new one while there are few.
   *
   * @return an object, still poisoned or new, that nobody else has
   */
  public T take() {
    lock.lock();
    try {
      if (poisoned.size() > LENGTH) {
        return poisoned.remove();
      }
      made++;
    } finally {
      lock.unlock();
    }
    return maker.get();
  }

  /**
   * Reclaims an object.
   *
   * @param object what no section can hold any more
   */
  @Override
  public void accept(T object) {
    poison.accept(object);
    lock.lock();
    try {
      poisoned.add(object);
    } finally {
      lock.unlock();
    }
  }

  /** {@return how many objects were made because there were few here} */
  public long made() {
    lock.lock();
    try {
      return made;
    } finally {
      lock.unlock();
    }
  }

  /** {@return how many objects are here} */
  public int size() {
    lock.lock();
    try {
      return poisoned.size();
    } finally {
      lock.unlock();
    }
  }
}
