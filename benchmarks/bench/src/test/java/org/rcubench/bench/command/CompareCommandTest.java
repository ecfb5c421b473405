package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons of stored runs, as far as the command line. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CompareCommandTest {
  @RegisterExtension final Heard heard = new Heard();

  @TempDir private Path folder;

  private static ExitStatus compare(Object... words) {
    String[] line = new String[words.length + 1];
    line[0] = "compare";
    for (int i = 0; i < words.length; i++) {
      line[i + 1] = words[i].toString();
    }
    return Launcher.run(line);
  }

  /** Six forks of reads beside a lock; times on this machine are so many times as long. */
  private static Runs reads(double machine, double rcuWithTwo) {
    return new Runs()
        .forks(6, "empty-section", "rcu", 1, 2 * machine)
        .forks(6, "empty-section", "rcu", 2, rcuWithTwo * machine)
        .forks(6, "empty-section", "rwlock", 1, 20 * machine)
        .forks(6, "empty-section", "rwlock", 2, 100 * machine);
  }

  @Test
  void a_run_has_not_regressed_from_itself() {
    Path run = reads(1, 2).storedIn(folder.resolve("a"));
    assertThat(compare(run, run)).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .contains("4 cells in common, 0 in the base alone")
        .contains("EQUIVALENT", "Mann and Whitney")
        .doesNotContain("REGRESSED", "pairs");
    assertThat(heard.err()).isEmpty();
  }

  @Test
  void the_first_of_two_is_the_base_and_a_baseline_is_the_base_too() {
    Path before = reads(1, 2).storedIn(folder.resolve("before"));
    Path after = reads(1, 2.6).storedIn(folder.resolve("after"));
    assertThat(compare(before, after)).isEqualTo(ExitStatus.REGRESSED);
    assertThat(heard.out())
        .contains("REGRESSED   rcubench.empty-section strategy=rcu -t 2")
        .contains("rcu is no longer flat from 1 to 2 threads in rcubench.empty-section: its cost")
        .contains("grows 1.00x in base, 1.30x in head");
    assertThat(compare(after, before)).isEqualTo(ExitStatus.FINE);
    assertThat(compare(after, "--baseline", before)).isEqualTo(ExitStatus.REGRESSED);
  }

  @Test
  void absolute_numbers_of_different_machines_are_refused_with_each_difference() {
    Path here = reads(1, 2).storedIn(folder.resolve("here"));
    Path there = reads(3, 2).on("Xeon").storedIn(folder.resolve("there"));
    assertThat(compare(here, there)).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err())
        .contains("error: the runs were measured in different environments")
        .contains("  CPU model: CPU in base, Xeon in head")
        .contains("--relative-to rwlock");
  }

  @Test
  void ratios_to_a_control_of_the_same_run_are_compared_across_machines_and_say_so() {
    Path here = reads(1, 2).storedIn(folder.resolve("here"));
    Path same = reads(3, 2).on("Xeon").storedIn(folder.resolve("same"));
    assertThat(compare(same, "--baseline", here, "--relative-to", "rwlock"))
        .isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .contains("EQUIVALENT", "strategy=rcu over rwlock -t 2")
        .contains("ratio to rwlock in the same round of the same run")
        .contains("CPU model: CPU in base, Xeon in head.");
    Path slower = reads(3, 2.6).on("Xeon").storedIn(folder.resolve("slower"));
    assertThat(compare(slower, "--baseline", here, "--relative-to", "rwlock"))
        .isEqualTo(ExitStatus.REGRESSED);
  }

  @Test
  void a_control_that_was_not_measured_is_refused_with_those_that_were() {
    Path run = reads(1, 2).storedIn(folder.resolve("a"));
    assertThat(compare(run, run, "--relative-to", "rwlok")).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err()).contains("rwlok").contains("there are: rcu, rwlock");
  }

  @Test
  void three_forks_say_how_many_would_do() {
    Path run =
        new Runs()
            .forks(3, "empty-section", "rcu", 1, 2)
            .forks(3, "empty-section", "rwlock", 1, 20)
            .forks(3, "empty-section", "snapshot", 1, 5)
            .storedIn(folder.resolve("few"));
    Path slower =
        new Runs()
            .forks(3, "empty-section", "rcu", 1, 4)
            .forks(3, "empty-section", "rwlock", 1, 20.002)
            .forks(3, "empty-section", "snapshot", 1, 5.001)
            .storedIn(folder.resolve("slower"));
    assertThat(compare(run, slower, "--fail-on", "inconclusive"))
        .isEqualTo(ExitStatus.INCONCLUSIVE);
    assertThat(heard.out()).contains("cannot show any slowdown; run both with -f 4 or more");
  }

  @Test
  void runs_without_a_common_cell_say_what_each_measured() {
    Path one = new Runs().cost("empty-section", "rcu", 1, 2).storedIn(folder.resolve("a"));
    Path other = new Runs().cost("other", "rcu", 1, 2).storedIn(folder.resolve("b"));
    assertThat(compare(one, other)).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err())
        .contains("no cell in common", "org.rcubench.empty-section", "org.rcubench.other");
  }

  @Test
  void files_are_written_where_they_are_asked_for() throws Exception {
    Path run = reads(1, 2).storedIn(folder.resolve("a"));
    Path out = Files.createDirectory(folder.resolve("out"));
    ExitStatus status =
        compare(
            run,
            run,
            "--out",
            out,
            "--markdown",
            out.resolve("summary.md"),
            "--junit",
            out.resolve("junit.xml"));
    assertThat(status).isEqualTo(ExitStatus.FINE);
    assertThat(out.resolve("outcomes.csv")).content().contains("fork_sd,forks");
    assertThat(out.resolve("curves.csv")).content().contains("from -t 1 to 2");
    assertThat(out.resolve("summary.md")).content().contains("### Curves: ");
    assertThat(out.resolve("junit.xml")).content().contains("tests=\"8\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EmptySection                          | or two runs, or one and --baseline RUN; see -h
          a b c                                 | or two runs, or one and --baseline RUN; see -h
          --base a.jar                          | expected --base JAR and --head JAR
          a b --pairs 3                         | --pairs is for jars
          --base a --head b --baseline c        | --baseline names a stored run
          /proc/x --baseline /proc/y            | /proc/y does not exist
          --base a --head b -f 5                | -f means nothing to compare
          --base a --head b -wm BULK            | -wm means nothing to compare
          --base a --head b -prof gc            | -prof means nothing to compare
          --base a --head b -bm avgt,thrpt      | -bm: one mode at a time
          --base a --head b -bm all             | -bm: one mode at a time
          --base a --head b -tg 1,x             | -tg 1,x: expected thread counts
          a b -tg 1,1                           | -tg is for jars
          a b --floor 5                         | expected percentages, 0 <= floor < equal < 100
          a b --fail-on never                   | --fail-on never: expected one of regressed
          """)
  void what_cannot_be_compared_is_refused_in_one_line(String words, String expected) {
    assertThat(compare((Object[]) words.split(" ", -1))).isEqualTo(ExitStatus.FAILED);
    assertThat(heard.err().lines()).singleElement().asString().contains(expected);
  }

  @Test
  void help_is_grouped_by_what_is_compared() {
    assertThat(compare("--help")).isEqualTo(ExitStatus.FINE);
    assertThat(heard.out())
        .containsSubsequence(
            "Two jars, side by side:",
            "--base",
            "Two stored runs:",
            "--baseline",
            "Verdicts:",
            "--relative-to",
            "What comes out:",
            "--junit");
  }
}
