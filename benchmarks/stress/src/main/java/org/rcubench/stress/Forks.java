package org.rcubench.stress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.OSSupport;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * Runs tests for a moment, each in one fork of one JVM configuration.
 *
 * <p>jcstress's own command line gives every test the same time, in every configuration that it
 * finds, and probes the JVM for most of half a minute before that. Here the JVM is probed once, and
 * tests run as often and as long as the caller wants.
 */
final class Forks {
  /**
   * The serial collector starts fast, and its write barrier holds no fence. Any JVM argument stops
   * jcstress from multiplying the tests by its own choice.
   */
  private static final List<String> JVM = List.of("-jvmArgs", "-XX:+UseSerialGC");

  /** Few instances between two meetings of the actors, or the slow tests would take long. */
  private static final List<String> STRIDES = List.of("-strideSize", "128", "-strideCount", "4");

  private final Options options;
  private final Scheduler scheduler;
  private final Optional<SchedulingClass> processors;
  private final List<String> jvmArguments;

  private Forks(Options options, Scheduler scheduler, Optional<SchedulingClass> processors) {
    this.options = options;
    this.scheduler = scheduler;
    this.processors = processors;
    // The last differs from the others, if there are any, in biased locking, which JDK 17 can have
    // and later ones have not.
    List<VMSupport.Config> found = VMSupport.getAvailableVMConfigs();
    this.jvmArguments = found.get(found.size() - 1).args();
  }

  /** Probes machine and JVM. */
  static Forks probe() throws Exception {
    Options options = options(1);
    OSSupport.init();
    VMSupport.initFlags(options);
    VMSupport.detectAvailableVMConfigs(false, options.getJvmArgs(), options.getJvmArgsPrepend());
    int processors = options.getCPUCount();
    Scheduler scheduler = new Scheduler(Topology.get(), processors);
    return new Forks(
        options,
        scheduler,
        scheduler.scheduleClasses(2, processors, AffinityMode.LOCAL).stream()
            .max(Comparator.comparingInt(SchedulingClass::numCores)));
  }

  /** Whether the machine can run two actors at once, without which no test runs. */
  boolean canRace() {
    return processors.isPresent();
  }

  /** Runs each of the cases for as long. */
  List<TestResult> run(List<TestCase> cases, int iterations) throws Exception {
    Options forThese = iterations == options.getIterations() ? options : options(iterations);
    List<TestConfig> program = new ArrayList<>();
    for (TestCase each : cases) {
      List<String> arguments = new ArrayList<>(jvmArguments);
      arguments.addAll(each.jvmArguments());
      program.add(
          new TestConfig(
              forThese,
              TestList.getInfo(each.test()),
              0,
              arguments,
              CompileMode.UNIFIED,
              processors.orElseThrow()));
    }
    List<TestResult> results = Collections.synchronizedList(new ArrayList<>());
    new TestExecutor(options.verbosity(), results::add, scheduler).runAll(program);
    return results;
  }

  private static Options options(int iterations) throws Exception {
    List<String> line = new ArrayList<>(JVM);
    line.addAll(STRIDES);
    Collections.addAll(line, "-sc", "false", "-f", "1", "-pth", "false", "-time", "100");
    Collections.addAll(line, "-iters", Integer.toString(iterations));
    Options options = new Options(line.toArray(String[]::new));
    if (!options.parse()) {
      throw new IllegalStateException("jcstress does not understand " + line);
    }
    return options;
  }
}
