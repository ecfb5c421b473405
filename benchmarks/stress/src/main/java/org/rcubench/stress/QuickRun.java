package org.rcubench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;
import org.rcubench.rcu.RcuFlavor;

/**
 * What the build runs: every test for a moment in one JVM configuration, and a look at the twins.
 *
 * <p>jcstress fails on an outcome that is forbidden. This fails also if a broken twin never showed
 * the outcome that it is there to show, for then the run could not have caught a broken library
 * either. The twins are built to show it plainly: on two processors, idle or not, in 0.05 percent
 * or more of some 10,000 samples or more. With a single processor jcstress runs no test of two
 * actors, and nothing is demanded.
 *
 * <p>A moment is short: a library whose fences were removed was caught by three runs in four. For
 * more: {@code java -jar stress.jar}, which takes all of jcstress's options.
 */
public final class QuickRun {
  private QuickRun() {}

  /**
   * Runs, and throws if something is wrong.
   *
   * @param arguments options of jcstress other than those set here
   * @throws Exception if jcstress fails
   */
  public static void main(String[] arguments) throws Exception {
    List<String> line = new ArrayList<>();
    // A JVM argument, any at all, stops jcstress from multiplying the tests by its own choice.
    Collections.addAll(line, "-jvmArgs", "-Xshare:auto", "-sc", "false", "-f", "1");
    Collections.addAll(line, "-iters", "4", "-time", "100");
    RcuFlavor.MEMBARRIER
        .unavailability()
        .ifPresent(
            reason -> {
              System.out.println("Leaving out the tests of rcu-membarrier: " + reason);
              Collections.addAll(line, "-t", "^(?!.*Membarrier).*");
            });
    Collections.addAll(line, arguments);

    Options options = new Options(line.toArray(String[]::new));
    if (!options.parse()) {
      throw new IllegalArgumentException("jcstress does not understand " + line);
    }
    new JCStress(options).run();
    requireTwinsCaught(results(options));
  }

  private static InProcessCollector results(Options options) throws Exception {
    InProcessCollector results = new InProcessCollector();
    DiskReadCollector file = new DiskReadCollector(options.getResultFile(), results);
    try {
      file.dump();
    } finally {
      file.close();
    }
    return results;
  }

  private static void requireTwinsCaught(InProcessCollector results) {
    TreeSet<String> uncaught = new TreeSet<>();
    TreeSet<String> caught = new TreeSet<>();
    for (TestResult result : results.getTestResults()) {
      TestInfo test = TestList.getInfo(result.getName());
      if (test.cases().stream().anyMatch(c -> c.expect() == ACCEPTABLE_INTERESTING)) {
        uncaught.add(test.name());
        if (result.grading().hasInteresting) {
          caught.add(test.name());
        }
      }
    }
    uncaught.removeAll(caught);
    if (!uncaught.isEmpty()) {
      throw new AssertionError(
          "broken twins that never showed their fault, so that this run proves nothing: "
              + uncaught
              + "; is the machine too busy for two threads at once?");
    }
    System.out.println("Broken twins caught: " + caught);
  }
}
