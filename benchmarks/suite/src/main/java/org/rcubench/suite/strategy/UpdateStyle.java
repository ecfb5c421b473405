package org.rcubench.suite.strategy;

import java.util.Locale;

/** How an update changes data. A comparison across styles compares more than the protection. */
public enum UpdateStyle {
  /** Changes the data where it lies; sections must be excluded or notice. */
  IN_PLACE,
  /** Changes a copy and publishes it; sections may go on reading the old one. */
  COPY;

  /** {@return the word used for the {@code update} parameter} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
