package org.rcubench.bench.conduct;

import java.nio.file.Path;
import org.rcubench.bench.plan.Plan;
import org.rcubench.suite.library.BacklogLog;

/**
 * The backlogs over time of a run's forks, a file for each fork that has one.
 *
 * @param folder where they lie; created by the first fork that has one
 */
public record BacklogFiles(Path folder) {

  /** The word that tells a fork's JVM where to leave its backlog. */
  String jvmArgument(Plan.Fork fork) {
    Path file = folder.resolve(LatencyLogs.name(fork.cell().id(), fork.round()) + ".csv");
    return "-D" + BacklogLog.PROPERTY + "=" + file.toAbsolutePath();
  }
}
