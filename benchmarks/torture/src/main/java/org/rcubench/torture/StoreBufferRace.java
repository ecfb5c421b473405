package org.rcubench.torture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.rcubench.torture.CheckedSections.BusyLoop;

/**
 * Makes the beginning of a section race a publication while the store that announces the section is
 * still in the store buffer: the situation that the fence in {@code enter} exists for.
 *
 * <p>By chance the two hardly ever meet, and the store waits for nanoseconds only. Here reader and
 * updater wait for each other first, which shows that both have a processor. Both write to the same
 * cache lines, each store across two of them, so that the reader's next store queues behind all of
 * these while the loads that follow it are already done; and the updater publishes at about the
 * time of these loads.
 */
final class StoreBufferRace {
  /**
   * About as many as a store buffer holds (56 on Skylake, 64 on Zen 4). If the buffer is full, the
   * loads wait too, and how many more stores the compiler puts between is unknown; so the reader
   * varies the number.
   */
  private static final int STORES = 56;

  private static final int FEWEST_STORES = 16;

  private static final int DISTANCE = 128;
  private static final int ACROSS_LINES = DISTANCE - 20;

  /** About ten microseconds; whoever has not come by then has no processor. */
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
      READER = lookup.findVarHandle(StoreBufferRace.class, "reader", int.class);
      UPDATER = lookup.findVarHandle(StoreBufferRace.class, "updater", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final byte[] contended = new byte[(STORES + 2) * DISTANCE];

  /** How often a reader was ready; readers that are ready at the same time may count as one. */
  private int reader;

  /** The last of these for which the updater was ready too. */
  private int updater;

  /** How much of a head start the updater gives the reader; adjusted by readers. */
  private int delay;

  /**
   * Waits for the updater.
   *
   * @param random chooses the number of stores
   * @return whether the updater is there, so that the reader has to enter a section at once
   */
  boolean awaitUpdater(SplittableRandom random) {
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

  /** Keeps the race close: the more often readers miss the publication, the earlier it comes. */
  void adjustDelay(boolean sawReplaced) {
    delay = Math.max(0, Math.min(LONGEST_DELAY, delay + (sawReplaced ? -DELAY_STEP : DELAY_STEP)));
  }

  /**
   * Waits for a reader, and gives it a head start.
   *
   * @return whether a reader is there, so that the updater has to publish at once
   */
  boolean awaitReader(BusyLoop busy) {
    fillStoreBuffer(STORES);
    int last = updater;
    for (int i = 0; i < LONGEST_WAIT; i++) {
      int ready = (int) READER.getOpaque(this);
      if (ready != last) {
        UPDATER.setRelease(this, ready);
        busy.run(delay);
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  /** Queues stores to lines that the other thread wrote last. */
  private void fillStoreBuffer(int stores) {
    for (int i = 0; i < stores; i++) {
      LONGS.set(contended, i * DISTANCE + ACROSS_LINES, (long) i);
    }
  }
}
