package org.rcubench.bench.gate.curves;

import java.util.Locale;

/** Numbers within sentences. */
final class CurveText {
  private CurveText() {}

  static String times(double factor) {
    return String.format(Locale.ROOT, factor < 0.1 ? "%.3fx" : "%.2fx", factor);
  }

  static String nanos(double nanos) {
    return String.format(Locale.ROOT, nanos < 10 ? "%.1f ns" : "%.0f ns", nanos);
  }

  /** With a blank in front; empty if nobody knows how many. */
  static String atThreads(int threads) {
    return switch (threads) {
      case 0 -> "";
      case 1 -> " at 1 thread";
      default -> " at %s threads".formatted(threads);
    };
  }
}
