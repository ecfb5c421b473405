package org.rcubench.charts.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rcubench.results.Run;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.forks.ForkName;

/**
 * The files of one kind that a run's forks have left, each with the fork it belongs to.
 *
 * @param files in the order of their names
 * @param faults what of the folder is no such file, and why
 */
public record ForkFiles(List<ForkFile> files, List<String> faults) {

  /**
   * A fork's file.
   *
   * @param path where it is
   * @param fork the fork
   */
  public record ForkFile(Path path, ForkName fork) {}

  /**
   * The files of a folder, which need not exist.
   *
   * @param folder the folder
   * @param ending how their names end
   * @param fork tells the fork of a file, or throws a {@link ResultsException}
   * @return the files
   */
  public static ForkFiles in(Path folder, String ending, Function<Path, ForkName> fork) {
    if (!Files.isDirectory(folder)) {
      return new ForkFiles(List.of(), List.of());
    }
    List<ForkFile> files = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path path : paths(folder, ending)) {
      try {
        files.add(new ForkFile(path, fork.apply(path)));
      } catch (ResultsException e) {
        faults.add(e.getMessage());
      }
    }
    return new ForkFiles(files, faults);
  }

  private static List<Path> paths(Path folder, String ending) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new ResultsException("cannot list %s: %s".formatted(folder, Reasons.of(e)), e);
    }
  }

  /**
   * The files by the workload of their benchmark.
   *
   * @param run the run that they belong to
   * @return in the order in which the run has the workloads
   */
  public Map<String, List<ForkFile>> byWorkload(Run run) {
    Map<String, String> workloads =
        run.measurements().stream()
            .map(measurement -> measurement.subject())
            .filter(subject -> !subject.workload().isEmpty())
            .collect(
                toMap(
                    subject -> classAndMethod(subject.benchmark()),
                    subject -> subject.workload(),
                    (one, same) -> one,
                    LinkedHashMap::new));
    Map<String, List<ForkFile>> found =
        files.stream()
            .filter(file -> workloads.containsKey(file.fork().benchmark()))
            .collect(groupingBy(file -> workloads.get(file.fork().benchmark())));
    Map<String, List<ForkFile>> ordered = new LinkedHashMap<>();
    workloads.values().stream()
        .filter(found::containsKey)
        .forEach(workload -> ordered.put(workload, found.get(workload)));
    return ordered;
  }

  private static String classAndMethod(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.', qualified.lastIndexOf('.') - 1) + 1);
  }
}
