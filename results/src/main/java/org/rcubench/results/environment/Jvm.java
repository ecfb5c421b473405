package org.rcubench.results.environment;

import java.util.List;

/**
 * The JVM that ran the forks.
 *
 * @param name the virtual machine's name
 * @param version its version
 * @param vendor who built it
 * @param flags the arguments of the forks, without those of the harness
 */
public record Jvm(String name, String version, String vendor, List<String> flags) {

  /** Takes an unmodifiable copy of the flags. */
  public Jvm {
    flags = List.copyOf(flags);
  }

  /**
   * Describes the JVM that this code runs on.
   *
   * @param flags the arguments given to the forks
   * @return the JVM that this code runs on
   */
  public static Jvm current(List<String> flags) {
    return new Jvm(
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        flags);
  }
}
