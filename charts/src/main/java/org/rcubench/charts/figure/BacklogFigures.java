package org.rcubench.charts.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.charts.selection.FloodQuantity;
import org.rcubench.charts.selection.Floods;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.selection.WorkloadFiles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.ForkIdentity;

/**
 * A flood of callbacks over time: how many wait, and what the heap holds. Each time for which a
 * reader is stalled has figures of its own; of its settings the one with the most strategies is
 * drawn.
 */
final class BacklogFigures {
  private static final String ENDING = ".csv";
  private static final String STALL = "stall";

  private BacklogFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    WorkloadFiles files = WorkloadFiles.in(run.folder().backlog(), ENDING, run);
    List<String> faults = new ArrayList<>(files.faults());
    Map<ForkIdentity, List<BacklogPoint>> looks = new LinkedHashMap<>();
    SortedMap<Integer, List<ForkIdentity>> stalls = new TreeMap<>();
    for (Path file : files.byWorkload().values()) {
      try {
        Map<ForkIdentity, List<BacklogPoint>> read = BacklogFile.read(file);
        if (read.isEmpty()) {
          throw new ResultsException("%s holds no look at a flood".formatted(file));
        }
        looks.putAll(read);
        read.keySet()
            .forEach(
                fork ->
                    stalls.computeIfAbsent(stall(file, fork), key -> new ArrayList<>()).add(fork));
      } catch (ResultsException e) {
        faults.add("Left out: " + e.getMessage());
      }
    }
    List<Figure> figures = new ArrayList<>();
    int cores = run.environment().machine().physicalCores();
    for (FloodQuantity quantity : FloodQuantity.values()) {
      stalls.forEach(
          (stall, ofStall) -> {
            List<ForkSetting> settings =
                ForkSetting.of(ofStall).stream().sorted(ForkSetting.order(cores)).toList();
            ForkSetting shown = settings.get(0);
            figures.add(
                new FloodFigure(
                        quantity, stall, shown, Floods.of(shown, looks), settings.size() - 1)
                    .of(run, theme));
          });
    }
    if (!faults.isEmpty()) {
      figures.add(
          new Figure.Absent("backlog-files", "Callbacks over time", String.join("; ", faults)));
    }
    return figures;
  }

  private static int stall(Path file, ForkIdentity fork) {
    String stall = fork.params().getOrDefault(STALL, "");
    if (!stall.matches("[0-9]{1,9}")) {
      throw new ResultsException(
          "%s: expected a param %s, the seconds for which a reader is stalled, found '%s'"
              .formatted(file, STALL, stall));
    }
    return Integer.parseInt(stall);
  }
}
