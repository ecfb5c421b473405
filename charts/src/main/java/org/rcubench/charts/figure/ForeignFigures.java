package org.rcubench.charts.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rcubench.charts.selection.SeriesNames;
import org.rcubench.charts.theme.Theme;
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * Scores of anybody's benchmarks, as plain JMH wrote them: a figure for each unit, for what has not
 * the same unit has no common axis.
 */
final class ForeignFigures {
  private static final Map<String, String> MODES =
      Map.of(
          "throughput", "Throughput",
          "time", "Average time",
          "sampled time", "Sampled time",
          "single-shot time", "Single-shot time");

  /** More series than this cannot be told apart on one sheet. */
  private static final int MOST_ON_A_SHEET = 24;

  private ForeignFigures() {}

  static List<Figure> of(Run run, Theme theme) {
    Map<List<String>, List<Measurement>> kinds = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      if (MODES.containsKey(subject.metric())) {
        kinds
            .computeIfAbsent(List.of(subject.metric(), subject.unit()), key -> new ArrayList<>())
            .add(measurement);
      }
    }
    if (kinds.isEmpty()) {
      return List.of(
          new Figure.Absent("scores", "Scores", "the file holds no finite score of a benchmark"));
    }
    List<Figure> figures = new ArrayList<>();
    kinds.forEach(
        (kind, measurements) ->
            figures.addAll(
                of(
                    run,
                    MODES.get(kind.get(0)),
                    kind.get(1),
                    kinds.size() == 1 ? "" : "-" + (kind.get(0) + "-" + kind.get(1)),
                    measurements,
                    theme)));
    return figures;
  }

  private static List<Figure> of(
      Run run,
      String mode,
      String unit,
      String suffix,
      List<Measurement> measurements,
      Theme theme) {
    List<Subject> subjects = measurements.stream().map(Measurement::subject).toList();
    Optional<ForeignAxis> axis = ForeignAxis.of(subjects);
    List<Measurement> placed = axis.map(by -> placed(measurements, by)).orElse(List.of());
    List<Measurement> placeless = new ArrayList<>(measurements);
    placeless.removeAll(placed);

    List<Figure> figures = new ArrayList<>();
    axis.filter(by -> !placed.isEmpty())
        .ifPresent(
            by -> {
              SeriesNames names = new SeriesNames(subjects(placed), by.param());
              for (Sheaf sheaf : Sheaf.of(placed, names, MOST_ON_A_SHEET)) {
                figures.add(
                    new ForeignLines(
                            id("score-by-" + by.words() + suffix + sheaf.suffix()),
                            "%s by %s, %s%s".formatted(mode, by.words(), unit, sheaf.words()),
                            mode,
                            unit,
                            by)
                        .of(run, sheaf.measurements(), names, theme));
              }
            });
    if (!placeless.isEmpty()) {
      SeriesNames names = new SeriesNames(subjects(placeless), "");
      for (Sheaf sheaf : Sheaf.of(placeless, names, MOST_ON_A_SHEET)) {
        figures.add(
            new ForeignDots(
                    id("scores" + suffix + sheaf.suffix()),
                    "%s, %s%s".formatted(mode, unit, sheaf.words()),
                    mode,
                    unit)
                .of(run, sheaf.measurements(), names, theme));
      }
    }
    return figures;
  }

  /** What has a place on an axis, and company there: a lone point is no line. */
  private static List<Measurement> placed(List<Measurement> measurements, ForeignAxis by) {
    List<Measurement> all =
        measurements.stream().filter(each -> by.places(each.subject())).toList();
    SeriesNames names = new SeriesNames(subjects(all), by.param());
    Map<String, Set<Double>> positions = new HashMap<>();
    all.forEach(
        each ->
            positions
                .computeIfAbsent(names.of(each.subject()), name -> new HashSet<>())
                .add(by.position(each.subject())));
    return all.stream().filter(each -> positions.get(names.of(each.subject())).size() > 1).toList();
  }

  private static List<Subject> subjects(List<Measurement> measurements) {
    return measurements.stream().map(Measurement::subject).toList();
  }

  private static String id(String words) {
    return words.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** Measurements that go onto one sheet. */
  private record Sheaf(int number, int of, List<Measurement> measurements) {
    static List<Sheaf> of(List<Measurement> all, SeriesNames names, int most) {
      Map<String, List<Measurement>> series = new LinkedHashMap<>();
      all.forEach(
          each ->
              series
                  .computeIfAbsent(names.of(each.subject()), name -> new ArrayList<>())
                  .add(each));
      int sheets = (series.size() + most - 1) / most;
      List<List<Measurement>> parts = new ArrayList<>();
      for (int i = 0; i < sheets; i++) {
        parts.add(new ArrayList<>());
      }
      int position = 0;
      for (List<Measurement> one : series.values()) {
        parts.get(position++ * sheets / series.size()).addAll(one);
      }
      List<Sheaf> sheaves = new ArrayList<>();
      for (int i = 0; i < sheets; i++) {
        sheaves.add(new Sheaf(i + 1, sheets, parts.get(i)));
      }
      return sheaves;
    }

    String suffix() {
      return of == 1 ? "" : "-" + number;
    }

    String words() {
      return of == 1 ? "" : ", %s of %s".formatted(number, of);
    }
  }
}
