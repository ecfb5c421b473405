package org.rcubench.charts.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.charts.selection.ForkSetting;
import org.rcubench.charts.selection.LatencyLines;
import org.rcubench.charts.selection.LatencyRole;
import org.rcubench.charts.selection.WorkloadFiles;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.latency.LatencyFile;

/**
 * How long reads and updates take, by percentile. Of a workload one setting is drawn for each way
 * in which it updates, the one with the most strategies: the page would be endless otherwise, and
 * the logs have the rest.
 */
final class LatencyFigures {
  private static final String ENDING = ".hlog";
  private static final String WAY = "update";

  private LatencyFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    WorkloadFiles logs = WorkloadFiles.in(run.folder().latency(), ENDING, run);
    List<String> faults = new ArrayList<>(logs.faults());
    List<Figure> figures = new ArrayList<>();
    logs.byWorkload()
        .forEach(
            (workload, log) -> {
              try {
                figures.addAll(of(run, workload, log, theme));
              } catch (ResultsException e) {
                faults.add("Left out: " + e.getMessage());
              }
            });
    figures.sort(Comparator.comparing(LatencyFigures::position));
    if (!faults.isEmpty()) {
      figures.add(
          new Figure.Absent("latency-logs", "Latency by percentile", String.join("; ", faults)));
    }
    return figures;
  }

  /** Readers of all workloads come first, for that is where RCU wins or loses. */
  private static int position(Figure figure) {
    List<LatencyRole> roles = LatencyRole.all();
    int position = 0;
    while (position < roles.size() && !figure.id().startsWith(roles.get(position).id() + "-")) {
      position++;
    }
    return position;
  }

  private static List<Figure> of(Run run, String workload, Path log, Theme theme) {
    int cores = run.environment().machine().physicalCores();
    List<ForkSetting> settings = ForkSetting.withRoles(ForkSetting.of(LatencyFile.forks(log)));
    Map<List<String>, List<ForkSetting>> shown = new LinkedHashMap<>();
    settings.stream()
        .sorted(ForkSetting.order(cores))
        .forEach(
            setting ->
                shown
                    .computeIfAbsent(
                        List.of(setting.method(), setting.param(WAY)), key -> new ArrayList<>())
                    .add(setting));
    boolean severalMethods = shown.keySet().stream().map(key -> key.get(0)).distinct().count() > 1;
    boolean severalWays = shown.keySet().stream().map(key -> key.get(1)).distinct().count() > 1;
    List<Figure> figures = new ArrayList<>();
    shown.forEach(
        (key, alike) -> {
          String name =
              workload
                  + (severalMethods ? "-" + key.get(0) : "")
                  + (severalWays ? "-" + key.get(1) : "");
          String words =
              workload
                  + (severalMethods ? " " + key.get(0) : "")
                  + (severalWays ? ", " + updates(key.get(1)) : "");
          figures.addAll(of(run, log, name, words, alike, theme));
        });
    return figures;
  }

  private static String updates(String way) {
    return switch (way) {
      case "copy" -> "copying updates";
      case "in-place" -> "updates in place";
      default -> way;
    };
  }

  private static List<Figure> of(
      Run run, Path log, String name, String words, List<ForkSetting> alike, Theme theme) {
    ForkSetting setting = alike.get(0);
    List<String> notes = new ArrayList<>();
    if (!setting.params().isEmpty()) {
      notes.add(setting.params());
    }
    if (alike.size() > 1) {
      notes.add(
          "Not drawn: %s other %s, whose logs lie beside this one's"
              .formatted(alike.size() - 1, alike.size() == 2 ? "setting" : "settings"));
    }
    LatencyLines lines = LatencyLines.read(log, setting);
    return LatencyRole.all().stream()
        .map(
            role ->
                new LatencyFigure(
                        role,
                        role.id() + "-" + name,
                        "%s, %s, %s".formatted(role.title(), words, setting.threads()),
                        setting)
                    .of(run, lines, notes, theme))
        .flatMap(Optional::stream)
        .toList();
  }
}
