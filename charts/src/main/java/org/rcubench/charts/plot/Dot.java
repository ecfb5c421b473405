package org.rcubench.charts.plot;

import java.util.stream.DoubleStream;
import org.rcubench.results.statistics.Estimate;

/**
 * What stands on a row.
 *
 * @param x where
 * @param low where its interval begins; x itself if it has none
 * @param high where its interval ends; x itself if it has none
 * @param kind what it looks like
 */
public record Dot(double x, double low, double high, Kind kind) {
  /** Looks. */
  public enum Kind {
    /** The row's mark. */
    FILLED,
    /** The row's mark without its inside: too few forks for an interval. */
    HOLLOW,
    /** A short stroke across the row. */
    TICK,
    /** A long stroke across the row, where it ends. */
    END
  }

  /**
   * An estimate with its interval.
   *
   * @param estimate the estimate
   * @return the dot
   */
  public static Dot of(Estimate estimate) {
    return estimate.hasInterval()
        ? new Dot(estimate.value(), estimate.low(), estimate.high(), Kind.FILLED)
        : at(
            estimate.value(), estimate.forks() < Estimate.FEWEST_FORKS ? Kind.HOLLOW : Kind.FILLED);
  }

  /**
   * A place without an interval.
   *
   * @param x where
   * @param kind how it looks
   * @return the dot
   */
  public static Dot at(double x, Kind kind) {
    return new Dot(x, x, x, kind);
  }

  /** {@return both ends of what is drawn, for the range of an axis} */
  public DoubleStream ends() {
    return DoubleStream.of(low, high);
  }
}
