package org.rcubench.suite.launcher;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

/** What to run when nobody says more: how much time to spend, on what, in which order. */
enum Profile {
  /** Every strategy under every workload that it fits, for a moment: is all as it should be? */
  CHECK {
    @Override
    List<Stage> stages(int cores) {
      Map<String, List<String>> small =
          Map.of(
              "length", List.of("10"),
              "size", List.of("64"),
              "update", List.of("copy", "in-place"),
              "reclaim", List.of("synchronize", "call", "retire"),
              "updateRate", List.of("0"),
              "updateRatio", List.of("0.1"));
      return List.of(
          new Stage(
              "\\.suite\\.workload\\.",
              small,
              List.of(2),
              List.of(List.of(1, 1)),
              1,
              Timing.ofMillis(0, 10, 1, 20)));
    }
  },

  /** Every kind of chart within five minutes on two cores, the figure first. */
  QUICK {
    @Override
    List<Stage> stages(int cores) {
      Timing timing = Timing.ofMillis(4, 50, 4, 100);
      return List.of(
          new Stage("EmptyLoop|EmptySection", Map.of(), threads(cores), List.of(), 3, timing),
          new Stage(
              "SectionLength",
              Map.of("strategy", List.of("none", "rwlock", "stamped-optimistic", "rcu-membarrier")),
              List.of(cores),
              List.of(),
              3,
              timing),
          new Stage("ByHand", Map.of(), List.of(1), List.of(), 3, timing),
          new Stage(
              "CounterPair.pair",
              Map.of(
                  "strategy",
                  List.of("rwlock", "stamped-optimistic", "rcu-membarrier", "snapshot"),
                  "update",
                  List.of("copy"),
                  "updateRate",
                  List.of("1000")),
              List.of(),
              List.of(List.of(Math.max(1, cores - 1), 1)),
              3,
              timing));
    }
  },

  /** Figures fit to be shown: more forks, every strategy everywhere. */
  STANDARD {
    @Override
    List<Stage> stages(int cores) {
      return thorough(cores, 5, Timing.ofMillis(5, 100, 5, 200));
    }
  },

  /** As much as a night allows: for publication. */
  FULL {
    @Override
    List<Stage> stages(int cores) {
      return thorough(cores, 20, Timing.ofMillis(10, 200, 10, 500));
    }
  };

  /**
   * Cells that run in one shuffle.
   *
   * @param include a regular expression of benchmarks
   * @param params values of parameters, by name; those not named take all they can
   * @param threads thread counts of benchmarks without group roles
   * @param groups threads by role of benchmarks with group roles
   * @param forks forks of each cell
   * @param timing how long each runs
   */
  record Stage(
      String include,
      Map<String, List<String>> params,
      List<Integer> threads,
      List<List<Integer>> groups,
      int forks,
      Timing timing) {}

  abstract List<Stage> stages(int cores);

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Profile named(String id) {
    return Arrays.stream(values())
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown profile '%s'; there are: %s"
                        .formatted(
                            id, Arrays.stream(values()).map(Profile::id).collect(joining(", ")))));
  }

  private static List<Stage> thorough(int cores, int forks, Timing timing) {
    return List.of(
        new Stage(
            "EmptyLoop|EmptySection|ReadSection",
            Map.of(),
            threads(cores),
            List.of(),
            forks,
            timing),
        new Stage("SectionLength", Map.of(), List.of(cores), List.of(), forks, timing),
        new Stage("ByHand", Map.of(), List.of(1), List.of(), forks, timing),
        new Stage(
            "CounterPair.pair",
            Map.of("update", List.of("copy", "in-place"), "updateRate", List.of("0", "1000")),
            List.of(),
            List.of(List.of(Math.max(1, cores - 1), 1), List.of(9, 1)),
            forks,
            timing),
        new Stage("Synchronize\\.synchronize", Map.of(), List.of(1, 8), List.of(), forks, timing),
        new Stage(
            "Synchronize\\.(expedited|burst|handshake)",
            Map.of(),
            List.of(1),
            List.of(),
            forks,
            timing),
        new Stage("CallThroughput", Map.of(), List.of(1, 2), List.of(), forks, timing));
  }

  /** The powers of two up to the cores, the cores, and twice as many: past the cliff. */
  static List<Integer> threads(int cores) {
    TreeSet<Integer> counts = new TreeSet<>();
    for (int count = 1; count <= cores; count *= 2) {
      counts.add(count);
    }
    counts.add(cores);
    counts.add(2 * cores);
    return new ArrayList<>(counts);
  }

  static List<StrategyInfo> availableStrategies() {
    return Strategies.all().stream()
        .filter(strategy -> strategy.unavailability().get().equals(Optional.empty()))
        .toList();
  }
}
