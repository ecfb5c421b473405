package org.rcubench.results.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.DefaultLocale;

class EnvironmentTest {
  private static final Environment ENVIRONMENT = EnvironmentFixture.environment();

  @Test
  void the_steal_of_a_run_is_all_that_changes_with_it() {
    Environment changed = ENVIRONMENT.withStealPercent(9.5);

    assertThat(changed.stealPercent()).isEqualTo(9.5);
    assertThat(changed.withStealPercent(ENVIRONMENT.stealPercent())).isEqualTo(ENVIRONMENT);
  }

  @Test
  void the_jvm_of_the_forks_is_all_that_changes_with_it() {
    Jvm other = new Jvm("OpenJ9", "21", "IBM", List.of());

    assertThat(ENVIRONMENT.withJvm(other).jvm()).isEqualTo(other);
    assertThat(ENVIRONMENT.withJvm(other).withJvm(ENVIRONMENT.jvm())).isEqualTo(ENVIRONMENT);
  }

  @Test
  void the_summary_names_machine_and_jvm() {
    assertThat(ENVIRONMENT.summary())
        .isEqualTo("AMD EPYC 7763, 1 core (2 threads), Linux 6.1 (VM), OpenJDK \"64-Bit\" 17.0.9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void the_summary_is_the_same_under_every_locale(String languageTag) {
    String summary = ENVIRONMENT.summary();

    DefaultLocale.during(
        languageTag,
        () -> {
          assertThat(ENVIRONMENT.summary()).isEqualTo(summary);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4, none, 'A, 4 cores, Linux 6.1'",
    "8, 4, unknown, 'A, 4 cores (8 threads), Linux 6.1'",
    "1, 1, xen, 'A, 1 core, Linux 6.1 (VM)'"
  })
  void a_machine_s_summary_tells_threads_from_cores_and_a_vm_from_metal(
      int logical, int physical, String virtualization, String summary) {
    Machine machine =
        new Machine(
            "A",
            "amd64",
            logical,
            physical,
            "on",
            "x",
            "on",
            "none",
            "Linux 6.1",
            virtualization,
            0);

    assertThat(machine.summary()).isEqualTo(summary);
  }

  @Test
  void flags_and_arguments_cannot_be_changed_from_outside() {
    List<String> given = new ArrayList<>(List.of("-Xmx1g"));
    Jvm jvm = new Jvm("a", "b", "c", given);
    Settings settings = new Settings(given, "quick", 1, 1);

    given.clear();

    assertThat(jvm.flags()).containsExactly("-Xmx1g").isUnmodifiable();
    assertThat(settings.arguments()).containsExactly("-Xmx1g").isUnmodifiable();
  }

  @Test
  void the_current_jvm_is_the_one_that_runs_this() {
    assertThat(Jvm.current(List.of("-ea")))
        .isEqualTo(
            new Jvm(
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                List.of("-ea")));
  }
}
