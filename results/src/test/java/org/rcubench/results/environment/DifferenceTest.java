package org.rcubench.results.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Environment HERE =
      with(machine("AMD EPYC 7763", 2, "performance", "Linux 6.1"), List.of("-Xmx1g"), "17.0.9");

  private static Machine machine(String cpu, int cores, String governor, String system) {
    return new Machine(
        cpu, "amd64", cores, cores, "off", governor, "off", "none", system, "none", 1L << 34);
  }

  private static Environment with(Machine machine, List<String> flags, String version) {
    return new Environment(
        Environment.SCHEMA,
        "run",
        "2026-01-02T03:04:05Z",
        machine,
        new Jvm("OpenJDK", version, "nobody", flags),
        new Build("0.1.0", "unknown", false, "ab12", "1.37"),
        new Settings(List.of(), "quick", 1, 0.1),
        0);
  }

  @Test
  void an_environment_does_not_differ_from_itself() {
    assertThat(Difference.between(HERE, HERE)).isEmpty();
  }

  @Test
  void machine_and_jvm_decide_and_each_field_is_named_with_both_values() {
    Environment there = with(machine("Xeon", 4, "powersave", "Linux 6.1"), List.of(), "21.0.1");
    assertThat(Difference.between(HERE, there))
        .allMatch(Difference::decisive)
        .extracting(Difference::words)
        .containsExactly(
            "CPU model: AMD EPYC 7763 in base, Xeon in head",
            "physical cores: 2 in base, 4 in head",
            "logical cores: 2 in base, 4 in head",
            "frequency governor: performance in base, powersave in head",
            "JVM version: 17.0.9 in base, 21.0.1 in head",
            "JVM flags: -Xmx1g in base, none in head");
  }

  @Test
  void another_kernel_is_worth_a_note_and_another_system_decides() {
    Machine newer = machine("AMD EPYC 7763", 2, "performance", "Linux 6.18");
    Machine other = machine("AMD EPYC 7763", 2, "performance", "Mac OS X 14.2");
    assertThat(Difference.between(HERE, with(newer, List.of("-Xmx1g"), "17.0.9")))
        .singleElement()
        .returns(false, Difference::decisive)
        .returns(
            "version of the operating system: Linux 6.1 in base, Linux 6.18 in head",
            Difference::words);
    assertThat(Difference.between(HERE, with(other, List.of("-Xmx1g"), "17.0.9")))
        .anySatisfy(
            each ->
                assertThat(each.words())
                    .isEqualTo("operating system: Linux in base, Mac OS X in head"));
  }
}
