package org.rcubench.torture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Makes the beginning of a section race a publication, with the store that says "I read" kept
 * waiting in the store buffer: that is the moment which a fence is there for.
 *
 * <p>Left alone, the two hardly meet, and the store waits for nanoseconds. Here reader and updater
 * meet first, which shows that both have a processor; they write to the same lines, each store
 * straddling two of them, so that what the reader stores next waits behind all of these while the
 * loads after it are done; and the updater publishes when the reader is about to have loaded.
 */
final class Duel {
  /**
   * About as many as a store buffer holds (56 on Skylake, 64 on Zen 4). With as many the loads
   * would wait too, and so they would with fewer if the compiler puts more of its own stores
   * between; so it is not always the same.
   */
  private static final int STORES = 56;

  private static final int FEWEST_STORES = 16;

  private static final int DISTANCE = 128;
  private static final int ACROSS_LINES = DISTANCE - 20;

  /** Some ten microseconds; then the other has no processor. */
  private static final int LONGEST_WAIT = 300;

  private static final int LONGEST_DELAY = 4_000;
  private static final int DELAY_STEP = 16;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle READER;
  private static final VarHandle UPDATER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      READER = lookup.findVarHandle(Duel.class, "reader", int.class);
      UPDATER = lookup.findVarHandle(Duel.class, "updater", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final byte[] contended = new byte[(STORES + 2) * DISTANCE];

  /** How often a reader was ready; readers that are so at once may count as one. */
  private int reader;

  /** The time of these that the updater met. */
  private int updater;

  /** How long the updater lets the reader go ahead; readers adjust it. */
  private int delay;

  /**
   * Waits for the updater.
   *
   * @param random the reader's whims
   * @return whether the updater has met the reader, which has to enter a section at once
   */
  boolean readerMeets(SplittableRandom random) {
    int stores = random.nextInt(FEWEST_STORES, STORES + 1);
    int mine = reader + 1;
    READER.setOpaque(this, mine);
    for (int i = 0; i < LONGEST_WAIT; i++) {
      if ((int) UPDATER.getOpaque(this) == mine) {
        fillStoreBuffer(stores);
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  /** Keeps the outcome open: the more readers miss the publication, the earlier it comes. */
  void readerHasLooked(boolean sawReplaced) {
    delay = Math.max(0, Math.min(LONGEST_DELAY, delay + (sawReplaced ? -DELAY_STEP : DELAY_STEP)));
  }

  /** {@return whether a reader has met the updater, which has to publish at once} */
  boolean updaterMeets(Work work) {
    fillStoreBuffer(STORES);
    int last = updater;
    for (int i = 0; i < LONGEST_WAIT; i++) {
      int ready = (int) READER.getOpaque(this);
      if (ready != last) {
        UPDATER.setRelease(this, ready);
        work.take(delay);
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  /** Queues stores to lines that the other wrote last. */
  private void fillStoreBuffer(int stores) {
    for (int i = 0; i < stores; i++) {
      LONGS.set(contended, i * DISTANCE + ACROSS_LINES, (long) i);
    }
  }
}
