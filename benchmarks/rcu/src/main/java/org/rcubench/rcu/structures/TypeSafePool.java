package org.rcubench.rcu.structures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rcubench.rcu.Rcu;

/**
 * A pool of objects that may be recycled at once, without a grace period, though readers may still
 * have hold of a pointer to them: recycled, an object is another one, but of the same type. What
 * the pool gives up for good it destroys after a grace period only. (SLAB_TYPESAFE_BY_RCU)
 *
 * <p>So a reader that found an object inside a section may touch it until the section ends, but
 * does not know which one it is until it holds the object's lock, or a reference to it, and has
 * asked: see {@link Revalidation}, which does so. In exchange an updater neither waits for readers
 * nor lets what it replaces pile up, and gets objects back that are still in its cache.
 *
 * <p>The pool never writes to an object, and constructs it once, not at each {@code acquire}: its
 * lock, or count of references, lives from construction to destruction, and everything else is
 * written anew by who acquires it. What happened before {@code release} happens-before the {@code
 * acquire} that returns the same object.
 *
 * <p>The garbage collector alone would keep heap objects of their type for as long as a reader sees
 * them: for these the destructor may do nothing. It matters for what else an object stands for,
 * such as memory off the heap, a file, or a connection.
 *
 * <p>Safe for any number of threads; the lock inside is held for a few instructions, and by no one
 * who runs the constructor or the destructor. Source: the Linux kernel's {@code
 * include/linux/slab.h}.
 *
 * @param <T> what is pooled
 */
public final class TypeSafePool<T> implements AutoCloseable {
  /**
   * What a pool has done.
   *
   * @param created how many objects it has constructed
   * @param recycled how often it has returned one that was in use before
   * @param givenUp how many it has handed to the domain to destroy
   * @param outstanding how many are in use
   * @param outstandingHighWater how many were in use at most
   * @param free how many it keeps
   */
  public record Statistics(
      long created,
      long recycled,
      long givenUp,
      int outstanding,
      int outstandingHighWater,
      int free) {}

  private final Rcu rcu;
  private final int mostFree;
  private final Supplier<? extends T> constructor;
  private final Consumer<? super T> destructor;

  private final Lock lock = new ReentrantLock();
  private final Deque<T> free = new ArrayDeque<>();
  private long created;
  private long recycled;
  private long givenUp;
  private int outstanding;
  private int outstandingHighWater;
  private boolean closed;

  /**
   * Makes an empty pool.
   *
   * @param rcu the domain in whose sections readers find the objects; to be closed after the pool
   * @param mostFree how many free objects the pool keeps at most, at least 0
   * @param constructor makes an object, with all that must outlive its recycling
   * @param destructor destroys an object, as a callback of the domain
   * @throws IllegalArgumentException if {@code mostFree} is negative, or the domain has no grace
   *     periods
   */
  public TypeSafePool(
      Rcu rcu, int mostFree, Supplier<? extends T> constructor, Consumer<? super T> destructor) {
    if (mostFree < 0) {
      throw new IllegalArgumentException("mostFree is %d: zero or more".formatted(mostFree));
    }
    if (!rcu.flavor().hasGracePeriods()) {
      throw new IllegalArgumentException(
          "%s has no grace periods to destroy objects after: open a flavor that has"
              .formatted(rcu.flavor().id()));
    }
    this.rcu = rcu;
    this.mostFree = mostFree;
    this.constructor = requireNonNull(constructor, "constructor");
    this.destructor = requireNonNull(destructor, "destructor");
  }

  /**
   * Takes an object: the one that was released last, or a new one if none is free. Readers may
   * still be at it for what it was before.
   *
   * @return an object that is the caller's to make known as something, until it is released
   * @throws IllegalStateException if the pool is closed
   */
  public T acquire() {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the pool is closed: make another one");
      }
      T last = free.pollLast();
      if (last != null) {
        recycled++;
        isTaken();
        return last;
      }
    } finally {
      lock.unlock();
    }
    T fresh = requireNonNull(constructor.get(), "what the constructor made");
    lock.lock();
    try {
      created++;
      isTaken();
    } finally {
      lock.unlock();
    }
    return fresh;
  }

  /**
   * Gives an object back, when no new reader can find it: it may be acquired again at once. If the
   * pool is full or closed the object is destroyed after a grace period. Inside a section or not.
   *
   * @param object what was acquired and not yet released; not null
   * @throws IllegalStateException if nothing is outstanding; or, with assertions enabled, if the
   *     object is free already; or as {@link Rcu#retire} does, and then the object is still the
   *     caller's
   * @throws java.util.concurrent.RejectedExecutionException as {@code retire} does, and then the
   *     object is still the caller's
   */
  public void release(T object) {
    requireNonNull(object, "object");
    lock.lock();
    try {
      if (outstanding == 0) {
        throw releasedTwice();
      }
      assert requireNotFree(object);
      outstanding--;
      if (!closed && free.size() < mostFree) {
        free.addLast(object);
        return;
      }
    } finally {
      lock.unlock();
    }
    giveUp(object, () -> outstanding++);
  }

  /**
   * Gives up free objects until there are no more than so many: each is destroyed after a grace
   * period.
   *
   * @param keep how many may stay, at least 0
   * @throws IllegalArgumentException if {@code keep} is negative
   * @throws IllegalStateException as {@link Rcu#retire} does; what was not given up is still free
   * @throws java.util.concurrent.RejectedExecutionException as {@code retire} does; what was not
   *     given up is still free
   */
  public void shrink(int keep) {
    if (keep < 0) {
      throw new IllegalArgumentException("keep is %d: zero or more".formatted(keep));
    }
    for (T surplus = takeSurplus(keep); surplus != null; surplus = takeSurplus(keep)) {
      T condemned = surplus;
      giveUp(condemned, () -> free.addFirst(condemned));
    }
  }

  /** {@return what the pool has done so far} */
  public Statistics statistics() {
    lock.lock();
    try {
      return new Statistics(
          created, recycled, givenUp, outstanding, outstandingHighWater, free.size());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Refuses to give out more, and gives up what is free. What is outstanding may still be released,
   * and is then given up at once. Does not wait: {@link Rcu#barrier()} afterwards waits until all
   * that was given up is destroyed. Closing again goes on where an exception stopped it.
   *
   * @throws IllegalStateException as {@link #shrink} does
   * @throws java.util.concurrent.RejectedExecutionException as {@code shrink} does
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
    shrink(0);
  }

  private void isTaken() {
    outstanding++;
    outstandingHighWater = Math.max(outstandingHighWater, outstanding);
  }

  /** The one that has been free for longest, and that a cache remembers least. */
  private T takeSurplus(int keep) {
    lock.lock();
    try {
      return free.size() > keep ? free.pollFirst() : null;
    } finally {
      lock.unlock();
    }
  }

  private void giveUp(T object, Runnable undo) {
    boolean retired = false;
    try {
      rcu.retire(object, destructor);
      retired = true;
    } finally {
      lock.lock();
      try {
        if (retired) {
          givenUp++;
        } else {
          undo.run();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean requireNotFree(T object) {
    for (T other : free) {
      if (other == object) {
        throw releasedTwice();
      }
    }
    return true;
  }

  private static IllegalStateException releasedTwice() {
    return new IllegalStateException(
        "released more often than acquired: each object is released once, by who acquired it");
  }
}
