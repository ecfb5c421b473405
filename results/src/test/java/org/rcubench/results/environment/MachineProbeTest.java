package org.rcubench.results.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.DefaultLocale;

class MachineProbeTest {
  private static final String CPUS = "sys/devices/system/cpu/";

  @TempDir private Path root;

  @Test
  void two_sockets_of_two_cores_of_two_threads_are_four_cores() throws IOException {
    sockets_cores_and_threads();

    Machine machine = probe(8).machine();

    assertThat(machine.logicalCores()).isEqualTo(8);
    assertThat(machine.physicalCores()).isEqualTo(4);
  }

  @Test
  void a_process_confined_to_fewer_processors_has_no_more_cores_than_those() throws IOException {
    sockets_cores_and_threads();

    assertThat(probe(3).machine().physicalCores()).isEqualTo(3);
  }

  @Test
  void what_is_no_processor_or_is_offline_is_no_core() throws IOException {
    sockets_cores_and_threads();
    put(CPUS + "cpufreq/policy0/topology/core_id", "9");
    put(CPUS + "cpu8/online", "0");

    assertThat(probe(9).machine().physicalCores()).isEqualTo(4);
  }

  @Test
  void the_processor_is_named_without_trademarks() throws IOException {
    put(
        "proc/cpuinfo",
        """
        processor : 0
        model     : 85
        model name\t: Intel(R) Xeon(R)  CPU @ 2.20GHz

        processor : 1
        model name\t: other
        """);

    assertThat(probe(2).machine().cpuModel()).isEqualTo("Intel Xeon CPU @ 2.20GHz");
  }

  @Test
  void metal_is_told_by_flags_without_hypervisor() throws IOException {
    put("proc/cpuinfo", "flags\t\t: fpu vme hypervisors_none sse\n");
    put("sys/class/dmi/id/sys_vendor", "Dell Inc.");

    assertThat(probe(1).machine().virtualization()).isEqualTo("none");
    assertThat(probe(1).machine().virtual()).isFalse();
  }

  @Test
  void a_hypervisor_is_named_by_the_vendor_of_the_machine_it_makes() throws IOException {
    put("proc/cpuinfo", "flags\t\t: fpu vme hypervisor sse\n");
    put("sys/class/dmi/id/sys_vendor", "QEMU\n");

    assertThat(probe(1).machine().virtualization()).isEqualTo("QEMU");
    assertThat(probe(1).machine().virtual()).isTrue();
  }

  @Test
  void a_hypervisor_is_named_by_itself_first() throws IOException {
    put("proc/cpuinfo", "flags\t\t: hypervisor\n");
    put("sys/hypervisor/type", "xen\n");
    put("sys/class/dmi/id/sys_vendor", "Amazon EC2\n");

    assertThat(probe(1).machine().virtualization()).isEqualTo("xen");
  }

  @Test
  void a_hypervisor_without_a_name_is_one_all_the_same() throws IOException {
    put("proc/cpuinfo", "flags\t\t: hypervisor\n");

    assertThat(probe(1).machine().virtualization()).isEqualTo("hypervisor");
    assertThat(probe(1).machine().virtual()).isTrue();
  }

