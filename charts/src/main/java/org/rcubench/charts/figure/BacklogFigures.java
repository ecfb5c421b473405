package org.rcubench.charts.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.charts.selection.FloodQuantity;
import org.rcubench.charts.selection.ForkFiles;
import org.rcubench.charts.selection.ForkFiles.ForkFile;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.forks.ForkName;

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
    ForkFiles files = ForkFiles.in(run.folder().backlog(), ENDING, BacklogFigures::fork);
    int cores = run.environment().machine().physicalCores();
    SortedMap<Integer, List<ForkFile>> stalls = new TreeMap<>();
    for (ForkFile file : files.files()) {
      stalls.computeIfAbsent(stall(file.fork()), key -> new ArrayList<>()).add(file);
    }
    List<Figure> figures = new ArrayList<>();
    for (FloodQuantity quantity : FloodQuantity.values()) {
      stalls.forEach(
          (stall, ofStall) -> {
            List<ForkSetting> settings =
                ForkSetting.of(ofStall).stream().sorted(ForkSetting.order(cores)).toList();
            figures.add(
                new FloodFigure(quantity, stall, settings.get(0), settings.size() - 1)
                    .of(run, theme));
          });
    }
    if (!files.faults().isEmpty()) {
      figures.add(
          new Figure.Absent(
              "backlog-files", "Callbacks over time", String.join("; ", files.faults())));
    }
    return figures;
  }

  private static ForkName fork(Path file) {
    String name = file.getFileName().toString();
    return ForkName.ofFile(name.substring(0, name.length() - ENDING.length()))
        .filter(fork -> fork.params().getOrDefault(STALL, "").matches("[0-9]{1,9}"))
        .orElseThrow(
            () ->
                new ResultsException(
                    "%s: expected the name of a fork with the %s of its reader, such as"
                            .formatted(file, STALL)
                        + " CallbackFlood.call_ss_stall=0_strategy=rcu-qsbr_-t_1_fork1.csv"));
  }

  private static int stall(ForkName fork) {
    return Integer.parseInt(fork.params().get(STALL));
  }
}
