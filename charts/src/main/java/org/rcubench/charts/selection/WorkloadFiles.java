package org.rcubench.charts.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * The files of one kind that a run has beside its samples, each named after its workload.
 *
 * @param byWorkload in the order in which the run has the workloads
 * @param faults what of the folder is no such file, and why
 */
public record WorkloadFiles(Map<String, Path> byWorkload, List<String> faults) {

  /**
   * The files of a folder, which need not exist.
   *
   * @param folder the folder
   * @param ending how their names end
   * @param run the run that they belong to
   * @return the files
   */
  public static WorkloadFiles in(Path folder, String ending, Run run) {
    Map<String, Path> found = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    run.measurements().stream()
        .map(measurement -> measurement.subject().workload())
        .distinct()
        .forEach(workload -> found.put(workload, folder.resolve(workload + ending)));
    found.values().removeIf(file -> !Files.isRegularFile(file));
    long others = others(folder, ending, Set.copyOf(found.values()));
    if (others > 0) {
      faults.add(
          "%d of the files in %s are named after no workload of the run. Of runs of schema version 1,"
                  .formatted(others, folder)
              + " which have a file for each fork, latencies and backlogs are not drawn");
    }
    return new WorkloadFiles(found, faults);
  }

  private static long others(Path folder, String ending, Set<Path> known) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && !known.contains(file))
          .count();
    } catch (IOException e) {
      throw new ResultsException("cannot list %s: %s".formatted(folder, Reasons.of(e)), e);
    }
  }
}
