package org.rcubench.offending.other;

/** A room that nobody may use. */
public final class Stranger {
  int nothing;
}
