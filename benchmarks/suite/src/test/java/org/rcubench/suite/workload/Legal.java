package org.rcubench.suite.workload;

import java.util.Map;
import java.util.stream.Stream;
import org.rcubench.suite.strategy.Reclaim;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.strategy.UpdateStyle;

/** The strategies under which a workload runs, here and now. */
public final class Legal {

  /** A strategy, and how it updates and reclaims. */
  public record Combination(StrategyInfo strategy, UpdateStyle style, Reclaim reclaim) {
    @Override
    public String toString() {
      return "%s %s %s".formatted(strategy.id(), style.id(), reclaim.id());
    }
  }

  private Legal() {}

  /** All strategies that a workload bears. */
  public static Stream<StrategyInfo> strategies(String id) {
    WorkloadInfo workload =
        Workloads.all().stream().filter(info -> info.id().equals(id)).findFirst().orElseThrow();
    return Strategies.all().stream()
        .filter(strategy -> workload.objection(strategy, Map.of()).isEmpty())
        .filter(strategy -> strategy.unavailability().get().isEmpty());
  }

  /** The same, with all that they allow. */
  public static Stream<Combination> combinations(String id) {
    return strategies(id)
        .flatMap(
            strategy ->
                strategy.updates().stream()
                    .flatMap(
                        style ->
                            strategy.reclaims().stream()
                                .map(reclaim -> new Combination(strategy, style, reclaim))));
  }
}
