package org.rcubench.rcu.structures;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An array of chains, as many as a power of two; a chain belongs to the high bits of the hash. */
final class Buckets {
  private static final VarHandle HEAD = MethodHandles.arrayElementVarHandle(HashEntry[].class);

  private Buckets() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  static <K, V> HashEntry<K, V>[] allocate(int length) {
    return new HashEntry[length];
  }

  /**
   * Spreads hash codes by Fibonacci hashing, which tells in its high bits: successive numbers
   * collide hardly ever, and numbers that differ in few bits no more than others. (hash_32)
   */
  static int hash(Object key) {
    return key.hashCode() * 0x9E3779B9;
  }

  @SuppressWarnings("unchecked")
  static <K, V> HashEntry<K, V> getBucketAcquire(HashEntry<K, V>[] buckets, int index) {
    return (HashEntry<K, V>) HEAD.getAcquire(buckets, index);
  }

  static <K, V> HashEntry<K, V> getHeadAcquire(HashEntry<K, V>[] buckets, int hash) {
    return getBucketAcquire(buckets, index(buckets, hash));
  }

  static <K, V> void setHeadRelease(HashEntry<K, V>[] buckets, int hash, HashEntry<K, V> head) {
    HEAD.setRelease(buckets, index(buckets, hash), head);
  }

  static <K, V> HashEntry<K, V> find(HashEntry<K, V>[] buckets, int hash, Object key) {
    HashEntry<K, V> entry = getHeadAcquire(buckets, hash);
    while (entry != null && !entry.holds(hash, key)) {
      entry = entry.getNextAcquire();
    }
    return entry;
  }

  /** Adds an entry at the head of its chain. (hlist_add_head_rcu) */
  static <K, V> void link(HashEntry<K, V>[] buckets, int hash, K key, V value) {
    setHeadRelease(buckets, hash, new HashEntry<>(hash, key, value, getHeadAcquire(buckets, hash)));
  }

  /** Unlinks an entry; readers that stand on it go on. (hlist_del_rcu) */
  static <K, V> void unlink(HashEntry<K, V>[] buckets, HashEntry<K, V> removed) {
    HashEntry<K, V> head = getHeadAcquire(buckets, removed.hash);
    if (head == removed) {
      setHeadRelease(buckets, removed.hash, removed.getNextAcquire());
      return;
    }
    HashEntry<K, V> before = head;
    while (before.getNextAcquire() != removed) {
      before = before.getNextAcquire();
    }
    before.setNextRelease(removed.getNextAcquire());
  }

  /** The same entries in another number of chains, made of new ones. */
  static <K, V> HashEntry<K, V>[] copy(HashEntry<K, V>[] buckets, int length) {
    HashEntry<K, V>[] copy = allocate(length);
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      for (var entry = getBucketAcquire(buckets, bucket);
          entry != null;
          entry = entry.getNextAcquire()) {
        link(copy, entry.hash, entry.key, entry.getValueAcquire());
      }
    }
    return copy;
  }

  private static int index(HashEntry<?, ?>[] buckets, int hash) {
    return hash >>> (Integer.numberOfLeadingZeros(buckets.length) + 1);
  }
}
