package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;

/** What one small run leaves behind. */
class TinyRunIT {
  private static final int FORKS = 2;
  private static final int ITERATIONS = 2;
  private static final int THREAD_COUNTS = 2;
  private static final String[] LINE =
      Jar.tiny(
          "EmptySection -t 1,2 -f 2 -p strategy=rwlock,rcu-fenced --seed 42 --out run"
              + " -rf json -rff x.json");

  @TempDir private static Path folder;

  private static Path run;
  private static Jar.Ended ended;

  @BeforeAll
  static void measure() throws Exception {
    run = folder.resolve("run");
    ended = new Jar(folder).run(LINE).fine();
  }

  @Test
  void samples_have_the_columns_of_the_plan() throws Exception {
    assertThat(Files.readAllLines(run.resolve("samples.csv")).get(0))
        .isEqualTo(
            "schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,fork,"
                + "iteration,metric,unit,better,value");
  }

  @Test
  void every_iteration_of_every_fork_is_a_sample() {
    List<Sample> samples = SamplesFile.read(run.resolve("samples.csv"));
    Map<String, Long> rows =
        samples.stream().collect(Collectors.groupingBy(Sample::strategy, Collectors.counting()));
    long each = (long) FORKS * ITERATIONS * THREAD_COUNTS;
    assertThat(rows).isEqualTo(Map.of("", each, "rwlock", each, "rcu-fenced", each));
    assertThat(samples)
        .allMatch(sample -> sample.value() > 0 && sample.metric().equals("throughput"))
        .extracting(
            sample ->
                List.of(sample.strategy(), sample.readers(), sample.fork(), sample.iteration()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readers_and_updaters_leave_their_latencies_and_no_violation() throws Exception {
    new Jar(folder)
        .run(
            Jar.tiny(
                "CounterPair.pair -tg 1,1 -f 1 -p strategy=rwlock,rcu-fenced -p update=copy"
                    + " --no-report --out roles"))
        .fine();
    List<Sample> samples = SamplesFile.read(folder.resolve("roles/samples.csv"));
    assertThat(samples).allMatch(sample -> Double.isFinite(sample.value()));
    for (String strategy : List.of("rwlock", "rcu-fenced")) {
      assertThat(samples)
          .filteredOn(sample -> sample.strategy().equals(strategy))
          .filteredOn(sample -> sample.metric().startsWith("latency."))
          .allMatch(sample -> sample.value() >= 0)
          .extracting(Sample::role)
          .contains(Sample.READER, Sample.UPDATER);
      assertThat(samples)
          .filteredOn(sample -> sample.strategy().equals(strategy))
          .filteredOn(sample -> sample.metric().equals("violations"))
          .isNotEmpty()
          .allMatch(sample -> sample.value() == 0);
    }
  }

  @Test
  void the_environment_says_where_and_how_it_was_measured() {
    Environment environment = EnvironmentFile.read(run.resolve("environment.json"));
    assertThat(environment.settings().seed()).isEqualTo(42);
    assertThat(environment.settings().arguments()).containsExactly(LINE);
    assertThat(environment.settings().profile()).isEqualTo("custom");
    assertThat(environment.build().jarSha256()).matches("[0-9a-f]{64}");
    assertThat(environment.build().jmhVersion()).isEqualTo("1.37");
    assertThat(environment.jvm().version()).isEqualTo(System.getProperty("java.version"));
    assertThat(environment.machine().logicalCores())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void jmh_json_has_the_shape_that_jmh_gives_it() throws Exception {
    new Jar(folder)
        .jmh(Jar.tiny("EmptySection -f 1 -p strategy=rwlock -rf json -rff jmh-alone.json"));
    Set<String> shape = shape(json(folder.resolve("jmh-alone.json")));
    assertThat(shape).contains("[].primaryMetric.rawData[][]", "[].params.strategy");
    assertThat(shape(json(folder.resolve("x.json")))).isEqualTo(shape);
    assertThat(shape(json(run.resolve("jmh.json")))).isEqualTo(shape);
  }

  @Test
  void the_result_file_holds_what_was_asked_for_in_the_order_of_asking() throws Exception {
    List<JsonObject> cells =
        StreamSupport.stream(json(folder.resolve("x.json")).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .toList();
    assertThat(cells)
        .extracting(
            cell -> cell.getAsJsonObject("params").get("strategy").getAsString(),
            cell -> cell.get("threads").getAsInt())
        .containsExactly(
            tuple("rwlock", 1), tuple("rwlock", 2), tuple("rcu-fenced", 1), tuple("rcu-fenced", 2));
    assertThat(cells)
        .allSatisfy(
            cell -> {
              assertThat(cell.get("forks").getAsInt()).isEqualTo(FORKS);
              JsonArray raw = cell.getAsJsonObject("primaryMetric").getAsJsonArray("rawData");
              assertThat(raw).hasSize(FORKS);
              assertThat(raw)
                  .allMatch(iterations -> iterations.getAsJsonArray().size() == ITERATIONS);
            });
  }

  @Test
  void figures_can_be_decoded_and_are_not_blank() throws Exception {
    for (String figure : List.of("overhead-by-threads", "throughput-by-threads")) {
      BufferedImage image = ImageIO.read(run.resolve("charts").resolve(figure + ".png").toFile());
      assertThat(image.getWidth()).isGreaterThanOrEqualTo(1_000);
      long colours =
          IntStream.range(0, image.getHeight())
              .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
              .distinct()
              .count();
      assertThat(colours).as(figure).isGreaterThan(50);
    }
  }

  @Test
  void the_page_stands_alone() throws Exception {
    assertThat(Files.readString(run.resolve("index.html")))
        .contains("<html", "data:image/png;base64,", "rcu-fenced")
        .doesNotContain("src=\"http", "href=\"http://", "<script src");
  }

  @Test
  void the_terminal_shows_forks_the_table_of_jmh_and_the_costs() {
    assertThat(ended.out())
        .contains("12 forks", "seed 42", "[12/12, 0 s left] ")
        .containsPattern("# Threads: 1\\R+Benchmark +\\(strategy\\) +Mode")
        .contains("Cost of an empty section, ns", "floor (empty loop)")
        .contains("overhead-by-threads.png", "index.html")
        .doesNotContain("\u001b");
  }

  @Test
  void nothing_half_written_is_left() throws Exception {
    try (Stream<Path> files = Files.walk(run)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".partial"));
    }
  }

  @Test
  void a_run_can_be_drawn_again_elsewhere() throws Exception {
    new Jar(folder).run("report", "run", "--out", "again").fine();
    assertThat(folder.resolve("again/index.html")).isNotEmptyFile();
    assertThat(folder.resolve("again/charts/overhead-by-threads.png"))
        .hasSameBinaryContentAs(run.resolve("charts/overhead-by-threads.png"));
  }

  @Test
  void a_samples_file_that_was_cut_short_is_refused_by_its_line() throws Exception {
    Path copy = copy("cut");
    byte[] bytes = Files.readAllBytes(copy.resolve("samples.csv"));
    Files.write(copy.resolve("samples.csv"), Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(new Jar(folder).run("report", "cut").refused().err())
        .contains("samples.csv", "line 25", "cut short");
  }

  @Test
  void a_samples_file_with_a_word_for_a_number_is_refused_by_line_and_column() throws Exception {
    Path copy = copy("corrupt");
    List<String> lines = Files.readAllLines(copy.resolve("samples.csv"));
    lines.set(3, lines.get(3).replaceFirst(",[^,]*$", ",fast"));
    Files.writeString(copy.resolve("samples.csv"), String.join("\n", lines) + "\n");
    assertThat(new Jar(folder).run("report", "corrupt").refused().err())
        .contains("samples.csv", "line 4", "value", "fast");
  }

  private static Path copy(String name) throws Exception {
    Path copy = Files.createDirectories(folder.resolve(name));
    for (String file : List.of("samples.csv", "environment.json")) {
      Files.copy(run.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private static JsonArray json(Path file) throws Exception {
    return JsonParser.parseString(Files.readString(file)).getAsJsonArray();
  }

  /** Every path of keys there is; the percentiles' own names are data. */
  private static Set<String> shape(JsonElement json) {
    Set<String> paths = new TreeSet<>();
    collect("", json, paths);
    return paths;
  }

  private static void collect(String path, JsonElement json, Set<String> paths) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(element -> collect(path + "[]", element, paths));
    } else if (json.isJsonObject()) {
      json.getAsJsonObject()
          .entrySet()
          .forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), paths));
    } else {
      paths.add(path);
    }
  }
}
