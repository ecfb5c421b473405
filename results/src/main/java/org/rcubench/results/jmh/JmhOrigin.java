package org.rcubench.results.jmh;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.Settings;

/** Gathers what a file tells of where its results were measured. */
final class JmhOrigin {
  private final Set<String> harnesses = new LinkedHashSet<>();
  private final Set<String> machines = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private final List<String> flags = new ArrayList<>();
  private boolean flagsKnown;

  /** Takes in what one result says; empty texts where it says nothing. */
  void add(String jmhVersion, String vmName, String jdkVersion, List<String> jvmArgs) {
    addKnown(harnesses, jmhVersion);
    addKnown(machines, vmName);
    addKnown(versions, jdkVersion);
    if (flagsKnown) {
      flags.retainAll(jvmArgs);
    } else {
      flags.addAll(jvmArgs);
      flagsKnown = true;
    }
  }

  /**
   * The environment, as far as it is known.
   *
   * @param runId the run that the file stands for
   */
  Environment environment(String runId) {
    return new Environment(
        Environment.SCHEMA,
        runId,
        Machine.UNKNOWN,
        Machine.unknown(),
        new Jvm(words(machines, "JVM"), words(versions, Machine.UNKNOWN), Machine.UNKNOWN, flags),
        new Build(
            Machine.UNKNOWN,
            Machine.UNKNOWN,
            false,
            Machine.UNKNOWN,
            words(harnesses, Machine.UNKNOWN)),
        new Settings(List.of(), "a file of JMH's", 0, 0),
        Environment.UNKNOWN_STEAL);
  }

  private static void addKnown(Set<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private static String words(Set<String> texts, String otherwise) {
    return texts.isEmpty() ? otherwise : String.join(" and ", texts);
  }
}
