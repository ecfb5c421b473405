package org.rcubench.results.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.DefaultLocale;
import org.rcubench.results.files.ResultsException;

/** What a foreign or damaged file is refused with: file, line, column, expected, found. */
class SamplesFileRefusalTest {
  private static final String HEADER =
      "schema_version,run_id,benchmark,workload,strategy,params,readers,updaters,role,fork,"
          + "iteration,metric,unit,better,value";
  private static final String ELSEWHERE =
      "; another version of rcubench stored this run: read it with that one";
  private static final String ROW =
      "2,run,org.Bench.read,empty-section,rwlock,,2,0,all,1,1,throughput,ops/us,higher,1.5";
  private static final String ROW_ON_TWO_LINES = ROW.replace("throughput", "\"through\nput\"");

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = temp.resolve("samples.csv");
  }

  static Stream<Arguments> bad_fields() {
    return Stream.of(
        arguments("schema_version", "1", "schema version 2", "'1'" + ELSEWHERE),
        arguments("schema_version", "0", "schema version 2", "'0'" + ELSEWHERE),
        arguments("schema_version", "one", "a whole number", "'one'"),
        arguments("params", "keys", "name=value pairs separated by ';', each name once", "'keys'"),
        arguments("params", "=1", "name=value pairs separated by ';', each name once", "'=1'"),
        arguments("params", "a=1;", "name=value pairs separated by ';', each name once", "'a=1;'"),
        arguments("params", "a=%4", "name=value pairs separated by ';', each name once", "'a=%4'"),
        arguments(
            "params", "a=1;a=2", "name=value pairs separated by ';', each name once", "'a=1;a=2'"),
        arguments("readers", "-1", "a whole number of at least 0", "'-1'"),
        arguments("readers", "1.0", "a whole number", "'1.0'"),
        arguments("readers", "", "a whole number", "''"),
        arguments("readers", "2147483648", "a whole number of at most 2147483647", "'2147483648'"),
        arguments("updaters", "-1", "a whole number of at least 0", "'-1'"),
        arguments("role", "writer", "'reader', 'updater' or 'all'", "'writer'"),
        arguments("fork", "0", "a whole number of at least 1", "'0'"),
        arguments("iteration", "0", "a whole number of at least 1", "'0'"),
        arguments("better", "HIGHER", "'lower' or 'higher'", "'HIGHER'"),
        arguments("better", "", "'lower' or 'higher'", "''"),
        arguments("value", "fast", "a number", "'fast'"),
        arguments("value", "", "a number", "''"),
        arguments("value", "\"1,5\"", "a number", "'1,5'"),
        arguments("value", "NaN", "a finite number", "'NaN'"),
        arguments("value", "Infinity", "a finite number", "'Infinity'"),
        arguments("value", "-Infinity", "a finite number", "'-Infinity'"),
        arguments("value", "1e999", "a finite number", "'1e999'"),
        arguments("fork", "9223372036854775808", "a whole number", "'9223372036854775808'"),
        arguments("value", "\"1\n2\"", "a number", "'1\\n2'"),
        arguments("value", "x".repeat(61), "a number", "'" + "x".repeat(60) + "...'"));
  }

  @ParameterizedTest
  @MethodSource("bad_fields")
  void a_bad_field_is_refused_with_its_place_and_what_was_expected(
      String column, String field, String expected, String found) {
    List<String> row = new ArrayList<>(List.of(ROW.split(",", -1)));
    row.set(List.of(HEADER.split(",", -1)).indexOf(column), field);

    assertRefused(
        lines(HEADER, ROW, String.join(",", row), ROW),
        "line 3, column %s: expected %s, found %s".formatted(column, expected, found));
  }

  @Test
  void the_line_is_right_after_a_quoted_field_with_a_line_feed() {
    assertRefused(
        lines(HEADER, ROW_ON_TWO_LINES, ROW_ON_TWO_LINES, ROW.replace("1.5", "fast")),
        "line 6, column value: expected a number, found 'fast'");
  }

  @Test
  void the_line_of_a_row_on_two_lines_is_its_first() {
    assertRefused(
        lines(HEADER, ROW, ROW_ON_TWO_LINES.replace("1.5", "fast")),
        "line 3, column value: expected a number, found 'fast'");
  }

  @Test
  void the_line_is_right_where_lines_end_in_carriage_return_and_line_feed() {
    assertRefused(
        lines(HEADER, ROW_ON_TWO_LINES, ROW.replace("1.5", "fast")).replace("\n", "\r\n"),
        "line 4, column value: expected a number, found 'fast'");
  }

  @Test
  void a_row_cut_short_is_refused_with_its_line() {
    assertRefused(
        lines(HEADER, ROW, ROW.substring(0, ROW.lastIndexOf(',')), ROW),
        "line 3, column value: expected 15 columns, found the end of the row");
  }

  @Test
  void a_row_with_a_column_too_many_is_refused_with_its_line() {
    assertRefused(
        lines(HEADER, ROW, ROW + ",more"),
        "line 3, column 16: expected no more columns, found 'more'");
  }

  @Test
  void an_empty_line_is_refused() {
    assertRefused(
        lines(HEADER, ROW, "", ROW),
        "line 3, column schema_version: expected a whole number, found ''");
  }

  @Test
  void a_file_of_other_columns_is_refused_by_the_first_that_differs() {
    assertRefused(
        lines(HEADER.replace("strategy", "lock"), ROW),
        "line 1, column strategy: expected the header 'strategy', found 'lock'");
  }

  @Test
  void a_file_of_other_columns_is_refused_by_its_version_if_that_is_another() {
    assertRefused(
        lines(HEADER.replace("strategy", "lock"), ROW.replaceFirst("2", "3")),
        "line 2, column schema_version: expected schema version 2, found '3'" + ELSEWHERE);
  }

  @Test
  void a_csv_of_jmh_is_refused() {
    assertRefused(
        lines("\"Benchmark\",\"Mode\",\"Threads\"", "\"a\",\"thrpt\",1"),
        "line 1, column schema_version: expected the header 'schema_version', found 'Benchmark'");
  }

  @Test
  void rows_without_a_header_are_refused() {
    assertRefused(
        lines(ROW, ROW),
        "line 1, column schema_version: expected the header 'schema_version', found '2'");
  }

  @Test
  void a_header_that_lacks_its_last_column_is_refused() {
    assertRefused(
        lines(HEADER.substring(0, HEADER.lastIndexOf(',')), ROW),
        "line 1, column value: expected the header 'value', found the end of the row");
  }

  @Test
  void a_header_with_a_column_too_many_is_refused() {
    assertRefused(
        lines(HEADER + ",note", ROW), "line 1, column 16: expected no more columns, found 'note'");
  }

  @Test
  void an_empty_file_is_refused() {
    assertRefused("", "line 1, column schema_version: expected a header row, found an empty file");
  }

  @Test
  void a_header_alone_without_a_line_feed_was_cut_short() {
    assertRefused(
        HEADER,
        "line 1, column value: expected a line feed at the end of the row,"
            + " found the end of the file: it was cut short");
  }

  static Stream<Arguments> misquoted_rows() {
    return Stream.of(
        arguments("never closed", ROW.replace("throughput", "\"throughput")),
        arguments("text after the closing quote", ROW.replace("throughput", "\"through\"put")),
        arguments("a line below", ROW_ON_TWO_LINES.replace("put\"", "put\"x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misquoted_rows")
  void a_misquoted_row_is_refused_with_the_line_on_which_it_begins(String what, String row) {
    assertRefused(
        lines(HEADER, ROW_ON_TWO_LINES, row),
        "line 4: expected a row whose quoted fields end in a quote before a comma or the end of the"
            + " row, found an open or a misplaced quote");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused_with_the_line() throws IOException {
    Files.write(
        file, lines(HEADER, ROW, ROW.replace("rwlock", "schlüssel"), ROW).getBytes(ISO_8859_1));

    assertThatThrownBy(() -> SamplesFile.read(file))
        .isExactlyInstanceOf(MalformedSamplesException.class)
        .hasMessage("%s, line 3: expected UTF-8 text, found bytes that are not", file);
  }

  @Test
  void the_line_that_is_not_utf_8_is_found_beyond_what_a_reader_buffers() throws IOException {
    String good = (ROW + "\n").repeat(1000);
    Files.write(file, (HEADER + "\n" + good + "ü\n").getBytes(ISO_8859_1));

    assertThatThrownBy(() -> SamplesFile.read(file))
        .isExactlyInstanceOf(MalformedSamplesException.class)
        .hasMessage("%s, line 1002: expected UTF-8 text, found bytes that are not", file);
  }

  @Test
  void a_missing_file_is_the_reason_given() {
    assertThatThrownBy(() -> SamplesFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: no such file or folder", file);
  }

  @Test
  void a_folder_is_not_a_samples_file() {
    assertThatThrownBy(() -> SamplesFile.read(temp))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: is a directory", temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "de-DE"})
  void the_message_is_the_same_under_every_locale(String languageTag) {
    String text = lines(HEADER, ROW, (ROW + "\n").repeat(1233) + ROW.replace("1.5", "fast"));

    DefaultLocale.during(
        languageTag,
        () -> {
          assertRefused(text, "line 1236, column value: expected a number, found 'fast'");
        });
  }

  private void assertRefused(String text, String place) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThatThrownBy(() -> SamplesFile.read(file))
        .isExactlyInstanceOf(MalformedSamplesException.class)
        .hasMessage(file + ", " + place);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
