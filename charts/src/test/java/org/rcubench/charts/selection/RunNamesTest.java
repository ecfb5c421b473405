package org.rcubench.charts.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rcubench.charts.SyntheticRun;

class RunNamesTest {
  private static List<String> names(SyntheticRun... runs) {
    return RunNames.of(Stream.of(runs).map(run -> run.run().environment()).toList());
  }

  private static SyntheticRun run(String id) {
    return new SyntheticRun().runId(id);
  }

  @Test
  void runs_of_one_machine_are_told_apart_by_their_jvm() {
    assertThat(names(run("a"), run("b").jvm("25.0.1", "-Xms1g")))
        .containsExactly("JVM 17.0.15", "JVM 25.0.1");
  }

  @Test
  void runs_of_one_jvm_are_told_apart_by_its_flags() {
    assertThat(names(run("a"), run("b").jvm("17.0.15", "-Xms1g", "-XX:+UseZGC")))
        .containsExactly("no other flags", "-XX:+UseZGC");
  }

  @Test
  void runs_of_several_machines_are_told_apart_by_these() {
    assertThat(names(run("a").cpuModel("Xeon").cores(16, 32), run("b").cpuModel("EPYC").cores(1)))
        .containsExactly("Xeon, 16 cores (32 threads)", "EPYC, 1 core");
  }

  @Test
  void whatever_else_differs_is_named_too() {
    assertThat(
            names(
                run("a").cpuModel("Xeon"),
                run("b").cpuModel("EPYC"),
                run("c").cpuModel("EPYC").jvm("25.0.1", "-Xms1g")))
        .containsExactly(
            "Xeon, 2 cores, JVM 17.0.15",
            "EPYC, 2 cores, JVM 17.0.15",
            "EPYC, 2 cores, JVM 25.0.1");
  }

  @Test
  void runs_alike_are_told_apart_by_their_ids_and_by_number_if_they_share_even_these() {
    assertThat(names(run("a"), run("b"))).containsExactly("run a", "run b");
    assertThat(names(run("a"), run("a"), run("a")))
        .containsExactly("run a", "run a (2)", "run a (3)");
    assertThat(names(run("a"), run("b"), run("c").jvm("25.0.1", "-Xms1g")))
        .containsExactly("JVM 17.0.15, run a", "JVM 17.0.15, run b", "JVM 25.0.1, run c");
  }
}
