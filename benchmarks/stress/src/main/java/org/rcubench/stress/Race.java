package org.rcubench.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes a race of each instance: reader and updater meet, the updater starts when the outcome is
 * open, and where it matters the reader has a full store buffer.
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
 * <tr><td>actors left alone<td>41 in 3,000,000<td>16 in 3,500,000
 * <tr><td>they meet, and the outcome is open<td>8 in 2,000,000<td>4 in 3,600,000
 * <tr><td>and the store buffer is full<td>15 percent<td>12 percent
 * </table>
 */
abstract class Race {
  /** Fewer stores than a store buffer holds (56 on Skylake), or the section's loads would wait. */
  private static final int STORES = 48;

  private static final int DISTANCE = 128;
  private static final int LONGEST_DELAY = 20_000;
  private static final int LONGEST_WAIT = 2_000;
  private static final int LONGEST_STAY = 4_096;

  /** Odd, so that all lengths come up, and not in order. */
  private static final int STEP = 1_237;

  /** Another, so that all pairs of lengths come up. */
  private static final int UPDATER_STEP = 2_711;

  /** Each store straddles two cache lines, which the updater owns. */
  private static final byte[] CONTENDED = new byte[(STORES + 2) * DISTANCE];

  private static final int ACROSS_LINES = DISTANCE - 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle READER;
  private static final VarHandle UPDATER;

  /** How long the updater waits for the reader's loads; the reader adjusts it. */
  private static int delay;

  /** How long the reader stays where it lingers; it differs from instance to instance. */
  private static int stay;

  /** The same for the updater. */
  private static int updaterStay;

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

  /** Meets the updater. */
  final void readerMeets() {
    READER.setOpaque(this, 1);
    await(UPDATER);
  }

  /** Meets the updater, then queues stores to lines that the updater owns. */
  final void readerStarts() {
    readerMeets();
    writeContended();
  }

  /** Stays for a while, so that something may happen meanwhile. */
  final void readerLingers() {
    stay = (stay + STEP) & (LONGEST_STAY - 1);
    for (int i = 0; i < stay; i++) {
      READER.getOpaque(this);
    }
  }

  /** Stays for a while, as the reader does. */
  final void updaterLingers() {
    updaterStay = (updaterStay + UPDATER_STEP) & (LONGEST_STAY - 1);
    for (int i = 0; i < updaterStay; i++) {
      UPDATER.getOpaque(this);
    }
  }

  /** Keeps the outcome open: the more the reader misses, the earlier the updater starts. */
  final void readerEnded(boolean sawUpdate) {
    int step = sawUpdate ? 16 : -16;
    delay = Math.max(0, Math.min(LONGEST_DELAY, delay + step));
  }

  /** Meets the reader, and lets it go ahead a little. */
  final void updaterMeets() {
    int loads = delay;
    UPDATER.setRelease(this, 1);
    await(READER);
    for (int i = 0; i < loads; i++) {
      READER.getOpaque(this);
    }
  }

  /** Lets the reader go ahead again, after a meeting of their own. */
  final void readerGoesOn() {
    for (int i = 0; i < delay; i++) {
      READER.getOpaque(this);
    }
  }

  /** Takes the lines that the reader will store to, then meets it. */
  final void updaterStarts() {
    writeContended();
    updaterMeets();
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
