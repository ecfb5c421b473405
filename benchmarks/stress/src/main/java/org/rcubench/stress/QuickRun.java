package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.runners.TestList;
import org.rcubench.rcu.RcuFlavor;

/**
 * What the build runs: every test for a moment, and a look at the twins.
 *
 * <p>It fails on an outcome that is forbidden, on a test that did not run to its end, and on a
 * broken twin that never showed the outcome that it is there to show, for then the run could not
 * have caught a broken library either. A twin that has not shown it in its moment is given more
 * time, and so is a test that hardly ran. With a single processor no test of two actors can run,
 * and nothing is demanded.
 *
 * <p>A moment is enough for what a missing fence does: a library without its fences shows the
 * forbidden outcomes of {@link SectionBeforeGracePeriod} in ten to thirty of a hundred samples, and
 * each of three runs on a busy machine failed.
 *
 * <p>For more there is jcstress itself: {@code java -jar stress.jar}, which takes all its options.
 */
public final class QuickRun {
  private static final int MOMENT = 3;
  private static final int LONGER = 20;
  private static final int ROUNDS = 4;

  /** Fewer results than this say little. The operating system may have run something else. */
  private static final long ENOUGH = 1_000;

  private final TreeSet<String> faults = new TreeSet<>();
  private final TreeMap<String, Long> samples = new TreeMap<>();
  private final TreeSet<String> uncaught = new TreeSet<>();

  private QuickRun() {}

  /**
   * Runs, and throws if something is wrong.
   *
   * @param arguments none
   * @throws Exception if jcstress fails
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      throw new IllegalArgumentException(
          "the quick mode has no options; for jcstress's own: java -jar stress.jar -h");
    }
    Forks forks = Forks.probe();
    if (forks.canRace()) {
      new QuickRun().run(forks);
    } else {
      System.out.println("Nothing is run: a race needs two processors.");
    }
  }

  private void run(Forks forks) throws Exception {
    TreeSet<String> tests = new TreeSet<>(TestList.tests());
    RcuFlavor.MEMBARRIER
        .unavailability()
        .ifPresent(
            reason -> {
              System.out.println("Leaving out the tests of rcu-membarrier: " + reason);
              tests.removeIf(test -> test.endsWith("Membarrier"));
            });
    tests.removeIf(test -> TestList.getInfo(test).threads() > 2);
    tests.stream().filter(QuickRun::isTwin).forEach(uncaught::add);

    judge(forks.run(tests, MOMENT));
    for (int round = 0; round < ROUNDS && !inconclusive(tests).isEmpty(); round++) {
      judge(forks.run(inconclusive(tests), LONGER));
    }
    uncaught.forEach(
        twin ->
            faults.add(
                twin
                    + " never showed its fault, so that this run proves nothing: is the machine"
                    + " too busy for two threads at once?"));
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), faults));
    }
  }

  private static boolean isTwin(String test) {
    return TestList.getInfo(test).cases().stream()
        .anyMatch(c -> c.expect() == ACCEPTABLE_INTERESTING);
  }

  private SortedSet<String> inconclusive(Collection<String> tests) {
    TreeSet<String> inconclusive = new TreeSet<>(uncaught);
    tests.stream().filter(t -> samples.getOrDefault(t, 0L) < ENOUGH).forEach(inconclusive::add);
    return inconclusive;
  }

  private void judge(Collection<TestResult> results) {
    for (TestResult result : results) {
      String test = result.getName();
      samples.merge(test, result.getTotalCount(), Long::sum);
      System.out.println(line(result));
      if (result.grading().hasInteresting) {
        uncaught.remove(test);
      }
      if (result.status() != Status.NORMAL) {
        faults.add("%s: %s %s".formatted(test, result.status(), result.getMessages()));
      } else if (result.getTotalCount() == 0) {
        faults.add(test + " has no result");
      } else if (!result.grading().isPassed) {
        faults.add("%s: %s".formatted(test, result.grading().failureMessages));
      }
    }
  }

  private static String line(TestResult result) {
    StringBuilder line = new StringBuilder();
    line.append("%-60s".formatted(result.getName().replaceFirst(".*stress\\.", "")));
    for (GradingResult outcome : result.grading().gradingResults.values()) {
      if (outcome.count > 0) {
        line.append("%s: %,d%s  ".formatted(outcome.id, outcome.count, mark(outcome)));
      }
    }
    return line.toString();
  }

  private static String mark(GradingResult outcome) {
    return switch (outcome.expect) {
      case FORBIDDEN -> " FORBIDDEN";
      case ACCEPTABLE_INTERESTING -> " (" + outcome.description + ")";
      default -> "";
    };
  }
}
