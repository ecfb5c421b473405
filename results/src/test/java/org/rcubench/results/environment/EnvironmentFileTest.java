package org.rcubench.results.environment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.DefaultLocale;
import org.rcubench.results.files.ResultsException;

class EnvironmentFileTest {
  private static final Environment ENVIRONMENT = EnvironmentFixture.environment();

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void name_the_file() {
    file = temp.resolve("environment.json");
  }

  @Test
  void an_environment_comes_back_as_it_was() {
    EnvironmentFile.write(file, ENVIRONMENT);

    assertThat(EnvironmentFile.read(file)).isEqualTo(ENVIRONMENT);
  }

  @Test
  void an_environment_without_arguments_or_flags_comes_back_as_it_was() {
    Environment bare =
        new Environment(
            Environment.SCHEMA,
            "",
            "",
            ENVIRONMENT.machine(),
            Jvm.current(List.of()),
            ENVIRONMENT.build(),
            new Settings(List.of(), "custom", 0, 0),
            Environment.UNKNOWN_STEAL);

    EnvironmentFile.write(file, bare);

    assertThat(EnvironmentFile.read(file)).isEqualTo(bare);
  }

  @Test
  void the_file_is_for_people_too() throws IOException {
    EnvironmentFile.write(file, ENVIRONMENT);

    assertThat(Files.readString(file))
        .contains("\n  \"runId\": \"2026-01-02T03-04-05\",\n")
        .contains("\"vendor\": \"Väter & Söhne\"")
        .contains("\"-Da=<b>\"")
        .endsWith("}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR"})
  void the_bytes_are_the_same_under_every_locale(String languageTag) {
    EnvironmentFile.write(file, ENVIRONMENT);
    Path elsewhere = temp.resolve("elsewhere.json");

    DefaultLocale.during(
        languageTag,
        () -> {
          EnvironmentFile.write(elsewhere, ENVIRONMENT);
          assertThat(EnvironmentFile.read(file)).isEqualTo(ENVIRONMENT);
        });

    assertThat(elsewhere).hasSameBinaryContentAs(file);
  }

