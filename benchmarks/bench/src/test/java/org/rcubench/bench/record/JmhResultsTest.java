package org.rcubench.bench.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.rcubench.bench.print.Measured;

class JmhResultsTest {
  private static final List<List<Result<?>>> FIRST =
      List.of(Measured.throughput(8), Measured.throughput(9));
  private static final List<List<Result<?>>> SECOND =
      List.of(Measured.throughput(18), Measured.throughput(19));

  @Test
  void single_forks_read_as_if_jmh_had_run_them_in_one_go() {
    List<RunResult> merged =
        JmhResults.merged(
            List.of(
                List.of(
                    Measured.emptySection("rwlock").fork(FIRST),
                    Measured.emptySection("rwlock").fork(SECOND))));
    RunResult inOneGo = Measured.emptySection("rwlock").withForks(2).forks(List.of(FIRST, SECOND));
    assertThat(json(merged)).isEqualTo(json(List.of(inOneGo))).contains("\"forks\" : 2");
  }

  @Test
  void cells_are_sorted_by_benchmark_and_else_stay_in_their_order() {
    List<List<RunResult>> cells =
        List.of(
            List.of(new Measured().of("org.example.Z.run").fork(FIRST)),
            List.of(Measured.emptySection("rwlock").of("org.example.E.run").fork(FIRST)),
            List.of(Measured.emptySection("none").of("org.example.E.run").fork(FIRST)));
    assertThat(JmhResults.merged(cells))
        .extracting(result -> result.getParams().getParam("strategy"))
        .containsExactly("rwlock", "none", null);
  }

  @Test
  void no_path_of_this_machine_is_told() {
    assertThat(json(JmhResults.merged(List.of(List.of(Measured.emptySection("a").fork(FIRST))))))
        .contains("\"jvm\" : \"java\"");
  }

  @Test
  void every_format_of_jmh_can_be_written(@TempDir Path folder) {
    List<RunResult> results =
        JmhResults.merged(List.of(List.of(Measured.emptySection("rwlock").fork(FIRST))));
    for (ResultFormatType type : ResultFormatType.values()) {
      Path file = folder.resolve("x." + type);
      JmhResults.write(file, type, results);
      assertThat(file).content().contains("EmptySection");
    }
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".partial"));
    assertThat(Files.exists(folder)).isTrue();
  }

  private static String json(List<RunResult> results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    ResultFormatFactory.getInstance(ResultFormatType.JSON, print).writeOut(results);
    return out.toString(UTF_8);
  }
}
