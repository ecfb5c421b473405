package org.rcubench.stress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.Options;
import org.rcubench.rcu.RcuFlavor;

/**
 * What {@code java -jar stress.jar} runs: jcstress with its own options, once for the tests that
 * take no flavor and once for each flavor, one after the other. Each run is a process in a folder
 * named after the flavor, where it leaves its report; with {@code -Drcubench.flavor} it is the only
 * one.
 */
public final class LongRun extends JCStress {
  private static final String NO_FLAVOR = "none";

  private final String flavor;

  private LongRun(Options options, String flavor) {
    super(options);
    this.flavor = flavor;
  }

  /**
   * Runs, and exits with 1 if a test fails.
   *
   * @param arguments jcstress's options
   * @throws Exception if jcstress fails
   */
  public static void main(String[] arguments) throws Exception {
    Options options = new Options(arguments);
    if (!options.parse()) {
      System.exit(1);
    }
    if (options.shouldList() || options.shouldParse()) {
      Main.main(arguments);
      return;
    }
    String asked = System.getProperty(RacedDomain.FLAVOR);
    List<String> flavors = asked == null ? available() : List.of(asked);
    List<LongRun> runs =
        flavors.stream()
            .map(flavor -> new LongRun(options, flavor))
            .filter(run -> !run.getTests().isEmpty())
            .toList();
    if (runs.isEmpty()) {
      System.err.printf(
          "error: no test of flavor %s matches %s; -l lists the tests%n",
          String.join(", ", flavors), options.getTestFilter());
      System.exit(1);
    }
    if (asked != null) {
      runs.get(0).run();
      return;
    }
    boolean passed = true;
    for (LongRun run : runs) {
      System.out.printf("%n== Tests of flavor: %s%n", run.flavor);
      passed &= run.runApart(arguments) == 0;
    }
    if (!passed) {
      System.exit(1);
    }
  }

  /** Of the tests that the options select, those that take the flavor. */
  @Override
  public SortedSet<String> getTests() {
    SortedSet<String> tests = new TreeSet<>();
    TestCase.of(super.getTests())
        .filter(each -> each.flavor().map(RcuFlavor::id).orElse(NO_FLAVOR).equals(flavor))
        .forEach(each -> tests.add(each.test()));
    return tests;
  }

  /** The flavors that this platform has, after the tests without one. */
  private static List<String> available() {
    List<String> flavors = new ArrayList<>(List.of(NO_FLAVOR));
    for (RcuFlavor flavor : RcuFlavor.withGracePeriods()) {
      flavor
          .unavailability()
          .ifPresentOrElse(
              reason -> System.out.printf("Leaving out the tests of %s: %s%n", flavor.id(), reason),
              () -> flavors.add(flavor.id()));
    }
    return flavors;
  }

  /** The same in a process and a folder of its own; returns how it exits. */
  private int runApart(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-D%s=%s".formatted(RacedDomain.FLAVOR, flavor));
    command.add("-cp");
    command.add(Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString());
    command.add(LongRun.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(Files.createDirectories(Path.of(flavor)).toFile())
        .inheritIO()
        .start()
        .waitFor();
  }
}
