package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.rcubench.bench.plan.Plan;
import org.rcubench.results.latency.LatencyFile;
import org.rcubench.results.latency.LatencyInterval;
import org.rcubench.suite.harness.LatencyLog;

/**
 * The latencies of a run's forks, a file each.
 *
 * @param folder where they lie
 */
public record LatencyLogs(Path folder) {
  private static final int LONGEST_NAME = 180;

  /** The words that tell a fork's JVM where to leave its latencies. */
  List<String> jvmArguments(Plan.Fork fork) {
    return List.of(
        "-D" + LatencyLog.PROPERTY + "=" + file(fork.cell().id(), fork.round()).toAbsolutePath(),
        "-D%s=%s, fork %d".formatted(LatencyLog.SUBJECT_PROPERTY, fork.cell().id(), fork.round()));
  }

  /** What a fork left; empty if it recorded no latencies. */
  public List<LatencyInterval> of(String cell, int round) {
    Path file = file(cell, round);
    return Files.exists(file) ? LatencyFile.read(file) : List.of();
  }

  Path file(String cell, int round) {
    return folder.resolve(name(cell, round) + ".hlog");
  }

  /** The name of a fork's file: its cell's, cut where a file system would not take it. */
  static String name(String cell, int round) {
    String name = cell.replaceAll("[^A-Za-z0-9.,=-]+", "_");
    if (name.length() > LONGEST_NAME) {
      CRC32 rest = new CRC32();
      rest.update(cell.getBytes(UTF_8));
      name = "%s_%08x".formatted(name.substring(0, LONGEST_NAME), rest.getValue());
    }
    return "%s_fork%d".formatted(name, round);
  }
}
