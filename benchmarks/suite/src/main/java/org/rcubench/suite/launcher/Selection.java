package org.rcubench.suite.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.rcubench.suite.launcher.Profile.Stage;
import org.rcubench.suite.strategy.Strategies;
import org.rcubench.suite.workload.EmptyLoop;
import org.rcubench.suite.workload.WorkloadInfo;
import org.rcubench.suite.workload.Workloads;

/**
 * Turns what JMH's options select into cells. What the options say goes before what a stage says.
 */
final class Selection {
  private static final String STRATEGY = "strategy";

  private final CommandLineOptions jmh;
  private final Request request;
  private final Set<String> skipped = new LinkedHashSet<>();

  Selection(CommandLineOptions jmh, Request request) {
    this.jmh = jmh;
    this.request = request;
  }

  /** Why combinations were left out, in words. */
  Set<String> skipped() {
    return skipped;
  }

  /** The cells of a profile, stage by stage, of the benchmarks that the options select. */
  List<List<Cell>> cells(Profile profile) {
    int cores = Runtime.getRuntime().availableProcessors();
    List<List<Cell>> stages = new ArrayList<>();
    for (Stage stage : profile.stages(cores)) {
      stages.add(
          cells(Optional.of(stage), entries(List.of(stage.include())), this::selectedByOptions));
    }
    return finished(stages);
  }

  /** The cells that the options select, with the floor at the same thread counts. */
  List<List<Cell>> cells() {
    List<Cell> cells =
        new ArrayList<>(cells(Optional.empty(), entries(jmh.getIncludes()), entry -> true));
    if (!cells.isEmpty()) {
      cells.addAll(controls(cells));
    }
    return finished(List.of(cells));
  }

  private List<List<Cell>> finished(List<List<Cell>> stages) {
    if (stages.stream().allMatch(List::isEmpty)) {
      throw new UsageException(
          skipped.isEmpty()
              ? "no benchmark matches %s; list them with -l".formatted(jmh.getIncludes())
              : "nothing to run: " + String.join("; ", skipped));
    }
    return stages;
  }

