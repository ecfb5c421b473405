package org.rcubench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcubench.results.SampleBuilder.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.environment.Environment;
import org.rcubench.results.environment.EnvironmentFile;
import org.rcubench.results.environment.EnvironmentFixture;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.MalformedSamplesException;
import org.rcubench.results.samples.Sample;
import org.rcubench.results.samples.SamplesFile;
import org.rcubench.results.statistics.Measurement;

class RunTest {
  private static final Environment ENVIRONMENT = EnvironmentFixture.environment();
  private static final List<Sample> SAMPLES =
      List.of(
          sample().strategy("rwlock").fork(1).value(3).build(),
          sample().strategy("none").fork(1).value(20).build(),
          sample().strategy("rwlock").fork(2).value(5).build());

  @TempDir private Path temp;

  @Test
  void a_run_is_read_from_its_folder() {
    RunFolder folder = stored(SAMPLES);

    Run run = Run.load(temp);

    assertThat(run.folder()).isEqualTo(folder);
    assertThat(run.environment()).isEqualTo(ENVIRONMENT);
    assertThat(run.measurements())
        .extracting(measurement -> measurement.subject().strategy())
        .containsExactly("rwlock", "none");
    assertThat(run.measurements())
        .extracting(measurement -> measurement.estimate().value())
        .containsExactly(4.0, 20.0);
  }

  @Test
  void a_run_still_in_memory_measures_what_the_same_run_measures_when_loaded() {
    RunFolder folder = stored(SAMPLES);

    Run measured = Run.of(folder, ENVIRONMENT, SAMPLES);

    Run loaded = Run.load(temp);
    assertThat(measured.measurements())
        .extracting(Measurement::subject, Measurement::estimate)
        .containsExactlyElementsOf(
            loaded.measurements().stream()
                .map(each -> Tuple.tuple(each.subject(), each.estimate()))
                .toList());
    assertThat(measured.environment()).isEqualTo(loaded.environment());
    assertThat(measured.folder()).isEqualTo(loaded.folder());
  }

  @Test
  void a_run_without_a_sample_yet_has_no_measurement() {
    stored(List.of());

    assertThat(Run.load(temp).measurements()).isEmpty();
  }

  @Test
  void a_file_of_a_run_is_not_its_folder() {
    RunFolder folder = stored(SAMPLES);

    assertThatThrownBy(() -> Run.load(folder.samples()))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("%s is a file of a run; name the run's folder", folder.samples());
  }

  @Test
  void a_path_where_nothing_lies_is_refused() {
    Path missing = temp.resolve("missing");

    assertThatThrownBy(() -> Run.load(missing))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage(
            "%s does not exist; name the folder of a run, or a file that JMH wrote with -rf json"
                + " or -rf csv",
            missing);
  }

  @Test
  void a_file_of_jmh_s_is_a_run_whose_figures_go_beside_it() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("nightly.csv"),
            """
            "Benchmark","Mode","Threads","Samples","Score","Score Error (99.9%)","Unit"
            "org.Bench.read","thrpt",4,5,3.250000,NaN,"ops/us"
            """);

    Run run = Run.load(file);

    assertThat(run.origin()).isEqualTo(Run.Origin.JMH);
    assertThat(run.folder().path()).isEqualTo(temp.resolve("nightly-report"));
    assertThat(run.environment().runId()).isEqualTo("nightly");
    assertThat(run.measurements())
        .singleElement()
        .satisfies(read -> assertThat(read.estimate().value()).isEqualTo(3.25));
  }

  @Test
  void a_folder_of_something_else_is_not_a_run_s_folder() {
    assertThatThrownBy(() -> Run.load(temp))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("%s is not a run's folder: it holds no samples.csv", temp);
  }

  @Test
  void a_run_interrupted_in_its_first_fork_is_told_how_to_go_on() {
    EnvironmentFile.write(new RunFolder(temp).environment(), ENVIRONMENT);

    assertThatThrownBy(() -> Run.load(temp))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage(
            "%s holds no samples.csv: its run ended before a fork had finished;"
                + " go on with --resume %s",
            temp, temp);
  }

  @Test
  void a_folder_without_an_environment_is_refused_by_the_name_of_the_file() {
    SamplesFile.write(new RunFolder(temp).samples(), SAMPLES);

    assertThatThrownBy(() -> Run.load(temp))
        .isExactlyInstanceOf(ResultsException.class)
        .hasMessage("cannot read %s: no such file or folder", temp.resolve("environment.json"));
  }

  @Test
  void a_damaged_samples_file_is_refused() throws IOException {
    RunFolder folder = stored(SAMPLES);
    String whole = Files.readString(folder.samples());
    Files.writeString(folder.samples(), whole.substring(0, whole.length() - 1));

    assertThatThrownBy(() -> Run.load(temp))
        .isExactlyInstanceOf(MalformedSamplesException.class)
        .hasMessageStartingWith("%s, line 4, ", folder.samples());
  }

  private RunFolder stored(List<Sample> samples) {
    RunFolder folder = new RunFolder(temp);
    EnvironmentFile.write(folder.environment(), ENVIRONMENT);
    SamplesFile.write(folder.samples(), samples);
    return folder;
  }
}
