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
    String flavor = System.getProperty(SharedDomain.FLAVOR);
    if (options.shouldList() || options.shouldParse()) {
      Main.main(arguments);
    } else if (flavor != null) {
      new LongRun(options, flavor).run();
    } else if (!runEach(options, arguments)) {
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

  private static boolean runEach(Options options, String[] arguments)
      throws IOException, InterruptedException {
    List<String> flavors = new ArrayList<>(List.of(NO_FLAVOR));
    for (RcuFlavor flavor : RcuFlavor.withGracePeriods()) {
      flavor
          .unavailability()
          .ifPresentOrElse(
              reason ->
                  System.out.printf("Leaving out the tests of %s: %s%n", flavor.id(), reason),
              () -> flavors.add(flavor.id()));
    }
    flavors.removeIf(flavor -> new LongRun(options, flavor).getTests().isEmpty());
    if (flavors.isEmpty()) {
      System.err.println("error: no test matches " + options.getTestFilter() + "; list them with -l");
      return false;
    }
    boolean passed = true;
    for (String flavor : flavors) {
      System.out.printf("%n== Tests of flavor: %s%n", flavor);
      passed &= run(flavor, arguments) == 0;
    }
    return passed;
  }

  private static int run(String flavor, String[] arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-D%s=%s".formatted(SharedDomain.FLAVOR, flavor));
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
