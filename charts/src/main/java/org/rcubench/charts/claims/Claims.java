package org.rcubench.charts.claims;

import java.util.List;
import org.rcubench.results.Run;

/** The claims that are looked at. */
public final class Claims {
  private Claims() {}

  /**
   * What a run says of each.
   *
   * @param run the run
   * @return a finding for every claim, in their order
   */
  public static List<Finding> of(Run run) {
    return List.of();
  }
}
