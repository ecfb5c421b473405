package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.runners.TestList;
import org.rcubench.rcu.RcuFlavor;

/**
 * What the build runs: every test for a moment, in every flavor, and a look at the twins.
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
 * <p>For more there is {@link LongRun}, which takes all of jcstress's options.
 */
public final class QuickRun {
  private static final int MOMENT = 3;
  private static final int LONGER = 20;
  private static final int ROUNDS = 4;

  /** Fewer results than this say little. The operating system may have run something else. */
  private static final long ENOUGH = 1_000;

  private final Set<String> faults = new TreeSet<>();
  private final Map<TestCase, Long> samples = new HashMap<>();
  private final Set<TestCase> uncaught = new LinkedHashSet<>();

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
    for (RcuFlavor flavor : RcuFlavor.withGracePeriods()) {
      flavor
          .unavailability()
          .ifPresent(
              reason ->
                  System.out.printf("Leaving out the tests of %s: %s%n", flavor.id(), reason));
    }
    List<TestCase> cases =
        TestCase.of(TestList.tests())
            .filter(TestCase::isAvailable)
            .filter(each -> TestList.getInfo(each.test()).threads() <= 2)
            .toList();
    cases.stream().filter(QuickRun::isTwin).forEach(uncaught::add);

    judge(forks.run(cases, MOMENT));
    for (int round = 0; round < ROUNDS && !inconclusive(cases).isEmpty(); round++) {
      judge(forks.run(inconclusive(cases), LONGER));
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

  private static boolean isTwin(TestCase each) {
    return TestList.getInfo(each.test()).cases().stream()
        .anyMatch(outcome -> outcome.expect() == ACCEPTABLE_INTERESTING);
  }

  private List<TestCase> inconclusive(List<TestCase> cases) {
    return cases.stream()
        .filter(each -> uncaught.contains(each) || samples.getOrDefault(each, 0L) < ENOUGH)
        .toList();
  }

  private void judge(Collection<TestResult> results) {
    for (TestResult result : results) {
      TestCase judged = TestCase.of(result.getConfig());
      samples.merge(judged, result.getTotalCount(), Long::sum);
      System.out.println(line(judged, result));
      if (result.grading().hasInteresting) {
        uncaught.remove(judged);
      }
      if (result.status() != Status.NORMAL) {
        faults.add("%s: %s %s".formatted(judged, result.status(), result.getMessages()));
      } else if (result.getTotalCount() == 0) {
        faults.add(judged + " has no result");
      } else if (!result.grading().isPassed) {
        faults.add("%s: %s".formatted(judged, result.grading().failureMessages));
      }
    }
  }

  private static String line(TestCase judged, TestResult result) {
    StringBuilder line = new StringBuilder();
    line.append("%-60s".formatted(judged));
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
