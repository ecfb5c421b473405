package org.rcubench.suite.launcher;

import java.util.Optional;

/**
 * What became of a fork.
 *
 * @param finished what it left; empty if it failed
 * @param failure the end of what it printed, if it failed
 */
record Outcome(Optional<Finished> finished, String failure) {
  static Outcome of(Finished finished) {
    return new Outcome(Optional.of(finished), "");
  }

  static Outcome failed(String failure) {
    return new Outcome(Optional.empty(), failure);
  }
}
