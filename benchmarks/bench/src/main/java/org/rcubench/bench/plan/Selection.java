package org.rcubench.bench.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rcubench.suite.workload.EmptyLoop;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;

/**
 * Turns what JMH's options select into cells. What the options say goes before what a stage says,
 * and that before what a benchmark's annotations say.
 */
public final class Selection {
  private final CommandLineOptions jmh;
  private final Overrides request;
  private final Set<String> skipped = new LinkedHashSet<>();
  private final Params params;

  public Selection(CommandLineOptions jmh, Overrides request) {
    this.jmh = jmh;
    this.request = request;
    this.params = new Params(jmh, skipped);
  }

  /** Why combinations were left out, in words. */
  public Set<String> skipped() {
    return skipped;
  }

  /** The cells of a profile, stage by stage, of the benchmarks that the options select. */
  public List<List<Cell>> cells(Profile profile) {
    Set<BenchmarkListEntry> selected = entries(jmh.getIncludes());
    List<List<Cell>> stages = new ArrayList<>();
    for (Stage stage : profile.stages(Runtime.getRuntime().availableProcessors())) {
      List<BenchmarkListEntry> entries =
          entries(List.of(stage.include())).stream().filter(selected::contains).toList();
      stages.add(cells(Optional.of(stage), entries));
    }
    return requireSome(stages, selected);
  }

  /** The cells that the options select, with the floor at the same thread counts. */
  public List<List<Cell>> cells() {
    Set<BenchmarkListEntry> selected = entries(jmh.getIncludes());
    List<Cell> cells = new ArrayList<>(cells(Optional.empty(), selected));
    cells.addAll(controls(cells));
    return requireSome(List.of(cells), selected);
  }

  private List<List<Cell>> requireSome(
      List<List<Cell>> stages, Collection<BenchmarkListEntry> selected) {
    if (selected.isEmpty()) {
      String words = String.join(" ", jmh.getIncludes());
      throw new UsageException(
          "no benchmark %s; list them with -l"
              .formatted(words.isEmpty() ? "is left by -e" : "matches " + words));
    }
    Set<String> names = new TreeSet<>();
    selected.forEach(entry -> names.addAll(entry.getParams().orElse(Map.of()).keySet()));
    request.requireParams(names);
    if (stages.stream().allMatch(List::isEmpty)) {
      throw new UsageException("nothing to run: " + String.join("; ", skipped));
    }
    return stages;
  }

  /** The benchmarks that any of these regular expressions finds, as JMH selects them. */
  private SortedSet<BenchmarkListEntry> entries(List<String> includes) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    try {
      return BenchmarkList.defaultList().find(silent, includes, jmh.getExcludes());
    } catch (PatternSyntaxException e) {
      throw notARegexp(e);
    }
  }

  public static UsageException notARegexp(PatternSyntaxException e) {
    return new UsageException(
        "'%s' is not a regular expression: %s".formatted(e.getPattern(), e.getDescription()), e);
  }

  private List<Cell> cells(Optional<Stage> stage, Collection<BenchmarkListEntry> entries) {
    List<Cell> cells = new ArrayList<>();
    for (BenchmarkListEntry entry : entries) {
      for (Mode mode : modes(entry)) {
        Timing timing = timing(stage, entry, mode);
        for (SortedMap<String, String> combination : params.combinations(stage, entry)) {
          for (Threads threads : Threads.of(request, stage, entry)) {
            cells.add(
                new Cell(
                    entry.getUsername(),
                    mode,
                    combination,
                    threads.all(),
                    threads.groups(),
                    forks(stage, entry),
                    timing,
                    true));
          }
        }
      }
    }
    return cells;
  }

  private Collection<Mode> modes(BenchmarkListEntry entry) {
    Collection<Mode> asked = jmh.getBenchModes();
    if (asked.contains(Mode.All)) {
      return Arrays.stream(Mode.values()).filter(mode -> mode != Mode.All).toList();
    }
    return asked.isEmpty() ? List.of(entry.getMode()) : asked;
  }

  private int forks(Optional<Stage> stage, BenchmarkListEntry entry) {
    int otherwise =
        stage.map(Stage::forks).orElse(entry.getForks().orElse(Defaults.MEASUREMENT_FORKS));
    return jmh.getForkCount().orElse(otherwise);
  }

  private Timing timing(Optional<Stage> stage, BenchmarkListEntry entry, Mode mode) {
    Timing otherwise = stage.map(Stage::timing).orElse(Timing.annotated(entry, mode));
    return new Timing(
        jmh.getWarmupIterations().orElse(otherwise.warmupIterations()),
        jmh.getWarmupTime().orElse(otherwise.warmupTime()),
        jmh.getMeasurementIterations().orElse(otherwise.measurementIterations()),
        jmh.getMeasurementTime().orElse(otherwise.measurementTime()));
  }

  /** The floor wherever there is a cell whose threads all read, or are a control themselves. */
  private static List<Cell> controls(List<Cell> cells) {
    String control = EmptyLoop.class.getName() + ".read";
    if (cells.stream().anyMatch(cell -> cell.benchmark().equals(control))) {
      return List.of();
    }
    return cells.stream()
        .filter(cell -> cell.groups().isEmpty() && !updates(cell))
        .map(
            cell ->
                new Cell(
                    control,
                    cell.mode(),
                    new TreeMap<>(),
                    cell.threads(),
                    List.of(),
                    cell.forks(),
                    cell.timing(),
                    false))
        .distinct()
        .toList();
  }

  private static boolean updates(Cell cell) {
    return cell.params().containsKey(WorkloadInfo.UPDATE_RATIO)
        || Workloads.of(cell.benchmark()).map(WorkloadInfo::updatesOnly).orElse(false);
  }
}
