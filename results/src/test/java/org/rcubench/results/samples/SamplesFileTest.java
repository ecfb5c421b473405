package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.results.SampleBuilder.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.DefaultLocale;
import org.rcubench.results.SampleBuilder;
import org.rcubench.results.files.ResultsException;

class SamplesFileTest {
  private static final String[] NASTY = {
    "",
    "a",
    " ",
    ";",
    "=",
    ",",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "%",
    "%41",
    "+",
    "#",
    "'",
    "\\",
    "\t",
    "\0",
    "\uFEFF",
    "\u0085",
    "\u2028",
    "ß",
    "١",
    "語",
    "\uD83D\uDE00",
    "-",
    "1,5"
  };

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = temp.resolve("samples.csv");
  }

  @Test
  void the_columns_are_named_in_the_first_row_with_the_schema_version_first() throws IOException {
    SamplesFile.write(file, List.of());

    assertThat(Files.readString(file))
        .isEqualTo(
            "schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,fork,"
                + "iteration,metric,unit,better,value\n");
  }

  @Test
  void a_sample_is_one_row_in_the_order_of_the_columns() throws IOException {
    SamplesFile.write(
        file,
        List.of(
            sample()
                .runId("r1")
                .benchmark("org.Bench.read")
                .workload("routing-table")
                .strategy("rcu-qsbr")
                .param("zipf", "0.5")
                .param("keys", "10")
                .threads(4, 1)
                .role(Sample.READER)
                .fork(3)
                .iteration(5)
                .metric("time")
                .unit("ns/op", Better.LOWER)
                .value(1234567.5)
                .build()));

    assertThat(Files.readAllLines(file))
        .element(1)
        .isEqualTo(
            "2,r1,org.Bench.read,routing-table,rcu-qsbr,keys=10;zipf=0.5,4,1,reader,3,5,time,"
                + "ns/op,lower,1234567.5");
  }

  @Test
  void a_file_without_samples_reads_as_none() {
    SamplesFile.write(file, List.of());

    assertThat(SamplesFile.read(file)).isEmpty();
  }

  @Test
  void an_older_file_is_replaced_as_a_whole() {
    SamplesFile.write(file, List.of(sample().value(1).build(), sample().value(2).build()));
    SamplesFile.write(file, List.of(sample().value(3).build()));

    assertThat(SamplesFile.read(file)).containsExactly(sample().value(3).build());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void samples_of_any_text_come_back_as_they_were_in_their_order(long seed) {
    List<Sample> samples = arbitrary(new Random(seed), 100);

    SamplesFile.write(file, samples);

    assertThat(SamplesFile.read(file)).as("seed %s", seed).isEqualTo(samples);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        1e-300,
        -1.5,
        0.1,
        1.0 / 3,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        9007199254740992.0
      })
  void a_value_comes_back_to_the_last_bit(double value) {
    SamplesFile.write(file, List.of(sample().value(value).build()));

    assertThat(SamplesFile.read(file).get(0).value()).isEqualTo(value);
    assertThat(Double.doubleToRawLongBits(SamplesFile.read(file).get(0).value()))
        .isEqualTo(Double.doubleToRawLongBits(value));
  }

  @Test
  void the_greatest_counts_come_back() {
    Sample greatest =
        sample()
            .threads(Integer.MAX_VALUE, Integer.MAX_VALUE)
            .fork(Integer.MAX_VALUE)
            .iteration(Integer.MAX_VALUE)
            .build();

    SamplesFile.write(file, List.of(greatest));

    assertThat(SamplesFile.read(file)).containsExactly(greatest);
  }

  @Test
  void a_benchmark_without_strategy_keeps_an_empty_one() {
    Sample plain = sample().strategy("").build();

    SamplesFile.write(file, List.of(plain));

    assertThat(SamplesFile.read(file)).containsExactly(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "fa-IR"})
  void the_bytes_are_the_same_under_every_locale(String languageTag) throws IOException {
    List<Sample> samples = arbitrary(new Random(7), 20);
    SamplesFile.write(file, samples);
    Path elsewhere = temp.resolve("elsewhere.csv");

    DefaultLocale.during(
        languageTag,
        () -> {
          SamplesFile.write(elsewhere, samples);
          assertThat(SamplesFile.read(file)).isEqualTo(samples);
        });

    assertThat(elsewhere).hasSameBinaryContentAs(file);
  }

  @Test
  void the_file_ends_in_a_line_feed_and_holds_no_carriage_return() throws IOException {
    SamplesFile.write(file, List.of(sample().build(), sample().build()));

    assertThat(Files.readString(file)).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
  }

  @Test
  void a_file_whose_lines_an_editor_ended_in_carriage_returns_too_is_still_read()
      throws IOException {
    SamplesFile.write(file, List.of(sample().build()));
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(SamplesFile.read(file)).containsExactly(sample().build());
  }

  @Test
  void samples_are_streamed_in_the_order_of_their_rows() {
    List<Sample> samples = arbitrary(new Random(11), 10);
    SamplesFile.write(file, samples);
    List<Sample> streamed = new ArrayList<>();

    SamplesFile.read(file, streamed::add);

    assertThat(streamed).isEqualTo(samples);
  }

  @Test
  void what_the_taker_of_samples_throws_reaches_its_caller_unchanged() {
    SamplesFile.write(file, List.of(sample().build()));
    RuntimeException failure = new UncheckedIOException(new IOException("disk full"));

    assertThatThrownBy(
            () ->
                SamplesFile.read(
                    file,
                    sample -> {
                      throw failure;
                    }))
        .isSameAs(failure);
  }

  @Test
  void a_sample_that_cannot_be_fetched_leaves_the_old_file() {
    SamplesFile.write(file, List.of(sample().build()));
    Iterable<Sample> failing =
        () -> IntStream.of(1, 0).mapToObj(fork -> sample().fork(fork).build()).iterator();

    assertThatThrownBy(() -> SamplesFile.write(file, failing))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(SamplesFile.read(file)).containsExactly(sample().build());
    assertThat(temp).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  /**
   * Cut at a row's end the file is a shorter file; cut anywhere else it is refused, and the line is
   * that on which the row begins through which the cut goes.
   */
  @Test
  void a_file_cut_short_at_any_byte_is_refused_unless_cut_between_rows() throws IOException {
    List<Sample> samples =
        List.of(
            sample().workload("löcher \uD83D\uDE00").metric("two\nlines, \"quoted\"").build(),
            sample().param("a;b", "c=\"d\"\né").build(),
            sample().strategy("").unit("\"ops\"\r\n/us", Better.HIGHER).build(),
            sample().value(-12.5e-10).build());
    SamplesFile.write(file, samples);
    byte[] whole = Files.readAllBytes(file);
    List<Integer> rowEnds = rowEnds(samples);
    List<Integer> firstLines = List.of(1, 2, 4, 5, 7);
    assertThat(rowEnds).hasSameSizeAs(firstLines).endsWith(whole.length);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file, cut);
      int rows = rowEnds.indexOf(length);
      if (rows >= 0) {
        assertThat(SamplesFile.read(file)).isEqualTo(samples.subList(0, rows));
      } else {
        int line = firstLines.get(rowsBefore(length, rowEnds));
        assertThatThrownBy(() -> SamplesFile.read(file))
            .as("cut to %s", new String(cut, UTF_8))
            .isExactlyInstanceOf(MalformedSamplesException.class)
            .hasMessageMatching("(?s)\\Q%s, line %s\\E[,:] .*".formatted(file, line));
      }
    }
  }

  @Test
  void a_file_that_is_cut_short_is_told_from_one_that_is_whole_by_its_last_line_feed()
      throws IOException {
    SamplesFile.write(file, List.of(sample().value(1.25).build()));
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 2));

    assertThatThrownBy(() -> SamplesFile.read(file))
        .isExactlyInstanceOf(MalformedSamplesException.class)
        .hasMessage(
            "%s, line 2, column value: expected a line feed at the end of the row,"
                + " found the end of the file: it was cut short",
            file);
  }

  @Test
  void a_file_of_schema_version_1_is_still_read() throws IOException {
    Files.writeString(
        file,
        """
        schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,round,fork,\
        iteration,metric,unit,better,value,weight
        1,r1,org.Bench.read,routing-table,rcu-qsbr,keys=10,4,1,reader,3,3,5,time,ns/op,lower,1.5,1
        """);
    assertThat(SamplesFile.read(file))
        .containsExactly(
            sample()
                .runId("r1")
                .benchmark("org.Bench.read")
                .workload("routing-table")
                .strategy("rcu-qsbr")
                .param("keys", "10")
                .threads(4, 1)
                .role(Sample.READER)
                .fork(3)
                .iteration(5)
                .metric("time")
                .unit("ns/op", Better.LOWER)
                .value(1.5)
                .build());
  }

  @Test
  void samples_cannot_be_written_into_a_folder_that_is_missing() {
    Path homeless = temp.resolve("missing").resolve("samples.csv");

    assertThatThrownBy(() -> SamplesFile.write(homeless, List.of()))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot write %s: no such file or folder", homeless);
  }

  private List<Integer> rowEnds(List<Sample> samples) throws IOException {
    List<Integer> ends = new ArrayList<>();
    Path shorter = temp.resolve("shorter.csv");
    for (int rows = 0; rows <= samples.size(); rows++) {
      SamplesFile.write(shorter, samples.subList(0, rows));
      ends.add((int) Files.size(shorter));
    }
    return ends;
  }

  private static int rowsBefore(int offset, List<Integer> rowEnds) {
    return (int) rowEnds.stream().filter(end -> end <= offset).count();
  }

  private static List<Sample> arbitrary(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> arbitrary(random)).toList();
  }

  private static Sample arbitrary(Random random) {
    SampleBuilder sample =
        sample()
            .runId(text(random))
            .benchmark(text(random))
            .workload(text(random))
            .strategy(text(random))
            .threads(random.nextInt(100), random.nextInt(100))
            .role(List.of(Sample.ALL, Sample.READER, Sample.UPDATER).get(random.nextInt(3)))
            .fork(1 + random.nextInt(1000))
            .iteration(1 + random.nextInt(1000))
            .metric(text(random))
            .unit(text(random), random.nextBoolean() ? Better.LOWER : Better.HIGHER)
            .value(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
    for (int i = random.nextInt(4); i > 0; i--) {
      sample.param("p" + text(random), text(random));
    }
    return sample.build();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(NASTY[random.nextInt(NASTY.length)]);
    }
    return text.toString();
  }

  @Test
  void samples_in_memory_are_read_like_a_file_and_refused_by_their_origin() throws IOException {
    SamplesFile.write(file, List.of(sample().build()));
    String csv = Files.readString(file);
    assertThat(SamplesFile.parse(csv, Path.of("peer"))).isEqualTo(SamplesFile.read(file));
    assertThatThrownBy(() -> SamplesFile.parse(csv.strip(), Path.of("peer")))
        .isInstanceOf(MalformedSamplesException.class)
        .hasMessageContaining("peer, line 2")
        .hasMessageContaining("cut short");
  }
}
