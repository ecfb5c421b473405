package org.rcubench.bench.conduct;

import java.util.Locale;

/** The two that are compared. */
public enum Side {
  /** Before the change. */
  BASE,
  /** With the change. */
  HEAD;

  /** {@return the side in files and on command lines} */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Side other() {
    return this == BASE ? HEAD : BASE;
  }
}
