package org.rcubench.results.samples;

import java.util.Locale;

/** The direction in which a metric improves: throughput is better higher, time better lower. */
public enum Better {
  /** Less is better, as for time. */
  LOWER,
  /** More is better, as for throughput. */
  HIGHER;

  /** {@return the word used in {@code samples.csv}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
