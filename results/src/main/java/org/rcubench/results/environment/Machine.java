package org.rcubench.results.environment;

import java.util.Locale;

/**
 * The machine, as the operating system tells it.
 *
 * @param cpuModel the processor's name
 * @param architecture such as {@code amd64}
 * @param logicalCores processors that this process may run on; 0 where unknown
 * @param physicalCores processor cores behind them; equals {@code logicalCores} where unknown
 * @param smt simultaneous multithreading: {@code on}, {@code off} or {@code unknown}
 * @param governor the frequency governor, or {@code unknown}
 * @param turbo frequency boost: {@code on}, {@code off} or {@code unknown}
 * @param cgroupCpuLimit processors' worth of time that a control group allows, or {@code none}
 * @param operatingSystem name and version
 * @param virtualization {@code none}, {@code unknown}, or what the hypervisor calls itself
 * @param memoryBytes physical memory; 0 where unknown
 */
public record Machine(
    String cpuModel,
    String architecture,
    int logicalCores,
    int physicalCores,
    String smt,
    String governor,
    String turbo,
    String cgroupCpuLimit,
    String operatingSystem,
    String virtualization,
    long memoryBytes) {

  /** What a field says that the operating system does not tell. */
  public static final String UNKNOWN = "unknown";

  /** What a field says where there is nothing of the kind. */
  public static final String NONE = "none";

  /** {@return a machine of which nothing is known, not even its cores, of which it has 0} */
  public static Machine unknown() {
    return new Machine(
        UNKNOWN, UNKNOWN, 0, 0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0);
  }

  /** {@return whether a hypervisor is known to stand below} */
  public boolean virtual() {
    return !virtualization.equals(NONE) && !virtualization.equals(UNKNOWN);
  }

  /**
   * The machine in a few words, for labels.
   *
   * @return such as {@code AMD EPYC 7763, 2 cores, Linux 6.1 (VM)}
   */
  public String summary() {
    if (physicalCores == 0) {
      return "unknown machine";
    }
    return String.format(
        Locale.ROOT,
        "%s, %d %s%s, %s%s",
        cpuModel,
        physicalCores,
        physicalCores == 1 ? "core" : "cores",
        logicalCores > physicalCores ? " (" + logicalCores + " threads)" : "",
        operatingSystem,
        virtual() ? " (VM)" : "");
  }
}
