package org.rcubench.bench.plan;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;

/**
 * The threads of a cell.
 *
 * @param all threads in all
 * @param groups by role; empty if the benchmark has no group roles
 */
public record Threads(int all, List<Integer> groups) {
  /** What JMH calls {@code Threads.MAX}. */
  public static final int ALL_PROCESSORS = -1;

  /** The threads to run a benchmark with: as asked, else as the stage says, else as annotated. */
  static List<Threads> of(Overrides request, Optional<Stage> stage, BenchmarkListEntry entry) {
    return roles(entry).size() > 1 ? inGroups(request, stage, entry) : alike(request, stage, entry);
  }

  private static List<Threads> alike(
      Overrides request, Optional<Stage> stage, BenchmarkListEntry entry) {
    List<Integer> counts =
        firstGiven(request.threads(), stage.map(Stage::threads), List.of(annotated(entry)));
    return counts.stream().distinct().map(count -> new Threads(count, List.of())).toList();
  }

  private static int annotated(BenchmarkListEntry entry) {
    int count = entry.getThreads().orElse(Defaults.THREADS);
    return count == ALL_PROCESSORS ? ThreadCounts.ofProcessors() : count;
  }

  /** As in JMH, a thread count is rounded up to whole groups. */
  private static List<Threads> inGroups(
      Overrides request, Optional<Stage> stage, BenchmarkListEntry entry) {
    List<Integer> annotated = Arrays.stream(entry.getThreadGroups()).boxed().toList();
    List<List<Integer>> groups =
        firstGiven(request.groups(), stage.map(Stage::groups), List.of(annotated));
    Set<Threads> threads = new LinkedHashSet<>();
    for (List<Integer> group : groups) {
      requireOneForEachRole(group, entry);
      int size = group.stream().mapToInt(Integer::intValue).sum();
      for (int total : firstGiven(request.threads(), Optional.empty(), List.of(size))) {
        threads.add(new Threads((total + size - 1) / size * size, group));
      }
    }
    return List.copyOf(threads);
  }

  private static void requireOneForEachRole(List<Integer> group, BenchmarkListEntry entry) {
    Set<String> roles = roles(entry);
    if (group.size() != roles.size()) {
      throw new UsageException(
          "-tg %s: %s has the %d roles %s, in this order; give a thread count for each"
              .formatted(
                  group.stream().map(Object::toString).collect(Collectors.joining(",")),
                  entry.getUsername(),
                  roles.size(),
                  String.join(", ", roles)));
    }
  }

  private static Set<String> roles(BenchmarkListEntry entry) {
    return new TreeSet<>(entry.getThreadGroupLabels().orElse(List.of()));
  }

  private static <T> List<T> firstGiven(
      List<T> asked, Optional<List<T>> staged, List<T> otherwise) {
    if (!asked.isEmpty()) {
      return asked;
    }
    return staged.filter(list -> !list.isEmpty()).orElse(otherwise);
  }
}
