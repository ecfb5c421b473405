package org.rcubench.suite.compare;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The gate measures itself: it compares our own jar with itself, the head slowed down on purpose by
 * 0, 2, 5, 10 and 20% ({@link GateCheck}), with 1 thread and with 2. What comes of the pairs is
 * told by {@link SelfTestReport}.
 */
public final class SelfTest {
  static final List<Integer> SLOWDOWNS = List.of(0, 2, 5, 10, 20);
  private static final List<String> STRATEGIES =
      List.of("none", "rcu-membarrier", "stamped-optimistic", "rwlock");
  private static final List<String> THREADS = List.of("1", "2");

  /**
   * What was measured.
   *
   * @param row the row
   * @param slowdown by how many percent the head was slowed down
   */
  record Trial(Row row, int slowdown) {}

  private final Path jar;
  private final PairPlan plan;
  private final Path out;
  private final long seed;
  private final PrintStream print;

  /**
   * A test.
   *
   * @param jar our own jar
   * @param plan how each fork runs
   * @param out the folder for the pairs
   * @param seed draws all that is drawn
   * @param print takes word of progress
   */
  public SelfTest(Path jar, PairPlan plan, Path out, long seed, PrintStream print) {
    this.jar = jar;
    this.plan = plan;
    this.out = out;
    this.seed = seed;
    this.print = print;
  }

  /** The rows: half of them with two threads, of which some contend. */
  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String threads : THREADS) {
      for (String strategy : STRATEGIES) {
        rows.add(
            new Row(
                GateCheck.BENCHMARK,
                new TreeMap<>(Map.of("strategy", strategy, GateCheck.SLOWDOWN, "0")),
                Optional.of(threads)));
      }
    }
    return rows;
  }

  /**
   * Measures pairs in shuffled rounds, until there are so many of each row and slowdown or the time
   * is up.
   *
   * @param count how many pairs of each
   * @param budget the time to spend
   * @return what to tell of them
   */
  public SelfTestReport run(int count, Duration budget) throws InterruptedException {
    long deadline = System.nanoTime() + budget.toNanos();
    Map<Trial, List<PairResult>> results = new LinkedHashMap<>();
    for (Row row : rows()) {
      for (int slowdown : SLOWDOWNS) {
        results.put(new Trial(row, slowdown), new ArrayList<>());
      }
    }
    long began = System.nanoTime();
    int failed = 0;
    try (Workspace workspace = Workspace.create();
        PairsFile journal = PairsFile.create(out.resolve("pairs.csv"))) {
      Map<Integer, LockstepPair> measuring = new HashMap<>();
      for (int slowdown : SLOWDOWNS) {
        measuring.put(slowdown, pairOf(slowdown, workspace));
      }
      SplittableRandom random = new SplittableRandom(seed);
      for (int number = 1; number <= count; number++) {
        List<Trial> round = new ArrayList<>(results.keySet());
        Collections.shuffle(round, new Random(random.nextLong()));
        for (Trial trial : round) {
          if (System.nanoTime() - deadline > 0) {
            break;
          }
          long drawn = random.nextLong();
          try {
            PairResult result =
                measuring.get(trial.slowdown()).run(trial.row(), new SplittableRandom(drawn));
            results.get(trial).add(result);
            journal.add(new Pair(name(trial), Pair.Stage.SCREENING, number, drawn, result));
            print.printf(
                Locale.ROOT,
                "[%d/%d] %s: head takes %.3fx%n",
                number,
                count,
                name(trial),
                Math.exp(result.slowdown()));
          } catch (LockstepFailure failure) {
            failed++;
            print.printf("%s failed: %s%n", name(trial), failure.getMessage());
          }
        }
      }
    }
    return new SelfTestReport(results, failed, Duration.ofNanos(System.nanoTime() - began));
  }

  private LockstepPair pairOf(int slowdown, Workspace workspace) {
    return new LockstepPair(
        Map.of(
            Side.BASE,
            Contender.of(jar),
            Side.HEAD,
            new Contender(jar, Map.of(GateCheck.SLOWDOWN, Integer.toString(slowdown)))),
        workspace.profiler(),
        workspace.folder(),
        plan);
  }

  private static String name(Trial trial) {
    return "%s, head slowed by %d%%".formatted(trial.row().name(), trial.slowdown());
  }
}
