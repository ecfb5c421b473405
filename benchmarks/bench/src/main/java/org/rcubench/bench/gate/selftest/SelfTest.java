package org.rcubench.bench.gate.selftest;

import static java.util.stream.Collectors.toSet;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Median;
import org.rcubench.bench.conduct.JarUnderTest;
import org.rcubench.bench.conduct.LockstepFailure;
import org.rcubench.bench.conduct.LockstepPair;
import org.rcubench.bench.conduct.LoneFork;
import org.rcubench.bench.conduct.PairPlan;
import org.rcubench.bench.conduct.PairResult;
import org.rcubench.bench.conduct.Side;
import org.rcubench.bench.conduct.Workspace;
import org.rcubench.bench.gate.pairs.SamplingPlan;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.files.CsvJournal;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.text.Format;
import org.rcubench.suite.selftest.GateCheck;

/**
 * The gate measures itself: it compares our own jar with itself, the head slowed down on purpose by
 * 0, 2, 5, 10 and 20% ({@link GateCheck}), with 1 thread and with 2. Among the pairs it runs forks
 * without a partner, two for each pair of equals, which take the same minutes. It goes on from what
 * is in its folder.
 */
public final class SelfTest {
  static final List<Integer> SLOWDOWNS = List.of(0, 2, 5, 10, 20);
  static final List<Integer> INJECTED =
      SLOWDOWNS.stream().filter(slowdown -> slowdown > 0).toList();
  private static final SelfTestTrial.Form FORM = new SelfTestTrial.Form();
  private static final int LONE_FORKS = 2;

  private static final DetectionRates.Draws DRAWS = new DetectionRates.Draws(400, 60, 25);

  /** What a trial takes beyond its iterations: two JVMs, each started by another. */
  private static final Duration TO_START = Duration.ofMillis(1500);

  private final Path jar;
  private final PairPlan plan;
  private final Path file;
  private final long seed;
  private final SplittableRandom random;
  private final PrintStream out;
  private final List<SelfTestTrial> trials;
  private int failed;

  /**
   * A test.
   *
   * @param jar our own jar
   * @param plan how each fork runs
   * @param folder the folder of its trials, which may hold some
   * @param seed draws all that is drawn
   * @param out takes word of progress
   * @throws ResultsException if the folder's trials cannot be read
   */
  public SelfTest(Path jar, PairPlan plan, Path folder, long seed, PrintStream out) {
    this.jar = jar;
    this.plan = plan;
    this.file = folder.resolve("trials.csv");
    this.out = out;
    this.trials = new ArrayList<>(CsvJournal.read(file, FORM));
    this.seed = seed;
    this.random = new SplittableRandom(seed + trials.size());
  }

  /**
   * Measures in shuffled rounds until nothing is missing or the time is up.
   *
   * @param count how many pairs of each row and slowdown there should be
   * @param budget the time to spend; empty to spend what it takes
   * @throws ResultsException if a file cannot be written, or forks fail one after the other
   * @throws InterruptedException if interrupted; no fork is left running
   */
  public void measure(int count, Optional<Duration> budget) throws InterruptedException {
    List<Todo> todo = todo(count);
    if (!todo.isEmpty()) {
      tell(todo);
      measure(todo, budget);
    }
  }

  /**
   * Reports the trials.
   *
   * @param sampling how much the comparisons measure whose verdicts are foretold
   * @param thresholds what counts as a change
   * @param cores cores of the machine they were measured on; 0 if unknown
   * @return the report
   */
  public SelfTestReport report(SamplingPlan sampling, Thresholds thresholds, int cores)
      throws InterruptedException {
    RecordedTrials recorded = new RecordedTrials(trials);
    out.printf(
        "%nDraws %d comparisons from the pairs for each share, and %d times %d from pairs drawn"
            + " anew; this takes a minute or two%n",
        DRAWS.comparisons(), DRAWS.resamples(), DRAWS.each());
    SimulatedComparison simulated = new SimulatedComparison(sampling, thresholds, cores);
    return new SelfTestReport(
        recorded, failed, simulated, DetectionRates.of(recorded, simulated, DRAWS, seed));
  }

  /**
   * Whether nothing is missing.
   *
   * @param count how many pairs of each row and slowdown there should be
   */
  public boolean isComplete(int count) {
    return todo(count).isEmpty();
  }

  private void measure(List<Todo> todo, Optional<Duration> budget) throws InterruptedException {
    long began = System.nanoTime();
    try (Workspace workspace = Workspace.create();
        CsvJournal<SelfTestTrial> journal = CsvJournal.open(file, FORM)) {
      Map<SelfTestTrial.Kind, Measure> measures = measures(workspace);
      for (Todo next : todo) {
        long spent = System.nanoTime() - began;
        if (budget.isPresent() && spent > budget.get().toNanos()) {
          break;
        }
        run(next, measures.get(next.kind())).ifPresent(journal::add);
      }
    }
  }

