package org.rcubench.results.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.Machine;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.Better;
import org.rcubench.results.samples.Sample;

class JmhFileTest {
  @TempDir private Path folder;
  private final List<Sample> samples = new ArrayList<>();

  @Test
  void json_gives_each_iteration_of_each_fork() {
    JmhFile.read(resource("queues.json"), samples::add);

    assertThat(samples)
        .filteredOn(sample -> sample.benchmark().equals("com.example.Queues.offer"))
        .extracting(Sample::fork, Sample::iteration, Sample::value)
        .containsExactly(
            tuple(1, 1, 11.0),
            tuple(1, 2, 12.5),
            tuple(2, 1, 10.5),
            tuple(2, 2, 11.5),
            tuple(3, 1, 12.0),
            tuple(3, 2, 11.25));
    assertThat(samples.get(0))
        .satisfies(
            first -> {
              assertThat(first.runId()).isEqualTo("queues");
              assertThat(first.params()).containsOnlyKeys("capacity").containsValue("1024");
              assertThat(first.readers()).isEqualTo(2);
              assertThat(first.metric()).isEqualTo("throughput");
              assertThat(first.unit()).isEqualTo("ops/us");
              assertThat(first.better()).isEqualTo(Better.HIGHER);
              assertThat(first.workload()).isEmpty();
              assertThat(first.strategy()).isEmpty();
            });
  }

  @Test
  void roles_of_a_group_become_parts_of_it_and_what_profilers_say_stays_apart() {
    JmhFile.read(resource("queues.json"), samples::add);

    assertThat(samples)
        .filteredOn(sample -> sample.benchmark().startsWith("com.example.Queues.pipe"))
        .extracting(Sample::benchmark, Sample::metric, Sample::unit, Sample::value)
        .containsExactly(
            tuple("com.example.Queues.pipe", "throughput", "ops/us", 30.0),
            tuple("com.example.Queues.pipe:put", "throughput", "ops/us", 10.0),
            tuple("com.example.Queues.pipe:take", "throughput", "ops/us", 20.0),
            tuple("com.example.Queues.pipe", "gc.alloc.rate.norm", "B/op", 24.0));
  }

  @Test
  void sampled_time_is_the_mean_of_each_iteration_s_histogram() {
    JmhFile.read(resource("queues.json"), samples::add);

    assertThat(samples)
        .filteredOn(sample -> sample.metric().equals("sampled time"))
        .extracting(Sample::fork, Sample::iteration, Sample::value, Sample::better)
        .containsExactly(tuple(1, 1, 150.0, Better.LOWER), tuple(1, 2, 400.0, Better.LOWER));
  }

  @Test
  void the_environment_is_what_the_file_tells_and_else_unknown() {
    Environment environment = JmhFile.read(resource("queues.json"), samples::add);

    assertThat(environment.build().jmhVersion()).isEqualTo("1.36");
    assertThat(environment.jvm().name()).isEqualTo("OpenJDK 64-Bit Server VM");
    assertThat(environment.jvm().version()).isEqualTo("21.0.2");
    assertThat(environment.jvm().flags()).as("common to all").containsExactly("-Xmx1g");
    assertThat(environment.machine()).isEqualTo(Machine.unknown());
    assertThat(environment.startedAt()).isEqualTo(Machine.UNKNOWN);
    assertThat(environment.summary()).isEqualTo("unknown machine, OpenJDK 64-Bit Server VM 21.0.2");
  }

  @Test
  void a_table_gives_its_scores_as_one_fork_each() throws IOException {
    Environment environment =
        JmhFile.read(
            file(
                """
                "Benchmark","Mode","Threads","Samples","Score","Score Error (99.9%)","Unit","Param: size"
                "a.B.get","avgt",4,15,12.500000,0.300000,"ns/op",10
                "a.B.get:gc.alloc.rate.norm","avgt",4,15,16.000000,0.1,"B/op",10
                "a.B.mix","avgt",4,15,7.000000,0.300000,"ns/op",
                "a.B.mix:read","avgt",4,15,3.000000,0.300000,"ns/op",
                "a.B.none","avgt",4,1,NaN,NaN,"ns/op",
                """),
            samples::add);

    assertThat(samples)
        .extracting(Sample::benchmark, Sample::metric, Sample::fork, Sample::readers, Sample::value)
        .containsExactly(
            tuple("a.B.get", "time", 1, 4, 12.5),
            tuple("a.B.get", "gc.alloc.rate.norm", 1, 4, 16.0),
            tuple("a.B.mix", "time", 1, 4, 7.0),
            tuple("a.B.mix:read", "time", 1, 4, 3.0));
    assertThat(samples.get(0).params()).containsEntry("size", "10");
    assertThat(samples.get(2).params()).isEmpty();
    assertThat(environment.summary()).isEqualTo("unknown machine, JVM unknown");
  }

