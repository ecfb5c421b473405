package org.rcubench.charts.selection;

import java.util.Optional;
import org.rcubench.results.Run;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;

/**
 * Two runs of one machine, and what tells them apart.
 *
 * @param first the one that is compared with
 * @param second the one that is compared
 */
public record RunPair(Run first, Run second) {

  /** {@return why their numbers cannot be compared; empty if they can} */
  public Optional<String> obstacle() {
    Machine one = first.environment().machine();
    Machine other = second.environment().machine();
    if (!one.cpuModel().equals(other.cpuModel())
        || one.physicalCores() != other.physicalCores()
        || one.logicalCores() != other.logicalCores()) {
      return Optional.of(
          "the runs are of different machines (%s; %s), whose speeds cannot be compared"
              .formatted(one.summary(), other.summary()));
    }
    return Optional.empty();
  }

  /**
   * {@return whether nothing that is known of them differs, so that neither should be the faster}
   */
  public boolean isSame() {
    Build one = first.environment().build();
    Build other = second.environment().build();
    return sameJvm()
        && one.jarSha256().equals(other.jarSha256())
        && (!one.jarSha256().equals(Machine.UNKNOWN)
            || (one.commit().equals(other.commit()) && !one.dirty() && !other.dirty()));
  }

  /** {@return what to call the first} */
  public String firstName() {
    return name(first.environment());
  }

  /** {@return what to call the second} */
  public String secondName() {
    return name(second.environment());
  }

  /** {@return both environments in one, for the words above a figure} */
  public Environment both() {
    Environment one = first.environment();
    Environment other = second.environment();
    return new Environment(
        one.schemaVersion(),
        one.runId() + " and run " + other.runId(),
        one.startedAt(),
        one.machine(),
        new Jvm(
            one.jvm().name(),
            sameVersion()
                ? one.jvm().version()
                : one.jvm().version() + " and " + other.jvm().version(),
            one.jvm().vendor(),
            one.jvm().flags()),
        one.build(),
        one.settings(),
        one.stealPercent());
  }

  private String name(Environment environment) {
    return sameVersion() ? "run " + environment.runId() : "Java " + environment.jvm().version();
  }

  private boolean sameVersion() {
    return first.environment().jvm().version().equals(second.environment().jvm().version());
  }

  private boolean sameJvm() {
    return first.environment().jvm().equals(second.environment().jvm());
  }
}
