package org.rcubench.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The torture, run from the command line. */
class TortureIT {
  @TempDir private Path folder;

  private Jar jar;

  @BeforeEach
  void take() {
    jar = new Jar(folder);
  }

  @AfterEach
  void leaveNothingRunning() {
    jar.processes().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void all_flavors_pass_and_all_twins_are_caught() throws Exception {
    Jar.Ended ended =
        jar.run("torture", "--flavor", "all", "--seconds", "2", "--json", "torture.json").fine();

    assertThat(ended.out())
        .contains("Left out: snapshot: it has no grace periods")
        .contains("Caught missing-fence after ")
        .containsPattern("PASSED after .* 17 of 17 twins caught");
    JsonObject result =
        JsonParser.parseString(Files.readString(folder.resolve("torture.json"))).getAsJsonObject();
    assertThat(result.get("passed").getAsBoolean()).isTrue();
    for (JsonElement flavor : result.getAsJsonArray("flavors")) {
      assertThat(flavor.getAsJsonObject().getAsJsonObject("failures").size()).isZero();
    }
  }

  @Test
  void a_torture_that_is_asked_to_end_prints_the_results_so_far() throws Exception {
    Process process = jar.start("torture", "--flavor", "rcu-fenced", "--seconds", "3600");
    Jar.await("the first twin is caught", () -> out().contains("Caught "));
    process.destroy();
    assertThat(jar.ended(process).out()).contains("INTERRUPTED after ");
  }

  private String out() {
    try {
      return Files.readString(folder.resolve("stdout"));
    } catch (IOException e) {
      return ""; // not yet there
    }
  }
}
