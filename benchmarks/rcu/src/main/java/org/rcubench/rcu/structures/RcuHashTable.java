package org.rcubench.rcu.structures;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;

/**
 * A hash table whose look-ups take no lock and allocate nothing, also while it is resized.
 *
 * <pre>{@code
 * // a reader
 * reader.enter();
 * try {
 *   Route route = routes.get(address);
 *   ...
 * } finally {
 *   reader.exit();
 * }
 *
 * // an updater
 * Route old = routes.put(address, changed);
 * if (old != null) {
 *   rcu.retire(old, Route::close);
 * }
 * }</pre>
 *
 * <p>A look-up finds the entry of its key if the table held one during the whole look-up, and finds
 * none if it held none. The value that it returns was the key's at some moment of the look-up; when
 * an updater has taken it out meanwhile, it stays valid until the section ends if updaters reclaim
 * what {@link #put}, {@link #replace} and {@link #remove} give back after a grace period only. A
 * thread sees what happens-before its look-up. There is no order of independent updates on which
 * all readers agree.
 *
 * <p>Safe for any number of readers and updaters. Updaters of keys of different stripes do not wait
 * for one another, but all wait for one that resizes, which takes time proportional to the size.
 * Readers wait for nobody and never search again. The table grows when there are more than three
 * entries to four buckets and shrinks when there is less than one, never below the number of
 * buckets that it began with. Keys are compared by {@code equals}, values by identity. Neither may
 * be null. Chains are as long as keys share a hash code: there is no defence against keys made to
 * collide.
 *
 * <p>Source: the chains are the Linux kernel's {@code hlist}. On resizing see J. Triplett, P. E.
 * McKenney and J. Walpole, <em>Resizable, Scalable, Concurrent Hash Tables via Relativistic
 * Programming</em>, USENIX ATC 2011, whose problem this solves in another way.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
public final class RcuHashTable<K, V> {
  /*
   * A power of two of buckets, each the head of a chain of entries, which is null at the end. The hash
   * and key of an entry never change; its value does, in place. All that is published is stored with
   * release and loaded with acquire. A bucket is chosen by the high bits of the hash, and a
   * stripe by the highest: there are never fewer buckets than stripes, so each bucket has one stripe,
   * and the stripe of a hash is the same for all numbers of buckets, and can be locked before the buckets are loaded.
   *
   * An insertion puts a new entry at the head of its chain; a removal makes what the entry hung on
   * pass it by, and leaves its `next`. In a chain therefore holds what RcuList proves of a list: a
   * reader meets each entry that is in it throughout, and no entry twice.
   *
   * A resize takes all stripes, copies all entries into new chains, and publishes the new buckets by
   * one release store. From then on nobody stores to the old buckets or to an entry in them: updaters
   * load the buckets after they have locked a stripe, which the resize has released after the
   * publication.
   *
   * Why a look-up misses nothing. It loads the buckets once, say T, and follows one chain of T.
   *   (a) T is not replaced before the chain is done with: the chain holds as said above.
   *   (b) T is replaced meanwhile, or was between the load and now: its chains are those of that
   *       moment for ever. An entry that the table held throughout was in its chain of T from before
   *       the look-up until that moment, and stays; (a) applies to it.
   *   (c) What happens-before the look-up is in T or in a later T: the load of the buckets cannot be
   *       of a value older than one whose store happens-before it. So a key that was removed, or a
   *       value that was replaced, before the look-up began is not found.
   * What T still shows after its replacement was in the table when the look-up began or came later, so
   * its retirement waits for the section of the look-up.
   *
   * Why copies. Triplett et al. keep one set of entries, and unzip and zip chains under the readers,
   * with a grace period for each step in which an entry leaves a chain that a reader may be on: the
   * updaters wait for about as many grace periods as a chain has runs, and the table must know its
   * readers' domain. The kernel's rhashtable moves entries one by one, and readers search the next
   * buckets after those they came from. Both must, since who copies has to free the old entries, and
   * others may hold pointers to them. Here entries are private to the table and the collector frees
   * them: a resize costs 32 bytes of garbage an entry, no grace period, and no reader ever searches
   * twice. It also leaves the entries side by side in memory.
   */

  /** How buckets of another number are made of what a table holds. */
  interface Rehash<K, V> {
    HashEntry<K, V>[] rehash(HashEntry<K, V>[] buckets, int length);
  }

  private static final int MOST_BUCKETS = 1 << 30;

  private final Rehash<K, V> rehash;
  private final int fewestBuckets;
  private final UpdaterStripes stripes = new UpdaterStripes();
  private volatile HashEntry<K, V>[] buckets;

  /** Makes an empty table with the fewest buckets. */
  public RcuHashTable() {
    this(1);
  }

  /**
   * Makes an empty table.
   *
   * @param buckets how many buckets it begins with and never falls below; rounded up to a power of
   *     two, and to the number of stripes, 16
   * @throws IllegalArgumentException if {@code buckets} is below 1 or above 2^30
   */
  public RcuHashTable(int buckets) {
    this(buckets, Buckets::copy);
  }

  RcuHashTable(int buckets, Rehash<K, V> rehash) {
    this.rehash = rehash;
    this.fewestBuckets = roundUp(buckets);
    this.buckets = Buckets.allocate(fewestBuckets);
  }

  /**
   * Looks a key up, inside a section. Takes no lock, allocates nothing, and never searches again.
   *
   * @param key what to look up
   * @return its value, or null if there is none
   */
  public V get(K key) {
    HashEntry<K, V> found = find(key, Buckets.hash(key));
    return found == null ? null : found.getValueAcquire();
  }

  /**
   * Gives each key and value to an action, inside a section. An entry that the table holds
   * throughout is met once; one that comes or goes meanwhile once or not at all. In no order.
   *
   * @param action is given each
   */
  public void forEach(BiConsumer<? super K, ? super V> action) {
    HashEntry<K, V>[] seen = buckets;
    for (int bucket = 0; bucket < seen.length; bucket++) {
      for (var entry = Buckets.getBucketAcquire(seen, bucket);
          entry != null;
          entry = entry.getNextAcquire()) {
        action.accept(entry.key, entry.getValueAcquire());
      }
    }
  }

  /** {@return how many entries there are; while there are updaters at work, about how many} */
  public int size() {
    return stripes.entries();
  }

  /** {@return how many buckets there are at this moment} */
  public int buckets() {
    return buckets.length;
  }

  /**
   * Sets a key's value.
   *
   * @param key the key; not null
   * @param value its value from now on; not null
   * @return what it was before, to be reclaimed after a grace period; or null if there was none
   */
  public V put(K key, V value) {
    return insert(key, value, true);
  }

  /**
   * Sets a key's value if it has none.
   *
   * @param key the key; not null
   * @param value its value from now on if there is none; not null
   * @return null, or the value that it has and keeps
   */
  public V putIfAbsent(K key, V value) {
    return insert(key, value, false);
  }

  /**
   * Sets a key's value if it has one.
   *
   * @param key the key
   * @param value its value from now on if there is one; not null
   * @return what it was before, to be reclaimed after a grace period; or null if there was none
   */
  public V replace(K key, V value) {
    return exchange(key, null, requireNonNull(value, "value"));
  }

  /**
   * Sets a key's value if it is still the one that the updater knows. That one may then be
   * reclaimed after a grace period.
   *
   * @param key the key
   * @param expected the very object, not its equal, that must be the value
   * @param value its value from now on if so; not null
   * @return whether it was so
   */
  public boolean replaceSame(K key, V expected, V value) {
    requireNonNull(expected, "expected");
    return exchange(key, expected, requireNonNull(value, "value")) != null;
  }

  /**
   * Removes a key.
   *
   * @param key the key
   * @return its value, to be reclaimed after a grace period; or null if there was none
   */
  public V remove(K key) {
    return exchange(key, null, null);
  }

  /**
   * Removes a key if its value is still the one that the updater knows. That one may then be
   * reclaimed after a grace period.
   *
   * @param key the key
   * @param expected the very object, not its equal, that must be the value
   * @return whether it was so
   */
  public boolean removeSame(K key, V expected) {
    return exchange(key, requireNonNull(expected, "expected"), null) != null;
  }

  /**
   * Changes the number of buckets, while readers go on. The next insertion or removal changes it
   * again if it does not suit the number of entries.
   *
   * @param wanted how many; rounded up to a power of two, and to the number of stripes, 16
   * @throws IllegalArgumentException if {@code wanted} is below 1 or above 2^30
   */
  public void resize(int wanted) {
    int length = roundUp(wanted);
    stripes.lockAll();
    try {
      buckets = rehash.rehash(buckets, length);
    } finally {
      stripes.unlockAll();
    }
  }

  private HashEntry<K, V> find(K key, int hash) {
    return Buckets.find(buckets, hash, key);
  }

  private V insert(K key, V value, boolean overwrite) {
    requireNonNull(value, "value");
    int hash = Buckets.hash(key);
    UpdaterStripes.Stripe stripe = stripes.of(hash);
    stripe.lock();
    try {
      HashEntry<K, V> found = find(key, hash);
      if (found != null) {
        V old = found.getValueAcquire();
        if (overwrite) {
          found.setValueRelease(value);
        }
        return old;
      }
      Buckets.link(buckets, hash, key, value);
      stripe.count(1);
    } finally {
      stripe.unlock();
    }
    refit(stripe);
    return null;
  }

  /**
   * Gives a key that has a value, of which {@code expected} is null or the value, another one; or
   * none, if that is null.
   */
  private V exchange(K key, V expected, V value) {
    int hash = Buckets.hash(key);
    UpdaterStripes.Stripe stripe = stripes.of(hash);
    V old;
    stripe.lock();
    try {
      HashEntry<K, V> found = find(key, hash);
      if (found == null || (expected != null && found.getValueAcquire() != expected)) {
        return null;
      }
      old = found.getValueAcquire();
      if (value != null) {
        found.setValueRelease(value);
        return old;
      }
      Buckets.unlink(buckets, found);
      stripe.count(-1);
    } finally {
      stripe.unlock();
    }
    refit(stripe);
    return old;
  }

  private void refit(UpdaterStripes.Stripe changed) {
    if (UpdaterStripes.suits(changed, buckets.length) || suitableLength() == buckets.length) {
      return;
    }
    stripes.lockAll();
    try {
      int suitable = suitableLength();
      if (suitable != buckets.length) {
        buckets = rehash.rehash(buckets, suitable);
      }
    } finally {
      stripes.unlockAll();
    }
  }

  private int suitableLength() {
    return stripes.suitableLength(buckets.length, fewestBuckets, MOST_BUCKETS);
  }

  private static int roundUp(int buckets) {
    if (buckets < 1 || buckets > MOST_BUCKETS) {
      throw new IllegalArgumentException(
          "%d buckets: from 1 to %d".formatted(buckets, MOST_BUCKETS));
    }
    int atLeast = Math.max(buckets, UpdaterStripes.COUNT);
    return Integer.highestOneBit(atLeast - 1) << 1;
  }
}
