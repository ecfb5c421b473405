package org.rcubench.rcu.structures;

/**
 * The broken twin of {@link Buckets#copy}: it moves the entries themselves, under readers that
 * stand on them.
 */
final class MovingRehash {
  private MovingRehash() {}

  static <K, V> HashEntry<K, V>[] move(HashEntry<K, V>[] buckets, int length) {
    HashEntry<K, V>[] moved = Buckets.allocate(length);
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      HashEntry<K, V> entry = Buckets.getBucketAcquire(buckets, bucket);
      while (entry != null) {
        HashEntry<K, V> next = entry.getNextAcquire();
        entry.setNextRelease(Buckets.getHeadAcquire(moved, entry.hash));
        Buckets.setHeadRelease(moved, entry.hash, entry);
        entry = next;
      }
    }
    return moved;
  }
}
