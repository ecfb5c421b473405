package org.rcubench.bench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.MachineProbe;
import org.rcubench.results.text.Format;
import picocli.CommandLine.Command;

/** Tells whether this machine is fit to measure, and what to do if it is not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Tells whether this machine is fit to measure, and what to do about it.")
final class DoctorCommand implements Callable<ExitStatus> {
  private static final double MUCH_STEAL_PERCENT = 1;

  @Override
  public ExitStatus call() {
    Machine machine = new MachineProbe().machine();
    System.out.printf("%s%n%s%n%n", machine.summary(), jvm());
    List<Finding> findings = findings(machine);
    for (Finding finding : findings) {
      System.out.printf("%-5s %s%n", finding.fit() ? "ok" : "WARN", finding.fact());
      if (!finding.fit()) {
        System.out.printf("      %s%n", finding.advice());
      }
    }
    long warnings = findings.stream().filter(finding -> !finding.fit()).count();
    System.out.printf(
        "%n%s%n",
        warnings == 0
            ? "Fit to measure."
            : "%d warnings: ratios within one run hold, absolute times may not."
                .formatted(warnings));
    return ExitStatus.FINE;
  }

  /**
   * One thing that was looked at.
   *
   * @param fit whether it is as measuring wants it
   * @param fact what was found
   * @param advice what to do if it is not
   */
  record Finding(boolean fit, String fact, String advice) {}

  static List<Finding> findings(Machine machine) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            machine.physicalCores() > 1,
            machine.physicalCores() + " physical cores",
            "scaling needs at least two"));
    findings.add(
        new Finding(
            !machine.smt().equals("on"),
            "simultaneous multithreading: " + machine.smt(),
            "threads beyond the physical cores share a core: read the curve up to the marker"));
    findings.add(
        new Finding(
            machine.governor().equals("performance") || machine.governor().equals(Machine.UNKNOWN),
            "frequency governor: " + machine.governor(),
            "set it: cpupower frequency-set -g performance"));
    findings.add(
        new Finding(
            !machine.turbo().equals("on"),
            "frequency boost: " + machine.turbo(),
            "one thread runs faster than many: switch it off to see scaling alone"));
    findings.add(
        new Finding(
            machine.cgroupCpuLimit().equals(Machine.NONE),
            "control group limit on processor time: " + machine.cgroupCpuLimit(),
            "threads are stopped when it is used up: run outside the container, or raise it"));
    findings.add(
        new Finding(
            !machine.virtual(),
            "virtualization: " + machine.virtualization(),
            "neighbours take time and cache: repeat, and believe ratios within a run only"));
    findings.add(steal());
    findings.add(
        new Finding(
            RcuFlavor.MEMBARRIER.unavailability().isEmpty(),
            "membarrier(2): " + RcuFlavor.MEMBARRIER.unavailability().orElse("available"),
            "rcu-membarrier will be left out"));
    return findings;
  }

  private static Finding steal() {
    // Since boot, which a short look could miss.
    return new MachineProbe()
        .cpuTime()
        .map(time -> 100.0 * time.stolen() / Math.max(1, time.total()))
        .map(
            percent ->
                new Finding(
                    percent < MUCH_STEAL_PERCENT,
                    "time stolen by the hypervisor since boot: " + Format.percent(percent / 100, 2),
                    "other guests run on this host: expect wide intervals, add forks"))
        .orElse(new Finding(true, "time stolen by the hypervisor: unknown", ""));
  }

  private static String jvm() {
    return "%s %s (%s)"
        .formatted(
            System.getProperty("java.vm.name"),
            System.getProperty("java.version"),
            System.getProperty("java.vendor"));
  }
}
