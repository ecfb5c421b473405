package org.rcubench.results.environment;

/**
 * Where and how a run was measured. Absolute numbers of two runs may be compared only if their
 * machine and JVM are the same.
 *
 * @param schemaVersion the version of this record, {@link #SCHEMA}
 * @param runId the run
 * @param startedAt when it began, ISO-8601 with offset
 * @param machine the machine
 * @param jvm the JVM of the forks
 * @param build the code that was measured
 * @param settings what was asked for
 * @param stealPercent the share of processor time that the hypervisor gave to others during the
 *     run, in percent; -1 where the operating system does not tell
 */
public record Environment(
    int schemaVersion,
    String runId,
    String startedAt,
    Machine machine,
    Jvm jvm,
    Build build,
    Settings settings,
    double stealPercent) {

  /** The version of this record; a reader refuses any other. */
  public static final int SCHEMA = 1;

  /** What {@link #stealPercent} is where the operating system does not tell. */
  public static final double UNKNOWN_STEAL = -1;

  /**
   * The same environment with the steal time that a run saw.
   *
   * @param percent see {@link #stealPercent}
   */
  public Environment withStealPercent(double percent) {
    return new Environment(schemaVersion, runId, startedAt, machine, jvm, build, settings, percent);
  }

  /**
   * The same environment with another JVM.
   *
   * @param forks the JVM that the forks turned out to run on
   */
  public Environment withJvm(Jvm forks) {
    return new Environment(
        schemaVersion, runId, startedAt, machine, forks, build, settings, stealPercent);
  }

  /**
   * The machine and JVM in one line, for a chart's subtitle.
   *
   * @return such as {@code AMD EPYC 7763, 2 cores, Linux 6.1 (VM), OpenJDK 17.0.9}
   */
  public String summary() {
    return "%s, %s %s".formatted(machine.summary(), jvm.name(), jvm.version());
  }
}
