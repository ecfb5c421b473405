package org.rcubench.bench.conduct;

import java.util.Optional;

/**
 * What became of a fork.
 *
 * @param finished what it left; empty if it failed
 * @param failure the end of what it printed, if it failed
 */
public record ForkOutcome(Optional<Finished> finished, String failure) {
  static ForkOutcome of(Finished finished) {
    return new ForkOutcome(Optional.of(finished), "");
  }

  static ForkOutcome failed(String failure) {
    return new ForkOutcome(Optional.empty(), failure);
  }
}