  @Test
  void a_processor_that_has_no_flag_for_it_leaves_virtualization_unknown() throws IOException {
    put("proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd evtstrm aes\n");

    assertThat(probe(1).machine().virtualization()).isEqualTo("unknown");
    assertThat(probe(1).machine().virtual()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "max 100000, none",
    "150000 100000, 1.50",
    "50000 100000, 0.50",
    "33333 100000, 0.33"
  })
  void the_quota_of_a_unified_control_group_is_in_processors(String cpuMax, String limit)
      throws IOException {
    put("sys/fs/cgroup/cpu.max", cpuMax + "\n");
    put("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "999");
    put("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100");

    assertThat(probe(1).machine().cgroupCpuLimit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @CsvSource({"-1, none", "250000, 2.50"})
  void the_quota_of_an_older_control_group_is_in_processors(String quota, String limit)
      throws IOException {
    put("sys/fs/cgroup/cpu/cpu.cfs_quota_us", quota + "\n");
    put("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");

    assertThat(probe(1).machine().cgroupCpuLimit()).isEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab"})
  void the_quota_is_written_the_same_under_every_locale(String languageTag) throws IOException {
    put("sys/fs/cgroup/cpu.max", "150000 100000\n");

    DefaultLocale.during(
        languageTag,
        () -> {
          assertThat(probe(1).machine().cgroupCpuLimit()).isEqualTo("1.50");
        });
  }

  @Test
  void the_governor_is_the_first_processor_s() throws IOException {
    put(CPUS + "cpu0/cpufreq/scaling_governor", "powersave\n");
    put(CPUS + "cpu1/cpufreq/scaling_governor", "performance\n");

    assertThat(probe(2).machine().governor()).isEqualTo("powersave");
  }

  @ParameterizedTest
  @CsvSource({"0, on", "1, off"})
  void turbo_on_intel_is_the_negation_of_no_turbo(String noTurbo, String turbo) throws IOException {
    put(CPUS + "intel_pstate/no_turbo", noTurbo + "\n");

    assertThat(probe(1).machine().turbo()).isEqualTo(turbo);
  }

  @ParameterizedTest
  @CsvSource({"1, on", "0, off"})
  void turbo_elsewhere_is_boost(String boost, String turbo) throws IOException {
    put(CPUS + "cpufreq/boost", boost + "\n");

    assertThat(probe(1).machine().turbo()).isEqualTo(turbo);
  }

  @ParameterizedTest
  @CsvSource({"1, on", "0, off"})
  void smt_is_what_is_active(String active, String smt) throws IOException {
    put(CPUS + "smt/active", active + "\n");

    assertThat(probe(1).machine().smt()).isEqualTo(smt);
  }

  @Test
  void memory_is_in_bytes() throws IOException {
    put("proc/meminfo", "MemTotal:       16384256 kB\nMemFree:         1 kB\n");

    assertThat(probe(1).machine().memoryBytes()).isEqualTo(16_384_256L * 1024);
  }

  @Test
  void where_the_operating_system_tells_nothing_all_is_unknown_but_what_the_jvm_knows() {
    Machine machine = probe(6).machine();

    String architecture = System.getProperty("os.arch");
    assertThat(machine)
        .isEqualTo(
            new Machine(
                architecture + " processor",
                architecture,
                6,
                6,
                "unknown",
                "unknown",
                "unknown",
                "none",
                machine.operatingSystem(),
                "unknown",
                0));
    assertThat(machine.operatingSystem()).startsWith(System.getProperty("os.name") + " ");
    assertThat(probe(6).cpuTime()).isEmpty();
  }

  @Test
  void processor_time_counts_every_state_once_and_guests_not_again() throws IOException {
    put(
        "proc/stat",
        """
        cpu  1 20 300 4000 50000 600000 7000000 80000000 900000000 1000000000
        cpu0 1 2 3 4 5 6 7 8 9 10
        intr 5
        """);

    assertThat(probe(1).cpuTime()).contains(new CpuTime(87_654_321, 80_000_000));
  }

  @Test
  void processor_time_of_a_kernel_that_does_not_count_steal_is_not_told() throws IOException {
    put("proc/stat", "cpu  1 2 3 4 5 6 7\n");

    assertThat(probe(1).cpuTime()).isEmpty();
  }

  @Test
  void the_machine_that_runs_this_can_be_probed() {
    Machine machine = new MachineProbe().machine();

    assertThat(machine.logicalCores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(machine.physicalCores()).isBetween(1, machine.logicalCores());
    assertThat(machine.summary()).contains(machine.cpuModel(), machine.operatingSystem());
  }

  private MachineProbe probe(int logicalCores) {
    return new MachineProbe(root, () -> logicalCores);
  }

  /** Numbers the processors as firmware does: core ids repeat across sockets and leave gaps. */
  private void sockets_cores_and_threads() throws IOException {
    for (int cpu = 0; cpu < 8; cpu++) {
      String topology = CPUS + "cpu" + cpu + "/topology/";
      put(topology + "physical_package_id", cpu % 2 + "\n");
      put(topology + "core_id", (cpu / 2 % 2) * 4 + "\n");
    }
  }

  private void put(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
