package org.rcubench.results.comparison;

/** Numbers of M. Hollander and D. A. Wolfe, <em>Nonparametric Statistical Methods</em>. */
final class Textbook {
  /** Table 3.1: depression scores before therapy, less those after. */
  static final double[] DEPRESSION = {
    1.83 - 0.878,
    0.50 - 0.647,
    1.62 - 0.598,
    2.48 - 2.05,
    1.68 - 1.06,
    1.88 - 1.29,
    1.55 - 1.06,
    3.06 - 3.14,
    1.30 - 1.29
  };

  private Textbook() {}
}
