package org.rcubench.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes a race of each instance: reader and updater meet, the reader has a full store buffer, and
 * the updater starts when the outcome is open.
 *
 * <p>Left alone, the reader runs through its instances ten times as fast as the updater through its
 * grace periods, so that they hardly meet; and a grace period takes so long that the reader's store
 * is out of the store buffer before the updater looks, fenced or not. A test that does not see the
 * difference is worth nothing, so it was tried on a library with its fences removed:
 *
 * <table>
 * <caption>Outcome 0, 0 of {@link SectionBeforeGracePeriod} without the library's fences, on a busy
 * Xeon of 2 cores</caption>
 * <tr><th><th>rcu-fenced<th>rcu-membarrier
 * <tr><td>actors left alone<td>0 in 400,000<td>0 in 370,000
 * <tr><td>they meet, and the store buffer is full<td>0 in 310,000<td>0 in 180,000
 * <tr><td>and the outcome is open<td>3 in 1,900,000<td>3 in 1,900,000
 * </table>
 */
abstract class Race {
  /** Fewer stores than a store buffer holds (56 on Skylake), or the section's loads would wait. */
  private static final int STORES = 48;

  private static final int DISTANCE = 128;
  private static final int LONGEST_DELAY = 20_000;
  private static final int LONGEST_WAIT = 2_000;

  /** Each store straddles two cache lines, which the updater owns. */
  private static final byte[] CONTENDED = new byte[(STORES + 2) * DISTANCE];

  private static final int ACROSS_LINES = DISTANCE - 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle READER;
  private static final VarHandle UPDATER;

  /** How long the updater waits for the reader's loads; the reader adjusts it. */
  private static int delay;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      READER = lookup.findVarHandle(Race.class, "reader", int.class);
      UPDATER = lookup.findVarHandle(Race.class, "updater", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  int reader;
  int updater;

  /** Meets the updater, then queues stores to lines that the updater owns. */
  final void readerStarts() {
    READER.setOpaque(this, 1);
    await(UPDATER);
    writeContended();
  }

  /** Keeps the outcome open: the more the reader misses, the earlier the updater starts. */
  final void readerEnded(boolean sawUpdate) {
    int step = sawUpdate ? 16 : -16;
    delay = Math.max(0, Math.min(LONGEST_DELAY, delay + step));
  }

  /** Takes the lines, meets the reader, and lets it go ahead a little. */
  final void updaterStarts() {
    writeContended();
    int loads = delay;
    UPDATER.setRelease(this, 1);
    await(READER);
    for (int i = 0; i < loads; i++) {
      READER.getOpaque(this);
    }
  }

  /** In vain if the other was held up; the instance is then run, but is no race. */
  private void await(VarHandle other) {
    for (int i = 0; i < LONGEST_WAIT && (int) other.getOpaque(this) == 0; i++) {
      Thread.onSpinWait();
    }
  }

  private static void writeContended() {
    for (int i = 0; i < STORES; i++) {
      LONGS.set(CONTENDED, i * DISTANCE + ACROSS_LINES, (long) i);
    }
  }
}