  private record Todo(SelfTestRow row, SelfTestTrial.Kind kind, int number) {}

  @FunctionalInterface
  private interface Measure {
    Measured of(SelfTestRow row, SplittableRandom random)
        throws LockstepFailure, InterruptedException;
  }

  private record Measured(double base, OptionalDouble head, OptionalDouble slowdown) {}

  /** What is missing, round by round. */
  private List<Todo> todo(int count) {
    Set<Todo> known =
        trials.stream()
            .map(trial -> new Todo(trial.row(), trial.kind(), trial.number()))
            .collect(toSet());
    List<Todo> todo = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      List<Todo> round = new ArrayList<>();
      for (SelfTestRow row : SelfTestRow.all()) {
        for (int slowdown : SLOWDOWNS) {
          round.add(new Todo(row, SelfTestTrial.Kind.pair(slowdown), number));
        }
        for (int i = 0; i < LONE_FORKS; i++) {
          round.add(new Todo(row, SelfTestTrial.Kind.LONE, LONE_FORKS * number - i));
        }
      }
      round.removeAll(known);
      Collections.shuffle(round, new Random(random.nextLong()));
      todo.addAll(round);
    }
    return todo;
  }

  private void tell(List<Todo> todo) {
    Duration pair = plan.length().plus(TO_START);
    long pairs = todo.stream().filter(each -> each.kind().isPair()).count();
    Duration expected =
        pair.multipliedBy(pairs).plus(pair.dividedBy(2).multipliedBy(todo.size() - pairs));
    out.printf(
        "%d trials to go, %d of them pairs, about %s; %d are in %s%n",
        todo.size(), pairs, Format.elapsed(expected), trials.size(), file);
  }

  private Map<SelfTestTrial.Kind, Measure> measures(Workspace workspace) {
    Map<SelfTestTrial.Kind, Measure> measures = new HashMap<>();
    LoneFork fork = new LoneFork(JarUnderTest.of(jar), workspace, plan);
    measures.put(
        SelfTestTrial.Kind.LONE,
        (row, drawn) ->
            new Measured(
                median(fork.run(row.row())), OptionalDouble.empty(), OptionalDouble.empty()));
    for (int slowdown : SLOWDOWNS) {
      JarUnderTest slowed =
          new JarUnderTest(jar, Map.of(GateCheck.SLOWDOWN, Integer.toString(slowdown)));
      LockstepPair pair =
          new LockstepPair(
              Map.of(Side.BASE, JarUnderTest.of(jar), Side.HEAD, slowed), workspace, plan);
      measures.put(
          SelfTestTrial.Kind.pair(slowdown),
          (row, drawn) -> {
            PairResult result = pair.run(row.row(), drawn);
            return new Measured(
                result.median(Side.BASE),
                OptionalDouble.of(result.median(Side.HEAD)),
                OptionalDouble.of(result.slowdown()));
          });
    }
    return measures;
  }

  private Optional<SelfTestTrial> run(Todo next, Measure measure) throws InterruptedException {
    long seed = random.nextLong();
    long began = System.nanoTime();
    try {
      Measured measured = measure.of(next.row(), new SplittableRandom(seed));
      SelfTestTrial trial =
          new SelfTestTrial(
              next.row(),
              next.kind(),
              next.number(),
              seed,
              measured.base(),
              measured.head(),
              measured.slowdown(),
              Duration.ofNanos(System.nanoTime() - began));
      trials.add(trial);
      out.println(line(trial));
      return Optional.of(trial);
    } catch (LockstepFailure failure) {
      failed++;
      out.printf("%s failed: %s%n", next.row().name(), failure.getMessage());
      if (trials.isEmpty() && failed > LONE_FORKS) {
        throw new ResultsException("no fork of %s runs: see above".formatted(jar), failure);
      }
      return Optional.empty();
    }
  }

  private static String line(SelfTestTrial trial) {
    String name = "[%s] %s".formatted(trial.number(), trial.row().name());
    return trial.kind().isPair()
        ? "%s, head slowed by %d%%: takes %sx"
            .formatted(
                name,
                trial.kind().slowdown(),
                Format.change(Math.exp(trial.slowdown().orElseThrow())))
        : "%s, alone: %s sections/us".formatted(name, Format.number(trial.base()));
  }

  private static double median(List<Double> scores) {
    return Median.withDefaults()
        .evaluate(scores.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
