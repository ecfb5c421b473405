package org.rcubench.rcu;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** The handles of a domain: all of them for grace periods, and each thread's own for the thread. */
final class ReaderRegistry {
  /*
   * `all` is an unordered array: a handle knows its place, and the last one fills the place of one
   * that leaves, so registering and unregistering take constant time. Grace periods work on a copy,
   * which is made anew only after a change, so that most take no lock.
   *
   * A grace period that takes the copy just before a handle is added does without it. That is store
   * buffering: adding clears `copy` and executes a full fence before the new reader's first section;
   * the grace period executes one before it loads `copy`. If it loads a copy without the reader,
   * the reader's sections see everything from before that grace period. One that finds no copy
   * takes the lock, under which the reader was added and told the epoch, or will be.
   *
   * Threads that die registered are found by grace periods that wait for them; those that died
   * outside sections nobody waits for, so they are looked for when the array has doubled since the
   * last time, which costs a constant for each registration.
   */
  static final int NOWHERE = -1;

  private static final int FEW = 16;

  private final ConcurrentHashMap<Thread, OwnedReader> byOwner = new ConcurrentHashMap<>();
  private OwnedReader[] all = new OwnedReader[FEW];
  private int size;
  private int sizeToPurgeAt = FEW;

  /** Null after a change, so that it keeps nobody who has left. */
  private volatile OwnedReader[] copy;

  /** Adds a handle of the current thread. */
  synchronized void add(OwnedReader reader) {
    if (size >= sizeToPurgeAt) {
      purge();
    }
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    reader.place = size;
    all[size++] = reader;
    copy = null;
    VarHandle.fullFence();
    reader.nextOfOwner = byOwner.put(reader.owner, reader);
  }

  /** Removes a handle of the current thread. */
  void remove(OwnedReader reader) {
    take(reader);
    OwnedReader first = byOwner.get(reader.owner);
    if (first == reader) {
      if (reader.nextOfOwner == null) {
        byOwner.remove(reader.owner);
      } else {
        byOwner.put(reader.owner, reader.nextOfOwner);
      }
      return;
    }
    for (OwnedReader before = first; before != null; before = before.nextOfOwner) {
      if (before.nextOfOwner == reader) {
        before.nextOfOwner = reader.nextOfOwner;
      }
    }
  }

  /** Removes a handle whose thread has died. */
  void removeDead(OwnedReader reader) {
    take(reader);
    byOwner.remove(reader.owner);
  }

  /** The current thread's handle that it registered last; the others follow it. */
  OwnedReader own() {
    return byOwner.get(Thread.currentThread());
  }

  /** All handles, as of now; not to be changed. */
  OwnedReader[] snapshot() {
    OwnedReader[] known = copy;
    return known == null ? copyAgain() : known;
  }

  private synchronized OwnedReader[] copyAgain() {
    OwnedReader[] made = Arrays.copyOf(all, size);
    copy = made;
    return made;
  }

  private synchronized void take(OwnedReader reader) {
    if (reader.place == NOWHERE) {
      return;
    }
    OwnedReader last = all[--size];
    all[reader.place] = last;
    last.place = reader.place;
    all[size] = null;
    reader.place = NOWHERE;
    copy = null;
  }

  private void purge() {
    for (int i = size - 1; i >= 0; i--) {
      OwnedReader reader = all[i];
      if (!reader.owner.isAlive() && !reader.inSection()) {
        removeDead(reader);
      }
    }
    sizeToPurgeAt = Math.max(FEW, 2 * size);
  }
}
