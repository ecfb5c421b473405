package org.rcubench.bench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.rcubench.bench.plan.UsageException;

class ResultFileTest {
  @TempDir private Path folder;

  @Test
  void nothing_asked_is_no_file() {
    assertThat(ResultFile.of(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void a_path_alone_is_csv_as_in_jmh() {
    assertThat(ResultFile.of(Optional.empty(), Optional.of(Path.of("x"))))
        .contains(new ResultFile(ResultFormatType.CSV, Path.of("x")));
  }

  @Test
  void a_format_alone_goes_to_the_path_that_jmh_takes() {
    assertThat(ResultFile.of(Optional.of("JSON"), Optional.empty()))
        .contains(new ResultFile(ResultFormatType.JSON, Path.of("jmh-result.json")));
  }

  @Test
  void an_unknown_format_is_refused_by_those_there_are() {
    assertThatThrownBy(() -> ResultFile.of(Optional.of("xml"), Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessage("-rf xml: there is [text, csv, scsv, json, latex]");
  }

  @Test
  void touching_a_file_keeps_what_is_in_it() throws Exception {
    Path path = Files.writeString(folder.resolve("x.json"), "[]");
    new ResultFile(ResultFormatType.JSON, path).touch();
    assertThat(path).hasContent("[]");
  }

  @Test
  void a_path_that_cannot_be_written_is_refused_before_the_run() {
    Path nowhere = folder.resolve("missing").resolve("x.json");
    assertThatThrownBy(() -> new ResultFile(ResultFormatType.JSON, nowhere).touch())
        .isInstanceOf(UsageException.class)
        .hasMessage("-rff " + nowhere + ": cannot write there: no such file or folder");
  }
}