  @Test
  void an_environment_that_json_cannot_hold_leaves_the_old_file() {
    EnvironmentFile.write(file, ENVIRONMENT);
    assertThatThrownBy(() -> EnvironmentFile.write(file, ENVIRONMENT.withStealPercent(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(EnvironmentFile.read(file)).isEqualTo(ENVIRONMENT);
    assertThat(temp).isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void an_environment_that_cannot_be_stored_is_a_fault_of_the_folder() {
    Path homeless = temp.resolve("missing").resolve("environment.json");

    assertThatThrownBy(() -> EnvironmentFile.write(homeless, ENVIRONMENT))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessageStartingWith("cannot write %s: no such file or folder", homeless);
  }

  @Test
  void a_file_cut_short_at_any_byte_is_refused_by_name() throws IOException {
    EnvironmentFile.write(file, ENVIRONMENT);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> EnvironmentFile.read(file))
          .as("cut to %s bytes", length)
          .isExactlyInstanceOf(ResultsException.class)
          .hasMessageContaining(file.toString());
    }
  }

  static Stream<Arguments> foreign_texts() {
    return Stream.of(
        arguments("", "an empty file"),
        arguments(" \n", "an empty file"),
        arguments("null", "no JSON object"),
        arguments("[]", "no JSON object"),
        arguments("\"environment\"", "no JSON object"),
        arguments("17", "no JSON object"),
        arguments("{\"schemaVersion\": ", "something else at line 1 column 19"),
        arguments("{\n  schemaVersion: 1}", "something else at line 2 column 4"),
        arguments("{}\n{}", "something else at line 2 column 2"),
        arguments("run_id,benchmark\n", "something else at line 1 column 1"));
  }

  @ParameterizedTest
  @MethodSource("foreign_texts")
  void what_is_no_json_object_is_refused_in_one_line(String text, String found) throws IOException {
    Files.writeString(file, text);

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("%s: expected a run's environment in JSON, found %s", file, found);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "0, 0", "\"1\", '\"1\"'", "null, null", "1.5, 1.5"})
  void a_foreign_schema_version_is_refused(String version, String found) throws IOException {
    Files.writeString(file, "{\"schemaVersion\": %s, \"host\": \"x\"}".formatted(version));

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage(
            "%s, field schemaVersion: expected 1, found %s; another version of rcubench stored this"
                + " run: read it with that one",
            file, found);
  }

  static Stream<String> fields() {
    JsonObject whole = JsonParser.parseString(text(ENVIRONMENT)).getAsJsonObject();
    return whole.entrySet().stream()
        .flatMap(
            part ->
                Stream.concat(
                    Stream.of(part.getKey()),
                    part.getValue().isJsonObject()
                        ? part.getValue().getAsJsonObject().keySet().stream()
                            .map(inner -> part.getKey() + "." + inner)
                        : Stream.of()));
  }

  @Test
  void every_part_and_part_of_a_part_is_among_the_fields() {
    assertThat(fields())
        .hasSize(8 + 11 + 4 + 5 + 4)
        .contains("schemaVersion", "machine", "machine.cpuModel", "jvm.flags", "settings.seed");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_missing_field_is_refused_by_its_name(String field) throws IOException {
    change(field, null);

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("%s: the field %s is missing", file, field);
  }

  static Stream<Arguments> misshapen_fields() {
    return Stream.of(
        arguments("machine", "[]", "an object", "[]"),
        arguments("machine", "null", "an object", "null"),
        arguments("runId", "7", "a text", "7"),
        arguments("runId", "null", "a text", "null"),
        arguments("machine.cpuModel", "null", "a text", "null"),
        arguments("machine.cpuModel", "{\"name\": 1}", "a text", "{\"name\":1}"),
        arguments("machine.logicalCores", "\"two\"", "a whole number", "\"two\""),
        arguments("machine.logicalCores", "\"2\"", "a whole number", "\"2\""),
        arguments("machine.logicalCores", "2.5", "a whole number", "2.5"),
        arguments("machine.logicalCores", "2147483648", "a whole number", "2147483648"),
        arguments(
            "machine.memoryBytes", "9223372036854775808", "a whole number", "9223372036854775808"),
        arguments("build.dirty", "\"yes\"", "true or false", "\"yes\""),
        arguments("build.dirty", "1", "true or false", "1"),
        arguments("settings.nanosPerToken", "\"0.5\"", "a number", "\"0.5\""),
        arguments("stealPercent", "null", "a number", "null"),
        arguments("jvm.flags", "\"-Xmx1g\"", "a list of texts", "\"-Xmx1g\""),
        arguments("jvm.flags", "[\"-Xmx1g\", null]", "a text", "null"),
        arguments("settings.arguments", "[1]", "a text", "1"),
        arguments(
            "build", "[\"" + "x".repeat(70) + "\"]", "an object", "[\"" + "x".repeat(58) + "..."));
  }

  @ParameterizedTest
  @MethodSource("misshapen_fields")
  void a_field_of_another_kind_is_refused_by_its_name(
      String field, String json, String expected, String found) throws IOException {
    change(field, JsonParser.parseString(json));

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("%s, field %s: expected %s, found %s", file, field, expected, found);
  }

  @Test
  void a_field_that_a_later_version_may_add_is_passed_over() throws IOException {
    change("machine.colour", JsonParser.parseString("\"grey\""));

    assertThat(EnvironmentFile.read(file)).isEqualTo(ENVIRONMENT);
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused() throws IOException {
    Files.write(file, text(ENVIRONMENT).getBytes(ISO_8859_1));

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: it is not UTF-8 text", file);
  }

  @Test
  void a_missing_file_is_the_reason_given() {
    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: no such file or folder", file);
  }

  @Test
  void a_folder_is_not_an_environment_file() {
    assertThatThrownBy(() -> EnvironmentFile.read(temp))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: is a directory", temp);
  }

  /** Sets a field, given as {@code part} or {@code part.inner}, or removes it. */
  private void change(String field, JsonElement value) throws IOException {
    JsonObject whole = JsonParser.parseString(text(ENVIRONMENT)).getAsJsonObject();
    int dot = field.indexOf('.');
    JsonObject holder = dot < 0 ? whole : whole.getAsJsonObject(field.substring(0, dot));
    String name = field.substring(dot + 1);
    if (value == null) {
      holder.remove(name);
    } else {
      holder.add(name, value);
    }
    Files.writeString(file, whole.toString());
  }

  private static String text(Environment environment) {
    return new Gson().toJson(environment);
  }
}
