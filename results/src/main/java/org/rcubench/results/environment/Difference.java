package org.rcubench.results.environment;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something in which two environments differ.
 *
 * @param field what it is, in words
 * @param base what it is in the one
 * @param head what it is in the other
 * @param decisive whether absolute numbers of the two must not be compared; if not, who compares
 *     them should know
 */
public record Difference(String field, String base, String head, boolean decisive) {
  private static final double GIBIBYTE = 1L << 30;

  /**
   * In what two environments differ. The machine and the JVM decide, down to the settings that
   * change how fast they are. The version of the operating system, the memory, the version of JMH
   * and the profile change little as a rule.
   *
   * @param base the one
   * @param head the other
   * @return the differences, those that decide first
   */
  public static List<Difference> between(Environment base, Environment head) {
    Comparing machines = new Comparing(base, head);
    return Stream.of(
            machines.decisive("CPU model", each -> each.machine().cpuModel()),
            machines.decisive("architecture", each -> each.machine().architecture()),
            machines.decisive("physical cores", each -> each.machine().physicalCores()),
            machines.decisive("logical cores", each -> each.machine().logicalCores()),
            machines.decisive("SMT", each -> each.machine().smt()),
            machines.decisive("frequency governor", each -> each.machine().governor()),
            machines.decisive("turbo", each -> each.machine().turbo()),
            machines.decisive("CPU limit of the cgroup", each -> each.machine().cgroupCpuLimit()),
            machines.decisive("virtualization", each -> each.machine().virtualization()),
            machines.decisive("operating system", Difference::withoutVersion),
            machines.decisive("JVM", each -> each.jvm().name()),
            machines.decisive("JVM version", each -> each.jvm().version()),
            machines.decisive("JVM vendor", each -> each.jvm().vendor()),
            machines.decisive("JVM flags", each -> String.join(" ", each.jvm().flags())),
            machines.minor("version of the operating system", Difference::withVersion),
            machines.minor("memory", Difference::memory),
            machines.minor("JMH", each -> each.build().jmhVersion()),
            machines.minor("profile", each -> each.settings().profile()))
        .filter(each -> !each.base().equals(each.head()))
        .toList();
  }

  /** {@return the difference as a sentence without its end} */
  public String words() {
    return "%s: %s in base, %s in head".formatted(field, base, head);
  }

  private record Comparing(Environment base, Environment head) {
    Difference decisive(String field, Function<Environment, Object> value) {
      return new Difference(field, text(value.apply(base)), text(value.apply(head)), true);
    }

    Difference minor(String field, Function<Environment, Object> value) {
      return new Difference(field, text(value.apply(base)), text(value.apply(head)), false);
    }

    private static String text(Object value) {
      String text = value.toString();
      return text.isEmpty() ? Machine.NONE : text;
    }
  }

  private static String withoutVersion(Environment environment) {
    return environment.machine().operatingSystem().replaceFirst(" \\d.*", "");
  }

  private static String withVersion(Environment environment) {
    return environment.machine().operatingSystem();
  }

  /** Kernels count a little of the memory as their own, one more than another. */
  private static String memory(Environment environment) {
    return String.format(Locale.ROOT, "%.0f GiB", environment.machine().memoryBytes() / GIBIBYTE);
  }
}
