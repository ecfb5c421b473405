package org.rcubench.charts.page;

import java.util.ArrayList;
import java.util.List;
import org.rcubench.results.environment.Build;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Jvm;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.environment.Settings;
import org.rcubench.results.text.Format;

/** Where and how a run was measured, line by line. */
final class EnvironmentTable {
  private EnvironmentTable() {}

  record Entry(String name, String value) {}

  static List<Entry> of(Environment environment) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("run", environment.runId()));
    entries.add(new Entry("started", environment.startedAt()));
    machine(environment.machine(), entries);
    entries.add(
        new Entry(
            "steal time",
            environment.stealPercent() == Environment.UNKNOWN_STEAL
                ? Machine.UNKNOWN
                : Format.percent(environment.stealPercent() / 100, 2)));
    jvm(environment.jvm(), entries);
    build(environment.build(), entries);
    settings(environment.settings(), entries);
    return List.copyOf(entries);
  }

  private static void machine(Machine machine, List<Entry> entries) {
    entries.add(new Entry("processor", machine.cpuModel()));
    entries.add(new Entry("architecture", machine.architecture()));
    entries.add(new Entry("cores", Integer.toString(machine.physicalCores())));
    entries.add(new Entry("hardware threads", Integer.toString(machine.logicalCores())));
    entries.add(new Entry("simultaneous multithreading", machine.smt()));
    entries.add(new Entry("frequency governor", machine.governor()));
    entries.add(new Entry("turbo", machine.turbo()));
    entries.add(new Entry("control group's processor limit", machine.cgroupCpuLimit()));
    entries.add(
        new Entry(
            "memory",
            machine.memoryBytes() == 0
                ? Machine.UNKNOWN
                : Format.bytes((double) machine.memoryBytes())));
    entries.add(new Entry("operating system", machine.operatingSystem()));
    entries.add(new Entry("virtualization", machine.virtualization()));
  }

  private static void jvm(Jvm jvm, List<Entry> entries) {
    entries.add(new Entry("JVM", "%s %s, %s".formatted(jvm.name(), jvm.version(), jvm.vendor())));
    entries.add(new Entry("JVM flags", words(jvm.flags())));
  }

  private static void build(Build build, List<Entry> entries) {
    entries.add(new Entry("rcubench", build.version()));
    entries.add(
        new Entry("commit", build.commit() + (build.dirty() ? ", with uncommitted changes" : "")));
    entries.add(new Entry("jar's SHA-256", build.jarSha256()));
    entries.add(new Entry("JMH", build.jmhVersion()));
  }

  private static void settings(Settings settings, List<Entry> entries) {
    entries.add(new Entry("profile", settings.profile()));
    entries.add(new Entry("arguments", words(settings.arguments())));
    entries.add(new Entry("seed", Long.toString(settings.seed())));
    entries.add(new Entry("one token of work", Format.time(settings.nanosPerToken())));
  }

  private static String words(List<String> words) {
    return words.isEmpty() ? Machine.NONE : String.join(" ", words);
  }
}
