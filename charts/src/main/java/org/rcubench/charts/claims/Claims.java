package org.rcubench.charts.claims;

import java.util.List;
import java.util.stream.Stream;
import org.rcubench.results.Run;

/** The claims that are looked at. */
public final class Claims {
  static final List<Claim> ALL =
      Stream.of(
              ReadSide.CLAIMS,
              OtherSchemes.CLAIMS,
              BesideUpdaters.CLAIMS,
              Updates.CLAIMS,
              GracePeriodClaims.CLAIMS,
              Memory.CLAIMS)
          .flatMap(List::stream)
          .toList();

  private Claims() {}

  /**
   * What a run says of each.
   *
   * @param run the run
   * @return a finding for every claim, in their order; none if the run is not of this suite
   */
  public static List<Finding> of(Run run) {
    if (run.origin() == Run.Origin.JMH) {
      return List.of();
    }
    // Behind each is a bootstrap or two, and none depends on another.
    return ALL.parallelStream().map(claim -> claim.of(run)).toList();
  }
}
