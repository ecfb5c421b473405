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
import org.rcubench.results.Run;
import org.rcubench.results.statistics.Measurement;
import org.rcubench.results.statistics.Subject;

/**
 * Scores of any benchmarks, as plain JMH wrote them: a figure for each unit, for what does not have
 * the same unit has no common axis. What has a place on an axis, and company there, is drawn as
 * lines, the rest as dots.
 *
 * @param mode what JMH measured, in words
 * @param unit its unit
 * @param suffix what sets the ids of its figures apart from those of other units
 * @param axis what the lines are drawn by, if anything
 * @param placed what is drawn as lines
 * @param placeless the rest
 */
public record JmhScores(
    String mode,
    String unit,
    String suffix,
    Optional<JmhScoreAxis> axis,
    List<Measurement> placed,
    List<Measurement> placeless) {
  /** By threads or a parameter. */
  public static final FigureKind LINES =
      new FigureKind(
          "score",
          "somebody else's results of JMH, by threads or a parameter",
          run -> of(run).stream().flatMap(scores -> scores.lines(run).stream()).toList());

  /** By neither. */
  public static final FigureKind DOTS =
      new FigureKind("scores", "the same where there is neither", JmhScores::dotsOrNothing);

  private static final Map<String, String> MODES =
      Map.of(
          "throughput", "Throughput",
          "time", "Average time",
          "sampled time", "Sampled time",
          "single-shot time", "Single-shot time");

  /** More series than this cannot be told apart on one sheet. */
  private static final int MOST_ON_A_SHEET = 24;

  private static List<JmhScores> of(Run run) {
    record Kind(String metric, String unit) {}
    Map<Kind, List<Measurement>> kinds = new LinkedHashMap<>();
    for (Measurement measurement : run.measurements()) {
      Subject subject = measurement.subject();
      if (MODES.containsKey(subject.metric())) {
        kinds
            .computeIfAbsent(new Kind(subject.metric(), subject.unit()), key -> new ArrayList<>())
            .add(measurement);
      }
    }
    List<JmhScores> scores = new ArrayList<>();
    kinds.forEach(
        (kind, measurements) -> {
          Optional<JmhScoreAxis> axis = JmhScoreAxis.of(subjects(measurements));
          List<Measurement> placed = axis.map(by -> placed(measurements, by)).orElse(List.of());
          List<Measurement> placeless = new ArrayList<>(measurements);
          placeless.removeAll(placed);
          scores.add(
              new JmhScores(
                  MODES.get(kind.metric()),
                  kind.unit(),
                  kinds.size() == 1 ? "" : "-%s-%s".formatted(kind.metric(), kind.unit()),
                  axis,
                  placed,
                  placeless));
        });
    return scores;
  }

  /** What has a place on an axis, and company there: a lone point is no line. */
  private static List<Measurement> placed(List<Measurement> measurements, JmhScoreAxis by) {
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

  private List<Figure> lines(Run run) {
    if (placed.isEmpty()) {
      return List.of();
    }
    JmhScoreAxis by = axis.orElseThrow();
    SeriesNames names = new SeriesNames(subjects(placed), by.param());
    return portions(
            LINES.id() + "-by-" + by.words(),
            "%s by %s, %s".formatted(mode, by.words(), unit),
            placed,
            names)
        .stream()
        .map(
            portion ->
                new JmhScoreLines(portion.id(), portion.title(), mode, unit, by)
                    .of(run, portion.things(), names))
        .toList();
  }

  private static List<Figure> dotsOrNothing(Run run) {
    List<JmhScores> scores = of(run);
    return scores.isEmpty()
        ? List.of(
            new Figure.Absent(DOTS.id(), "Scores", "the file holds no finite score of a benchmark"))
        : scores.stream().flatMap(each -> each.dots(run).stream()).toList();
  }

  private List<Figure> dots(Run run) {
    if (placeless.isEmpty()) {
      return List.of();
    }
    SeriesNames names = new SeriesNames(subjects(placeless), "");
    return portions(DOTS.id(), "%s, %s".formatted(mode, unit), placeless, names).stream()
        .map(
            portion ->
                new JmhScoreDots(portion.id(), portion.title(), mode, unit)
                    .of(run, portion.things(), names))
        .toList();
  }

  /** Series by series, in portions of about the same size. */
  private List<Portion<Measurement>> portions(
      String id, String title, List<Measurement> all, SeriesNames names) {
    Map<String, List<Measurement>> series = new LinkedHashMap<>();
    all.forEach(
        each ->
            series.computeIfAbsent(names.of(each.subject()), name -> new ArrayList<>()).add(each));
    int sheets = (series.size() + MOST_ON_A_SHEET - 1) / MOST_ON_A_SHEET;
    List<List<Measurement>> parts = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      parts.add(new ArrayList<>());
    }
    int position = 0;
    for (List<Measurement> one : series.values()) {
      parts.get(position++ * sheets / series.size()).addAll(one);
    }
    List<Portion<Measurement>> portions =
        new ArrayList<>(Portion.of((id + suffix).replaceAll("[^A-Za-z0-9]+", "-"), title, parts));
    if (sheets > 1) {
      Portion<Measurement> first = portions.get(0);
      portions.set(0, new Portion<>(first.id() + "-1", first.title(), first.things()));
    }
    return portions;
  }

  private static List<Subject> subjects(List<Measurement> measurements) {
    return measurements.stream().map(Measurement::subject).toList();
  }
}
