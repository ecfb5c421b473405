package org.rcubench.charts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.results.Run;

/** Runs as machines would give them, for looking at their figures. */
public final class SyntheticRuns {
  private static final int[] LENGTHS = {0, 10, 100, 1_000, 10_000};

  private SyntheticRuns() {}

  /** Eleven strategies on two cores, with 1, 2 and 4 threads. */
  public static Run twoCores() {
    return twoCores(new SyntheticRun(), 1);
  }

  /**
   * The same on another machine or JVM.
   *
   * @param run an empty run
   * @param slower what all costs are multiplied by
   */
  public static Run twoCores(SyntheticRun run, double slower) {
    Map<String, double[]> costs = new LinkedHashMap<>();
    costs.put("none", new double[] {.55, .55, 1.1});
    costs.put("synchronized", new double[] {5.7, 35, 80});
    costs.put("reentrant-lock", new double[] {16, 40, 120});
    costs.put("rwlock", new double[] {14, 300, 700});
    costs.put("rwlock-fair", new double[] {14, 310, 900});
    costs.put("stamped-read", new double[] {12, 150, 400});
    costs.put("stamped-optimistic", new double[] {1.1, 1.1, 2.2});
    costs.put("rcu-qsbr", new double[] {.7, .7, 1.4});
    costs.put("rcu-membarrier", new double[] {.95, .95, 1.9});
    costs.put("rcu-fenced", new double[] {2.3, 2.3, 4.6});
    costs.put("snapshot", new double[] {.56, .57, 1.14});
    costs.replaceAll((strategy, cost) -> scaled(cost, slower));
    run.emptyLoop(1, .45 * slower).emptyLoop(2, .46 * slower).emptyLoop(4, .92 * slower);
    costs.forEach(
        (strategy, cost) -> {
          run.noise(cost[1] > 20 ? .3 : .04);
          run.emptySection(strategy, 1, cost[0])
              .emptySection(strategy, 2, cost[1])
              .emptySection(strategy, 4, cost[2]);
          for (int length : LENGTHS) {
            // A lock that admits one at a time makes the second reader wait the section out.
            boolean exclusive =
                strategy.equals("synchronized") || strategy.equals("reentrant-lock");
            double cached = length < 300 ? cost[1] : cost[1] / 3;
            run.section(
                strategy,
                2,
                Integer.toString(length),
                length * (exclusive ? 1.9 : 1) + Math.max(cost[0], cached));
          }
        });
    return run.run();
  }

  /** All figures of a run but those that others published. */
  public static List<Figure> figures(Run run) {
    return FigureKinds.of(run, /* published= */ false).stream()
        .flatMap(kind -> kind.of(run).stream())
        .toList();
  }

  /** The first figure of a run. */
  public static Figure.Drawable firstFigure(Run run) {
    return (Figure.Drawable) figures(run).get(0);
  }

  private static double[] scaled(double[] cost, double factor) {
    return DoubleStream.of(cost).map(nanos -> nanos * factor).toArray();
  }

  /** All strategies there are, with 1 to 64 threads on 32 cores with two hardware threads each. */
  public static Run manyCores() {
    SyntheticRun run =
        new SyntheticRun().cores(16, 32).cpuModel("Intel(R) Xeon(R) Platinum 8176 CPU @ 2.10GHz");
    List<String> strategies = StrategyStyles.known();
    for (int threads = 1; threads <= 64; threads *= 2) {
      double shared = Math.max(1, threads / 32.0);
      run.emptyLoop(threads, .45 * shared);
      for (int i = 0; i < strategies.size(); i++) {
        boolean scales = i == 0 || i > 13;
        double alone = scales ? .55 + .25 * (i % 6) : 4 + i;
        run.noise(.08)
            .emptySection(
                strategies.get(i),
                threads,
                shared * (scales ? alone : alone * Math.pow(threads, .7 + .06 * (i % 7))));
      }
    }
    return run.run();
  }

  /** One strategy with one thread, measured once. */
  public static Run single() {
    return new SyntheticRun()
        .forks(1)
        .emptyLoop(1, .45)
        .emptySection("rwlock", 1, 14)
        .section("rwlock", 1, "0", 14)
        .run();
  }
}
