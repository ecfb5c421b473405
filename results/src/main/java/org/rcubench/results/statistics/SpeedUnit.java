package org.rcubench.results.statistics;

import java.util.Map;
import java.util.Optional;
import org.rcubench.results.samples.Better;

/**
 * A unit of speed in JMH's spelling: {@code ops/us} and its like for throughput, {@code ns/op} and
 * its like for time.
 */
record SpeedUnit(String name, Better better, double nanos) {
  static final SpeedUnit COST = new SpeedUnit("ns/op", Better.LOWER, 1);
  static final SpeedUnit THROUGHPUT = new SpeedUnit("ops/us", Better.HIGHER, 1e3);

  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86_400e9);

  static Optional<SpeedUnit> parse(String unit) {
    String[] parts = unit.split("/", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    if (parts[0].equals("ops") && NANOS.containsKey(parts[1])) {
      return Optional.of(new SpeedUnit(unit, Better.HIGHER, NANOS.get(parts[1])));
    }
    if (parts[1].equals("op") && NANOS.containsKey(parts[0])) {
      return Optional.of(new SpeedUnit(unit, Better.LOWER, NANOS.get(parts[0])));
    }
    return Optional.empty();
  }

  double nanosPerOperation(double value, int threads) {
    return better == Better.LOWER ? value * nanos : threads * nanos / value;
  }

  double operationsPerMicrosecond(double value, int threads) {
    return better == Better.LOWER ? threads * 1e3 / (value * nanos) : value * 1e3 / nanos;
  }
}
