package org.rcubench.bench.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;

/** What to run when nobody says more: how much time to spend, on what, in which order. */
public enum Profile {
  /** Every strategy under every workload that it fits, for a moment: is all as it should be? */
  CHECK {
    @Override
    List<Stage> stages(int cores) {
      Map<String, List<String>> small =
          Map.of(
              "length", List.of("10"),
              "size", List.of("64"),
              "update", List.of("copy", "in-place"),
              "reclaim", List.of("synchronize", "retire"),
              "batch", List.of("1"),
              "keys", List.of("zipf"),
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

  /** Every kind of chart and every family of workloads in five minutes on two cores. */
  QUICK {
    @Override
    List<Stage> stages(int cores) {
      Stage.Template measuring = new Stage.Template(cores, 3, Timing.ofMillis(3, 50, 3, 100));
      return List.of(
          measuring.threads(
              "EmptyLoop|EmptySection", Map.of("strategy", Choice.FAMILIAR), threads(cores)),
          measuring.threads(
              "SectionLength",
              Map.of("strategy", Choice.OLD_AND_NEW, "length", List.of("1000", "10000")),
              List.of(cores)),
          measuring.threads(READS, Map.of("strategy", Choice.OLD_AND_NEW), List.of(cores)),
          measuring.threads("ByHand", Map.of(), List.of(1)),
          measuring.roles(ROLES, Modest.and(Map.of("strategy", Choice.OLD_AND_NEW))),
          measuring.roles(
              "PidTable.table", Modest.and(Map.of("strategy", List.of("concurrent-hash-map")))),
          measuring.threads(
              "GracePeriod.await|ModuleUnload",
              Modest.and(Map.of("strategy", List.of("rcu-membarrier"))),
              List.of(1)),
          once(cores)
              .threads(
                  "CallbackFlood.call|Footprint",
                  Modest.and(
                      Map.of(
                          "strategy", List.of("rcu-membarrier"),
                          "object", List.of("plain", "read-write-lock"))),
                  List.of(1)),
          measuring.threads(
              "CounterPair.mixed",
              Modest.and(Map.of("strategy", Choice.OLD_AND_NEW, "updateRatio", List.of("0.1"))),
              List.of(cores)));
    }
  },

  /** Figures fit to be shown, in three quarters of an hour. */
  STANDARD {
    @Override
    List<Stage> stages(int cores) {
      Stage.Template figure = new Stage.Template(cores, 5, Timing.ofMillis(5, 100, 5, 200));
      Stage.Template measuring = new Stage.Template(cores, 3, Timing.ofMillis(4, 75, 5, 150));
      return List.of(
          figure.threads("EmptyLoop|EmptySection", Map.of(), threads(cores)),
          measuring.threads(
              "SectionLength",
              Map.of("strategy", Choice.TELLING, "length", List.of("100", "1000", "10000")),
              List.of(cores)),
          measuring.threads(READS, Map.of("strategy", Choice.TELLING), List.of(cores)),
          measuring.threads("ByHand", Map.of(), List.of(1)),
          measuring.threads("ReadSection", Map.of(), List.of(1, cores)),
          measuring.threads("Synchronize\\.synchronize", Map.of(), List.of(1, 8)),
          measuring.threads("Synchronize\\.expedited|CallThroughput", Map.of(), List.of(1)),
          measuring.threads(
              "GracePeriod.await",
              Map.of("readers", List.of("0", "1"), "length", List.of("0", "1000")),
              List.of(1)),
          measuring.threads("ModuleUnload", Modest.VALUES, List.of(1)),
          measuring.roles("GracePeriod.bystander", Map.of(), List.of(List.of(1, 1))),
          once(cores)
              .threads(
                  "CallbackFlood|Footprint",
                  Map.of(
                      "strategy", List.of("rcu-qsbr", "rcu-membarrier"),
                      "policy", List.of("help", "wait"),
                      "stall", List.of("0", "1")),
                  List.of(1)),
          measuring.roles(ROLES, Modest.and(Map.of("strategy", Choice.TELLING))),
          measuring.roles(
              "(CounterPair|PersonRegistry|IpOptions)\\.(?!mixed$)",
              Modest.and(Map.of("strategy", Choice.IN_PLACE, "update", List.of("in-place")))),
          measuring.threads("RoutingTable\\.mixed", RATIOS, threads(cores)),
          measuring.threads(
              "(CounterPair|PersonRegistry|PidTable|BookLibrary)\\.mixed", RATIOS, List.of(cores)));
    }
  },

  /** As much as a night or two allow: for publication. */
  FULL {
    @Override
    List<Stage> stages(int cores) {
      Stage.Template measuring = new Stage.Template(cores, 20, Timing.ofMillis(10, 200, 10, 500));
      Map<String, List<String>> everything =
          Map.of(
              "update", List.of("copy", "in-place"),
              "reclaim", List.of("synchronize", "call", "retire"),
              "updateRate", List.of("0", "1000"));
      return List.of(
          measuring.threads("EmptyLoop|EmptySection|ReadSection", Map.of(), threads(cores)),
          measuring.threads("SectionLength", Map.of(), List.of(cores)),
          measuring.threads(READS, Map.of(), threads(cores)),
          measuring.threads("ByHand", Map.of(), List.of(1)),
          measuring.threads("Synchronize\\.synchronize", Map.of(), List.of(1, 8)),
          measuring.threads(
              "Synchronize\\.(expedited|burst|handshake)|CallThroughput"
                  + "|GracePeriod.await|ModuleUnload",
              Map.of(),
              List.of(1)),
          measuring.roles("GracePeriod.bystander", Map.of(), List.of(List.of(1, 1))),
          once(cores).threads("CallbackFlood|Footprint", Map.of(), List.of(1)),
          measuring.roles(
              ROLES, everything, List.of(List.of(Math.max(1, cores - 1), 1), List.of(9, 1))),
          measuring.threads("\\.mixed$", everything, List.of(cores)));
    }
  };

  /** What a workload has whose threads all read, but for those that have stages of their own. */
  private static final String READS =
      "\\.suite\\.workload\\.(?!Empty|SectionLength|ByHand).*\\.read$";

  /** Benchmarks whose readers and updaters are threads apart: all but those of one role. */
  private static final String ROLES = "\\.suite\\.workload\\..*\\.(?!mixed$|read$)[a-z]+$";

  /** From reads alone to as many updates, by one of each kind of strategy. */
  private static final Map<String, List<String>> RATIOS =
      Modest.and(
          Map.of(
              "strategy",
              Choice.TELLING,
              "updateRatio",
              List.of("0", "0.001", "0.01", "0.1", "0.5")));

  /** Which strategies to look at where there is no time for all. */
  static final class Choice {
    /** What people know, and what the figure is about. */
    static final List<String> FAMILIAR =
        List.of(
            "none",
            "synchronized",
            "rwlock",
            "stamped-optimistic",
            "rcu-qsbr",
            "rcu-membarrier",
            "snapshot");

    /** One of each kind. */
    static final List<String> TELLING =
        List.of(
            "synchronized",
            "rwlock",
            "stamped-optimistic",
            "rcu-qsbr",
            "rcu-membarrier",
            "snapshot",
            "concurrent-hash-map",
            "copy-on-write-list");

    /** Those that are at their best where data is changed where it lies. */
    static final List<String> IN_PLACE =
        List.of("rwlock", "stamped-optimistic", "seqlock", "left-right");

    static final List<String> OLD_AND_NEW = List.of("rwlock", "rcu-membarrier");

    private Choice() {}
  }

  /** Sizes that fit in moderate time, and one style of update. */
  private static final class Modest {
    static final Map<String, List<String>> VALUES =
        Map.ofEntries(
            Map.entry("size", List.of("1000")),
            Map.entry("handlers", List.of("8")),
            Map.entry("readers", List.of("1")),
            Map.entry("length", List.of("1000")),
            Map.entry("pending", List.of("100")),
            Map.entry("policy", List.of("help")),
            Map.entry("stall", List.of("0")),
            Map.entry("recycling", List.of("deferred")),
            Map.entry("batch", List.of("1")),
            Map.entry("keys", List.of("zipf")),
            Map.entry("reclaim", List.of("synchronize")),
            Map.entry("updateRate", List.of("1000")));

    private Modest() {}

    /** These values, and those of others. */
    static Map<String, List<String>> and(Map<String, List<String>> others) {
      Map<String, List<String>> all = new HashMap<>(VALUES);
      all.putAll(others);
      return Map.copyOf(all);
    }
  }

  abstract List<Stage> stages(int cores);

  /** For benchmarks that do what they do once an iteration. */
  private static Stage.Template once(int cores) {
    return new Stage.Template(cores, 3, Timing.ofMillis(1, 1, 2, 1));
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Profile named(String id) {
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

  public static List<StrategyInfo> availableStrategies() {
    return Strategies.all().stream()
        .filter(strategy -> strategy.unavailability().get().equals(Optional.empty()))
        .toList();
  }
}
