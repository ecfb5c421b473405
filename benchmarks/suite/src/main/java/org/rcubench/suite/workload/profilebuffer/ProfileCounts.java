package org.rcubench.suite.workload.profilebuffer;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * A buffer with a count for each program counter. While it is free all counts are a mark that no
 * hook may find, and that a hook would change. Hooks count by atomic increments; whoever frees it
 * or uses it again has it alone, if readers were waited for, and needs none.
 */
final class ProfileCounts {
  /** Far enough below zero that no number of stray hits lifts it to a legal count. */
  private static final int POISON = Integer.MIN_VALUE / 2;

  private final AtomicIntegerArray hits;

  /** A free buffer. */
  ProfileCounts(int size) {
    hits = new AtomicIntegerArray(size);
    free();
  }

  /** Counts a hit, and returns whether the buffer is not free. */
  boolean hit(int pc) {
    return hits.getAndIncrement(pc) >= 0;
  }

  /** Sets all counts to zero, and returns how many had been changed since the buffer was freed. */
  int use() {
    int changed = 0;
    for (int pc = 0; pc < hits.length(); pc++) {
      if (hits.getPlain(pc) != POISON) {
        changed++;
      }
      hits.setPlain(pc, 0);
    }
    return changed;
  }

  /** Frees the buffer, and returns how many hits there were. */
  long free() {
    long sum = 0;
    for (int pc = 0; pc < hits.length(); pc++) {
      sum += hits.getPlain(pc);
      hits.setPlain(pc, POISON);
    }
    return sum;
  }
}
