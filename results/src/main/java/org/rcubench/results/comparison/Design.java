package org.rcubench.results.comparison;

/** How base and head were measured, which says what may be compared with what. */
public enum Design {
  /** In pairs, side by side: a pair's two belong together. */
  PAIRS,
  /** Apart, forks of one run and forks of another: they have nothing in common. */
  FORKS
}