  @Test
  void a_table_apart_by_semicolons_and_with_decimal_commas_is_read() throws IOException {
    JmhFile.read(
        file(
            """
            "Benchmark";"Mode";"Threads";"Samples";"Score";"Score Error (99.9%)";"Unit"
            "a.B.get";"thrpt";1;5;528,857000;1,000000;"ops/s"
            """),
        samples::add);

    assertThat(samples).singleElement().extracting(Sample::value).isEqualTo(528.857);
  }

  static Stream<Arguments> damaged() {
    String header = "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\"";
    String columns = header + ",\"Score Error (99.9%)\",\"Unit\"\n";
    String entry = "{\"benchmark\": \"a.B.c\", \"mode\": \"thrpt\", \"threads\": 1";
    String metric = ", \"primaryMetric\": {\"scoreUnit\": \"ops/s\"";
    return Stream.of(
        Arguments.of("", "line 1: expected a list of results as JMH writes", "an empty file"),
        Arguments.of("hello\nworld", "line 1: expected a list of results", "'hello'"),
        Arguments.of("{}", "line 1: expected a list of results", "'{}'"),
        Arguments.of("[1]", "result 1: expected an object", "NUMBER"),
        Arguments.of("[{}]", "result 1, field benchmark: expected a text", "nothing"),
        Arguments.of("[{\"benchmark\": 1}]", "result 1, field benchmark: expected a text", "1"),
        Arguments.of("[{\"benchmark\": ", "at the end: expected the rest of", "it was cut short"),
        Arguments.of("[" + entry + "}", "result 1 (a.B.c), field primaryMetric", "nothing"),
        Arguments.of(
            "[" + entry.replace("1", "0") + "}]",
            "result 1 (a.B.c), field threads: expected a whole number of at least 1",
            "0"),
        Arguments.of(
            "[" + entry + metric + "}}]",
            "result 1 (a.B.c), field primaryMetric, field rawData: expected the numbers",
            "nothing"),
        Arguments.of(
            "[" + entry + metric + ", \"rawData\": [[\"x\"]]}}]",
            "field rawData: expected a number",
            "\"x\""),
        Arguments.of(
            "[" + entry + metric + ", \"rawData\": [3]}}]", "field rawData: expected a list", "3"),
        Arguments.of("[{]", "line 1 column", "something else"),
        Arguments.of(header + "\n", "line 1, column 6: expected the header 'Score Error", "row"),
        Arguments.of(
            columns.replace("Unit\"", "Unit\",\"size\""),
            "line 1, column 8: expected the name of a parameter after 'Param: '",
            "size"),
        Arguments.of(
            columns + "\"a.B.c\",\"thrpt\",1,5,fast,1,\"ops/s\"\n",
            "line 2, column Score: expected a number",
            "'fast'"),
        Arguments.of(
            columns + "\"a.B.c\",\"thrpt\",none,5,1,1,\"ops/s\"\n",
            "line 2, column Threads: expected a whole number of at least 1",
            "'none'"),
        Arguments.of(columns + "\"a.B.c\",\"thrpt\",1\n", "line 2: expected as many columns", "3"),
        Arguments.of(columns + "\"a.B.c\",\"thr", "in a row: expected quoted fields", "open"));
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void what_jmh_does_not_write_is_refused_with_its_place(
      String content, String expected, String found) throws IOException {
    Path file = file(content);

    assertThatThrownBy(() -> JmhFile.read(file, samples::add))
        .isInstanceOf(MalformedJmhException.class)
        .hasMessageStartingWith("%s, ".formatted(file))
        .hasMessageContaining(expected)
        .hasMessageContaining(found)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws IOException {
    Path file = Files.write(folder.resolve("x.json"), new byte[] {'[', (byte) 0xFF, (byte) 0xFE});
    assertThatThrownBy(() -> JmhFile.read(file, samples::add))
        .isInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: it is not UTF-8 text", file);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("results.txt"), content, StandardCharsets.UTF_8);
  }

  private static Path resource(String name) {
    try {
      return Path.of(JmhFileTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
