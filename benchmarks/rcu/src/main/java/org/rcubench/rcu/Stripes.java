package org.rcubench.rcu;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counters of sections entered and exited, in two pairs on each stripe. */
final class Stripes {
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Enough that few threads that run at once share one. A power of two. */
  private static final int COUNT =
      Integer.highestOneBit(Math.min(256, 4 * Runtime.getRuntime().availableProcessors()) * 2 - 1);

  /** From a stripe to the next, in longs: 128 bytes on either side of its four counters. */
  private static final int STRIDE = 32;

  private static final int EXITED = 2;

  /** An atomic addition is a full fence by itself there; the Java memory model promises less. */
  private static final boolean ADDITION_FENCES =
      System.getProperty("os.arch").equals("amd64")
          || System.getProperty("os.arch").equals("x86_64");

  private final long[] words = new long[COUNT * STRIDE + STRIDE / 2];

  /** The stripe of a thread: threads that were started one after the other have different ones. */
  @SuppressWarnings("deprecation") // Thread.threadId() is Java 19's
  static int of(Thread thread) {
    return ((int) thread.getId() & (COUNT - 1)) * STRIDE + STRIDE / 2;
  }

  /** Counts a section in: a full fence. */
  void enter(int stripe, int pair) {
    WORDS.getAndAdd(words, stripe + pair, 1L);
    if (!ADDITION_FENCES) {
      VarHandle.fullFence();
    }
  }

  /** Counts a section out: a release. */
  void exit(int stripe, int pair) {
    WORDS.getAndAdd(words, stripe + pair + EXITED, 1L);
  }

  /** Whether every section that was counted in was counted out. */
  boolean drained(int pair) {
    long exited = sum(pair + EXITED);
    VarHandle.fullFence();
    return exited == sum(pair);
  }

  private long sum(int counter) {
    long sum = 0;
    for (int stripe = STRIDE / 2; stripe < words.length; stripe += STRIDE) {
      sum += (long) WORDS.getAcquire(words, stripe + counter);
    }
    return sum;
  }
}
