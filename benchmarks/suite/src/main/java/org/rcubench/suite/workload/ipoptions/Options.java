package org.rcubench.suite.workload.ipoptions;

import java.util.Arrays;

/**
 * The IP options of a socket: up to 40 bytes with the same value, which determines how many there
 * are. A copy shows whether its bytes belong together.
 */
final class Options {
  /** The most bytes that an IPv4 header has room for. */
  static final int MOST_BYTES = 40;

  /** The value of an option's bytes lies below this. */
  static final int VALUES = 121;

  /** The value of bytes that were freed. */
  private static final byte POISON = -1;

  private static final int WORD_BYTES = 4;

  private final byte[] bytes = new byte[MOST_BYTES];
  private int length;

  /** Makes them the options of that value, from 1; 0 for none. */
  Options set(int value) {
    length = length(value);
    Arrays.fill(bytes, 0, length, (byte) value);
    return this;
  }

  /** Marks them so that whoever still copies them knows that they were freed. */
  void poison() {
    Arrays.fill(bytes, POISON);
    length = MOST_BYTES;
  }

  /** Copies the options, and returns how many bytes they are. */
  int copyTo(byte[] packet, int offset) {
    int copied = length;
    System.arraycopy(bytes, 0, packet, offset, copied);
    return copied;
  }

  /** Whether these bytes are the options of one value. */
  static boolean whole(byte[] packet, int offset, int copied) {
    if (copied == 0) {
      return true;
    }
    byte value = packet[offset];
    if (value <= 0 || copied != length(value)) {
      return false;
    }
    for (int i = 1; i < copied; i++) {
      if (packet[offset + i] != value) {
        return false;
      }
    }
    return true;
  }

  private static int length(int value) {
    return value == 0 ? 0 : WORD_BYTES * (1 + value % (MOST_BYTES / WORD_BYTES));
  }
}