  /** The benchmarks that any of these regular expressions finds, as JMH selects them. */
  private SortedSet<BenchmarkListEntry> entries(List<String> includes) {
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    try {
      return BenchmarkList.defaultList().find(silent, includes, jmh.getExcludes());
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "'%s' is not a regular expression: %s".formatted(e.getPattern(), e.getDescription()), e);
    }
  }

  private boolean selectedByOptions(BenchmarkListEntry entry) {
    return jmh.getIncludes().isEmpty() || entries(jmh.getIncludes()).contains(entry);
  }

  private List<Cell> cells(
      Optional<Stage> stage,
      Collection<BenchmarkListEntry> entries,
      Predicate<BenchmarkListEntry> selected) {
    List<Cell> cells = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (BenchmarkListEntry entry : entries) {
      if (selected.test(entry)) {
        names.addAll(entry.getParams().orElse(Map.of()).keySet());
        cells.addAll(cells(stage, entry));
      }
    }
    if (stage.isEmpty()) {
      request.requireParams(names);
    }
    return cells;
  }

  private List<Cell> cells(Optional<Stage> stage, BenchmarkListEntry entry) {
    List<Cell> cells = new ArrayList<>();
    Timing timing = timing(stage, entry);
    int forks =
        jmh.getForkCount()
            .orElse(
                stage
                    .map(Stage::forks)
                    .orElse(entry.getForks().orElse(Defaults.MEASUREMENT_FORKS)));
    for (Mode mode : modes(entry)) {
      for (Map<String, String> params : params(stage, entry)) {
        for (Threads threads : threads(stage, entry)) {
          cells.add(
              new Cell(
                  entry.getUsername(),
                  mode,
                  new TreeMap<>(params),
                  threads.all(),
                  threads.groups(),
                  forks,
                  timing,
                  true));
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

  private Timing timing(Optional<Stage> stage, BenchmarkListEntry entry) {
    Mode mode = modes(entry).iterator().next();
    boolean once = mode == Mode.SingleShotTime;
    Timing annotated =
        new Timing(
            entry
                .getWarmupIterations()
                .orElse(once ? Defaults.WARMUP_ITERATIONS_SINGLESHOT : Defaults.WARMUP_ITERATIONS),
            entry.getWarmupTime().orElse(Defaults.WARMUP_TIME),
            entry
                .getMeasurementIterations()
                .orElse(
                    once
                        ? Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT
                        : Defaults.MEASUREMENT_ITERATIONS),
            entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME));
    Timing base = stage.map(Stage::timing).orElse(annotated);
    return new Timing(
        jmh.getWarmupIterations().orElse(base.warmupIterations()),
        jmh.getWarmupTime().orElse(base.warmupTime()),
        jmh.getMeasurementIterations().orElse(base.measurementIterations()),
        jmh.getMeasurementTime().orElse(base.measurementTime()));
  }

  /**
   * Threads of a cell.
   *
   * @param all threads in all
   * @param groups by role; empty if the benchmark has none
   */
  private record Threads(int all, List<Integer> groups) {}

  private List<Threads> threads(Optional<Stage> stage, BenchmarkListEntry entry) {
    return entry.getThreadGroupLabels().orElse(List.of()).size() > 1
        ? groupThreads(stage, entry)
        : plainThreads(stage, entry);
  }

  private List<Threads> plainThreads(Optional<Stage> stage, BenchmarkListEntry entry) {
    List<Integer> counts = request.threads();
    if (counts.isEmpty()) {
      counts = stage.map(Stage::threads).orElse(List.of());
    }
    if (counts.isEmpty()) {
      int annotated = jmh.getThreads().orElse(entry.getThreads().orElse(Defaults.THREADS));
      counts = List.of(annotated == -1 ? Runtime.getRuntime().availableProcessors() : annotated);
    }
    return counts.stream().distinct().map(count -> new Threads(count, List.of())).toList();
  }

  /** As in JMH, a thread count is rounded up to whole groups. */
  private List<Threads> groupThreads(Optional<Stage> stage, BenchmarkListEntry entry) {
    List<List<Integer>> groups = request.groups();
    if (groups.isEmpty()) {
      groups = stage.map(Stage::groups).orElse(List.of());
    }
    if (groups.isEmpty()) {
      groups = List.of(Arrays.stream(entry.getThreadGroups()).boxed().toList());
    }
    int roles = entry.getThreadGroupLabels().orElse(List.of()).size();
    Set<Threads> threads = new LinkedHashSet<>();
    for (List<Integer> group : groups) {
      if (group.size() != roles) {
        throw new UsageException(
            "-tg %s: %s has the %d roles %s, in this order; give a thread count for each"
                .formatted(
                    group.toString().replaceAll("[\\[\\] ]", ""),
                    entry.getUsername(),
                    roles,
                    new TreeSet<>(entry.getThreadGroupLabels().orElse(List.of()))));
      }
      int size = group.stream().mapToInt(Integer::intValue).sum();
      List<Integer> totals = request.threads().isEmpty() ? List.of(size) : request.threads();
      for (int total : totals) {
        threads.add(new Threads((total + size - 1) / size * size, group));
      }
    }
    return List.copyOf(threads);
  }

  private List<Map<String, String>> params(Optional<Stage> stage, BenchmarkListEntry entry) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, String[]> param : entry.getParams().orElse(Map.of()).entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : values(stage, param.getKey(), param.getValue())) {
          Map<String, String> extended = new TreeMap<>(combination);
          extended.put(param.getKey(), value);
          longer.add(extended);
        }
      }
      combinations = longer;
    }
    Optional<WorkloadInfo> workload = Workloads.of(entry.getUsername());
    return combinations.stream()
        .filter(params -> workload.isEmpty() || legal(workload.get(), params))
        .toList();
  }

  private List<String> values(Optional<Stage> stage, String name, String[] annotated) {
    Optional<Collection<String>> asked = Optional.ofNullable(jmh.getParameter(name).orElse(null));
    if (asked.isPresent()) {
      List<String> values = List.copyOf(new LinkedHashSet<>(asked.get()));
      if (name.equals(STRATEGY)) {
        values.forEach(Selection::requireAvailable);
      }
      return values;
    }
    Optional<List<String>> staged = stage.map(s -> s.params().get(name));
    if (staged.isPresent()) {
      return staged.get().stream()
          .filter(value -> !name.equals(STRATEGY) || available(value))
          .toList();
    }
    if (name.equals(STRATEGY)) {
      return Strategies.all().stream().map(s -> s.id()).filter(this::available).toList();
    }
    return List.of(annotated);
  }

  private static void requireAvailable(String id) {
    try {
      Strategies.named(id)
          .unavailability()
          .get()
          .ifPresent(
              reason -> {
                throw new UsageException("%s cannot run here: %s".formatted(id, reason));
              });
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private boolean available(String id) {
    Optional<String> reason = Strategies.named(id).unavailability().get();
    reason.ifPresent(why -> skipped.add("%s cannot run here: %s".formatted(id, why)));
    return reason.isEmpty();
  }

  private boolean legal(WorkloadInfo workload, Map<String, String> params) {
    if (!params.containsKey(STRATEGY)) {
      return true;
    }
    Optional<String> objection = workload.objection(Strategies.named(params.get(STRATEGY)), params);
    objection.ifPresent(skipped::add);
    return objection.isEmpty();
  }

  private List<Cell> controls(List<Cell> cells) {
    String control = EmptyLoop.class.getName() + ".read";
    if (cells.stream().anyMatch(cell -> cell.benchmark().equals(control))) {
      return List.of();
    }
    return cells.stream()
        .filter(cell -> cell.groups().isEmpty())
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
}
