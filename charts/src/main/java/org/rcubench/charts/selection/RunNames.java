package org.rcubench.charts.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.text.Format;

/**
 * What tells runs apart, in as few words as do: the machine, the JVM and its flags, as far as these
 * differ; the run's id where they do not tell.
 */
public final class RunNames {
  private RunNames() {}

  /** What is taken for one machine; its kernel may have been replaced between two runs. */
  private record Hardware(String cpuModel, int physicalCores, int logicalCores) {
    static Hardware of(Environment environment) {
      Machine machine = environment.machine();
      return new Hardware(machine.cpuModel(), machine.physicalCores(), machine.logicalCores());
    }
  }

  /**
   * Names runs.
   *
   * @param runs where they were measured
   * @return a name for each, no two of them equal
   */
  public static List<String> of(List<Environment> runs) {
    List<List<String>> words = new ArrayList<>();
    runs.forEach(run -> words.add(new ArrayList<>()));
    for (Function<Environment, String> aspect : aspects(runs)) {
      List<String> said = runs.stream().map(aspect).toList();
      if (differ(said)) {
        for (int i = 0; i < runs.size(); i++) {
          words.get(i).add(said.get(i));
        }
      }
    }
    if (new HashSet<>(words).size() < runs.size()) {
      for (int i = 0; i < runs.size(); i++) {
        words.get(i).add("run " + runs.get(i).runId());
      }
    }
    return numbered(words.stream().map(each -> String.join(", ", each)).toList());
  }

  /**
   * Whether runs were measured on one machine, as far as that can be told.
   *
   * @param runs where they were measured
   * @return whether they were; not if nothing is known of a machine
   */
  public static boolean onOneMachine(List<Environment> runs) {
    return runs.stream().allMatch(run -> run.machine().physicalCores() > 0)
        && runs.stream().map(Hardware::of).distinct().count() == 1;
  }

  private static List<Function<Environment, String>> aspects(List<Environment> runs) {
    boolean oneJvm = !differ(runs.stream().map(run -> run.jvm().name()).toList());
    List<String> common = new ArrayList<>(runs.get(0).jvm().flags());
    runs.forEach(run -> common.retainAll(run.jvm().flags()));
    return List.of(
        run -> hardware(Hardware.of(run)),
        run -> "%s %s".formatted(oneJvm ? "JVM" : run.jvm().name(), run.jvm().version()),
        run -> flags(run.jvm().flags(), common));
  }

  private static String hardware(Hardware hardware) {
    int cores = hardware.physicalCores();
    if (cores == 0) {
      return "unknown machine";
    }
    String threads =
        hardware.logicalCores() > cores ? " (%s threads)".formatted(hardware.logicalCores()) : "";
    return "%s, %s%s".formatted(hardware.cpuModel(), Format.count(cores, "core"), threads);
  }

  private static String flags(List<String> flags, List<String> common) {
    List<String> own = flags.stream().filter(flag -> !common.contains(flag)).toList();
    return own.isEmpty() ? "no other flags" : String.join(" ", own);
  }

  private static boolean differ(List<String> words) {
    return words.stream().distinct().count() > 1;
  }

  /** Two runs may even have the same id. */
  private static List<String> numbered(List<String> names) {
    return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
        .map(
            i -> {
              int earlier = Collections.frequency(names.subList(0, i), names.get(i));
              return earlier == 0 ? names.get(i) : "%s (%s)".formatted(names.get(i), earlier + 1);
            })
        .toList();
  }
}
