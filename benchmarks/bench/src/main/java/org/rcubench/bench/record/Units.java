package org.rcubench.bench.record;

import java.util.Map;

/** The units of what benchmarks count beside their operations, all of which JMH calls "#". */
final class Units {
  private static final String COUNT = "#";

  private static final Map<String, String> BY_METRIC =
      Map.of(
          "enqueueRate", "ops/s",
          "backlogPeak", "callbacks",
          "heapAtPeak", "B",
          "barrier", "ns",
          "bytesPerObject", "B/object");

  private Units() {}

  /** The unit of a metric of which JMH says that it is in that unit. */
  static String of(String metric, String unit) {
    return unit.equals(COUNT) ? BY_METRIC.getOrDefault(metric, COUNT) : unit;
  }
}
