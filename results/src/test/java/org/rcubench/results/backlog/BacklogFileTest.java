package org.rcubench.results.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;

class BacklogFileTest {
  private static final ForkIdentity FORK =
      new ForkIdentity(
          "org.Flood.call",
          "callback-flood",
          "ss",
          "rcu-qsbr",
          new TreeMap<>(Map.of("policy", "help", "stall", "1")),
          1,
          0,
          1,
          2);
  private static final String COLUMNS =
      "benchmark,workload,mode,strategy,params,threads,readers,updaters,fork,iteration,nanos,backlog,"
          + "heap_bytes\n";
  private static final String START =
      "org.Flood.call,callback-flood,ss,rcu-qsbr,policy=help;stall=1,1,0,1,2,";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("callback-flood.csv");
  }

  @Test
  void what_forks_left_of_themselves_becomes_rows_that_say_of_which_fork_they_are()
      throws Exception {
    BacklogFile.write(file, List.of(new BacklogPoint(1, 2, 3, 4), new BacklogPoint(2, 0, 0, 5)));
    assertThat(file).hasContent("iteration,nanos,backlog,heap_bytes\n1,2,3,4\n2,0,0,5\n");

    BacklogFile rows = new BacklogFile();
    rows.add(FORK, Files.readString(file));
    rows.store(file);

    assertThat(file).hasContent(COLUMNS + START + "1,2,3,4\n" + START + "2,0,0,5\n");
  }

  @Test
  void the_looks_of_each_fork_are_read() throws Exception {
    List<BacklogPoint> looks =
        List.of(new BacklogPoint(1, 0, 0, 5_000_000_000L), new BacklogPoint(2, 10_000_000, 7, 1));
    BacklogFile.write(file, looks);
    ForkIdentity nasty =
        new ForkIdentity(
            "b,\"", "w;", "m=", "\n", new TreeMap<>(Map.of("a,", "\"b\"")), 1, 0, 0, 1);
    BacklogFile rows = new BacklogFile();
    rows.add(FORK, Files.readString(file));
    rows.add(nasty, Files.readString(file));
    rows.store(file);
    assertThat(BacklogFile.read(file))
        .containsExactly(Map.entry(FORK, looks), Map.entry(nasty, looks));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "1,2,3,many", "0,2,3,4", "1,2,-3,4", "1,2,3,4,5"})
  void a_row_of_something_else_is_refused_by_its_line(String row) throws Exception {
    Files.writeString(file, COLUMNS + START + "1,2,3,4\n" + START + row + "\n");
    assertThatThrownBy(() -> BacklogFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("line 3: expected values of benchmark,")
        .hasMessageEndingWith("found " + START + row);
  }

  @Test
  void another_file_is_refused_by_the_header_that_was_expected() throws Exception {
    Files.writeString(file, "iteration,nanos,backlog,heap_bytes\n");
    assertThatThrownBy(() -> BacklogFile.read(file))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("line 1: expected the header of benchmark,workload");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> BacklogFile.read(folder.resolve("none.csv")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("none.csv");
  }
}
