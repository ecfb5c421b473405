package org.rcubench.rcu.structures;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An entry in a chain of a {@link RcuHashTable}: 32 bytes, with the hash in it so that passing an
 * entry by touches no key.
 */
final class HashEntry<K, V> {
  private static final VarHandle VALUE;
  private static final VarHandle NEXT;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      VALUE = lookup.findVarHandle(HashEntry.class, "value", Object.class);
      NEXT = lookup.findVarHandle(HashEntry.class, "next", HashEntry.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final int hash;
  final K key;
  private volatile V value;
  private volatile HashEntry<K, V> next;

  HashEntry(int hash, K key, V value, HashEntry<K, V> next) {
    this.hash = hash;
    this.key = key;
    VALUE.set(this, value);
    NEXT.set(this, next);
  }

  V getValueAcquire() {
    return value;
  }

  void setValueRelease(V published) {
    VALUE.setRelease(this, published);
  }

  HashEntry<K, V> getNextAcquire() {
    return next;
  }

  void setNextRelease(HashEntry<K, V> published) {
    NEXT.setRelease(this, published);
  }

  boolean holds(int soughtHash, Object sought) {
    return hash == soughtHash && (key == sought || key.equals(sought));
  }
}
