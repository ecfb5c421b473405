package org.rcubench.results.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rcubench.results.environment.Machine.NONE;
import static org.rcubench.results.environment.Machine.UNKNOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * Reads what the operating system tells of the machine: on Linux from {@code /proc} and {@code
 * /sys}; elsewhere what the JVM knows, the rest unknown.
 */
public final class MachineProbe {
  private final Path root;
  private final IntSupplier logicalCores;

  /** Probes the machine that this code runs on. */
  public MachineProbe() {
    this(Path.of("/"), Runtime.getRuntime()::availableProcessors);
  }

  /**
   * @param root the folder that stands for {@code /}
   * @param logicalCores tells how many processors this process may run on
   */
  MachineProbe(Path root, IntSupplier logicalCores) {
    this.root = root;
    this.logicalCores = logicalCores;
  }

  /** {@return the machine as it is now} */
  public Machine machine() {
    int logical = logicalCores.getAsInt();
    return new Machine(
        cpuModel(),
        System.getProperty("os.arch"),
        logical,
        Math.min(logical, physicalCores().orElse(logical)),
        switched("sys/devices/system/cpu/smt/active", "1"),
        line("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").orElse(UNKNOWN),
        turbo(),
        cgroupCpuLimit(),
        operatingSystem(),
        virtualization(),
        memoryBytes());
  }

  /**
   * The processor time given so far, in clock ticks summed over the processors.
   *
   * @return empty where the operating system does not tell
   */
  public Optional<CpuTime> cpuTime() {
    return lines("proc/stat").stream()
        .filter(line -> line.startsWith("cpu "))
        .findFirst()
        .map(line -> line.trim().split("\\s+", -1))
        .filter(fields -> fields.length > 8)
        .map(
            fields ->
                new CpuTime(
                    Stream.of(fields).skip(1).limit(8).mapToLong(Long::parseLong).sum(),
                    Long.parseLong(fields[8])));
  }

  private String cpuModel() {
    return lines("proc/cpuinfo").stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1))
        .map(MachineProbe::withoutTrademarks)
        .findFirst()
        .orElse(System.getProperty("os.arch") + " processor");
  }

  private static String withoutTrademarks(String name) {
    return name.replaceAll("\\((R|TM|r|tm)\\)", "").replaceAll("\\s+", " ").trim();
  }

  private Optional<Integer> physicalCores() {
    Path cpus = root.resolve("sys/devices/system/cpu");
    try (Stream<Path> entries = Files.list(cpus)) {
      long cores =
          entries
              .filter(cpu -> cpu.getFileName().toString().matches("cpu\\d+"))
              .map(cpu -> "sys/devices/system/cpu/" + cpu.getFileName() + "/topology/")
              .flatMap(
                  topology ->
                      line(topology + "physical_package_id")
                          .flatMap(
                              socket -> line(topology + "core_id").map(core -> socket + ":" + core))
                          .stream())
              .distinct()
              .count();
      return cores == 0 ? Optional.empty() : Optional.of((int) cores);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String turbo() {
    String intel = switched("sys/devices/system/cpu/intel_pstate/no_turbo", "0");
    return intel.equals(UNKNOWN) ? switched("sys/devices/system/cpu/cpufreq/boost", "1") : intel;
  }

  private String switched(String file, String on) {
    return line(file).map(value -> value.equals(on) ? "on" : "off").orElse(UNKNOWN);
  }

  private String cgroupCpuLimit() {
    Optional<String> unified = line("sys/fs/cgroup/cpu.max");
    if (unified.isPresent()) {
      String[] quotaAndPeriod = unified.get().split(" ", 2);
      return quotaAndPeriod[0].equals("max")
          ? NONE
          : processors(quotaAndPeriod[0], quotaAndPeriod[1]);
    }
    Optional<String> quota = line("sys/fs/cgroup/cpu/cpu.cfs_quota_us");
    Optional<String> period = line("sys/fs/cgroup/cpu/cpu.cfs_period_us");
    if (quota.isEmpty() || period.isEmpty() || quota.get().startsWith("-")) {
      return NONE;
    }
    return processors(quota.get(), period.get());
  }

  private static String processors(String quota, String period) {
    return String.format(
        Locale.ROOT, "%.2f", Double.parseDouble(quota) / Double.parseDouble(period));
  }

  private static String operatingSystem() {
    String version = System.getProperty("os.version");
    return System.getProperty("os.name") + " " + version.replaceAll("^(\\d+\\.\\d+).*", "$1");
  }

  private String virtualization() {
    // Only x86 has a flag for it; the absence of an Arm "Features" word says nothing.
    List<String> flags =
        lines("proc/cpuinfo").stream().filter(line -> line.matches("flags\\s*:.*")).toList();
    if (flags.isEmpty()) {
      return UNKNOWN;
    }
    Optional<String> named =
        Stream.of("sys/hypervisor/type", "sys/class/dmi/id/sys_vendor")
            .flatMap(file -> line(file).stream())
            .findFirst();
    boolean hypervisor = flags.stream().anyMatch(line -> line.matches(".*\\bhypervisor\\b.*"));
    return hypervisor ? named.orElse("hypervisor") : NONE;
  }

  private long memoryBytes() {
    return lines("proc/meminfo").stream()
        .filter(line -> line.startsWith("MemTotal:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
        .findFirst()
        .orElse(0);
  }

  private Optional<String> line(String file) {
    return lines(file).stream().findFirst().map(String::trim).filter(line -> !line.isEmpty());
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(root.resolve(file), UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
