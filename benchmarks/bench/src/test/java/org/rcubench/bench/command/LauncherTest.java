package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.bench.plan.Profile;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.strategy.StrategyInfo;
import org.rcubench.suite.workload.Workloads;

/** The command line, as far as it goes without measuring. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class LauncherTest {
  @RegisterExtension final Heard heard = new Heard();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          EmptySection -p strategy=rwlok  | unknown strategy 'rwlok'; there are: none, synchronized,
          EmptySection -t 0               | -t 0: expected thread counts of at least 1 (or max)
          EmptySection -t0                | Cannot parse argument '0' of option t.
          CounterPair -tg 1               | has the 2 roles read, update, in this order
          EmptySektion                    | no benchmark matches EmptySektion; list them with -l
          Empty[                          | 'Empty[' is not a regular expression
          -l Empty[                       | 'Empty[' is not a regular expression
          -lp Empty[                      | 'Empty[' is not a regular expression
          EmptySection -p strategie=x     | -p strategie: no selected benchmark has that parameter
          EmptySection -rf xml            | -rf xml: there is [text, csv, scsv, json, latex]
          EmptySection -wi many           | Cannot parse argument 'many' of option wi
          EmptySection --frobnicate       | frobnicate is not a recognized option; see -h
          EmptySection -o /proc/x/y       | -o /proc/x/y: cannot write there
          EmptySection -rff /proc/x/y     | -rff /proc/x/y: cannot write there
          EmptySection --out /proc/x      | cannot write to the folder /proc/x: no such file
          EmptySection --seed soon        | Invalid value for option '--seed'
          --profile slow                  | unknown profile 'slow'; there are: check, quick, standard, full
          --resume /proc/x                | cannot read /proc/x/environment.json
          --resume x -f 1                 | --resume goes on with a run as it was begun
          report                          | Missing required parameter: 'DIR'
          report /proc/x                  | /proc/x does not exist
          report --format pdf x           | --format pdf: there are: png, svg
          report --theme blue x           | --theme blue: there are: light, dark
          report --scale 9 x              | --scale 9: expected a number from 0.5 to 4
          report --scale NaN x            | --scale NaN: expected a number from 0.5 to 4
          report --scale large x          | --scale large: expected a number from 0.5 to 4
          report /proc/x /proc/x/         | /proc/x is given twice; name each run once
          doctor now                      | Unmatched argument at index 0: 'now'
          torture --flavor rcu-qsbrr      | --flavor rcu-qsbrr: there are: all, rcu-qsbr, rcu-fenced,
          torture --flavor snapshot       | --flavor snapshot: cannot be tortured: it has no grace periods
          torture --seconds 0             | --seconds 0: expected 1 to 604800
          torture --seconds soon          | Invalid value for option '--seconds'
          torture --threads 100000        | --threads 100000: expected 1 to 1000
          torture --json /proc/x/y        | --json /proc/x/y: cannot write there
          """)
  void what_cannot_be_done_is_one_line_on_stderr(String line, String message) {
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    boolean placed =
        line.contains("--") || line.startsWith("-l") || line.matches("(report|doctor).*");
    if (!placed) {
      words.addAll(List.of("--out", folder.resolve("run").toString()));
    }
    assertThat(Launcher.run(words.toArray(String[]::new))).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err()).startsWith("error: ").contains(message).doesNotContain("\tat ");
    assertThat(heard.err().strip().lines()).hasSize(1);
  }

  @Test
  void a_folder_that_holds_a_run_is_not_written_over() throws Exception {
    Path samples = Files.writeString(folder.resolve("samples.csv"), "mine");
    assertThat(Launcher.run("EmptyLoop", "--out", folder.toString())).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err()).contains("already holds a run: go on with it by --resume");
    assertThat(samples).hasContent("mine");
  }

  @Test
  void strategies_are_listed_with_what_is_known_of_them() {
    assertThat(Launcher.run("strategies")).isEqualTo(ExitStatus.FINE);
    Strategies.all()
        .forEach(
            strategy ->
                assertThat(heard.out())
                    .contains(strategy.id(), strategy.summary(), strategy.source())
                    .contains("progress: " + strategy.progress()));
    assertThat(heard.out())
        .contains("updates: none; reclaims: synchronize; traits: cannot-tell")
        .contains("updates: in-place; reclaims: synchronize; traits: two-instances, readers-go-on")
        .contains("updates: copy; reclaims: synchronize, call, retire; traits: readers-go-on");
  }

  @Test
  void workloads_are_listed_with_what_they_ask() {
    assertThat(Launcher.run("workloads")).isEqualTo(ExitStatus.FINE);
    Workloads.all()
        .forEach(workload -> assertThat(heard.out()).contains(workload.id(), workload.question()));
    assertThat(heard.out())
        .contains("not with none: it has updaters", "with: synchronized, reentrant-lock, ");
  }

  @Test
  void the_doctor_looks_at_everything_that_disturbs_a_measurement() {
    assertThat(Launcher.run("doctor")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .contains("physical cores", "simultaneous multithreading: ", "frequency governor: ")
        .contains("frequency boost: ", "control group limit", "virtualization: ")
        .contains("stolen by the hypervisor", "membarrier(2): ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "-V",
        "report --version",
        "compare --version",
        "torture --version",
        "strategies --version",
        "workloads --version",
        "doctor --version"
      })
  void every_command_says_which_build_it_is_of(String line) {
    assertThat(Launcher.run(line.split(" "))).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .startsWith("rcubench ")
        .contains(", commit ", "JMH ", System.getProperty("java.runtime.version"));
  }

  @ParameterizedTest
  @CsvSource({"report", "torture", "strategies", "workloads", "doctor"})
  void every_command_has_help(String command) {
    assertThat(Launcher.run(command, "--help")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out()).contains("Usage: ").contains(command);
  }

  @Test
  void benchmarks_are_listed_as_selected() {
    assertThat(Launcher.run("-l", "Empty", "-e", "Loop")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out().lines())
        .containsExactly("Benchmarks: ", "org.rcubench.suite.workload.EmptySection.read");
  }

  @Test
  void parameters_are_listed_as_selected_with_every_strategy() {
    assertThat(Launcher.run("-lp", "Empty", "-e", "Loop")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out().lines())
        .containsExactly(
            "Benchmarks: ",
            "org.rcubench.suite.workload.EmptySection.read",
            "  param \"strategy\" = {"
                + String.join(
                    ", ", Profile.availableStrategies().stream().map(StrategyInfo::id).toList())
                + "}");
  }

  @Test
  void help_tells_our_options_and_those_of_jmh() {
    assertThat(Launcher.run("-h")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out()).contains("--profile", "--resume", "-wi <int>", "-prof");
  }
}
