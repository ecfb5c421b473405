package org.rcubench.bench.conduct;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcubench.bench.plan.Combinations;

/**
 * The rows that both jars have.
 *
 * @param rows the rows
 * @param leftOut what one of the jars lacks, a sentence each
 */
public record CommonRows(List<BenchmarkRow> rows, List<String> leftOut) {
  public CommonRows {
    rows = List.copyOf(rows);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The rows of two listings.
   *
   * @param asked values of parameters, by name; those not named take what both jars list
   * @param threads thread counts; empty for what annotations say
   * @param groups threads by group role; empty for what annotations say
   */
  public static CommonRows common(
      BenchmarkListing base,
      BenchmarkListing head,
      Map<String, List<String>> asked,
      List<String> threads,
      List<String> groups) {
    List<BenchmarkRow> rows = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    base.benchmarks()
        .forEach(
            (benchmark, params) -> {
              Map<String, List<String>> other = head.benchmarks().get(benchmark);
              if (other == null) {
                leftOut.add(benchmark + " is in the base alone");
              } else if (!other.keySet().equals(params.keySet())) {
                leftOut.add(benchmark + " has other parameters in the head");
              } else {
                List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
                for (String name : params.keySet()) {
                  List<String> values =
                      asked.containsKey(name)
                          ? asked.get(name)
                          : shared(benchmark, name, params.get(name), other.get(name), leftOut);
                  combinations = Combinations.product(combinations, name, values);
                }
                for (SortedMap<String, String> combination : combinations) {
                  add(rows, benchmark, combination, orAnnotated(threads), orAnnotated(groups));
                }
              }
            });
    head.benchmarks().keySet().stream()
        .filter(benchmark -> !base.benchmarks().containsKey(benchmark))
        .forEach(benchmark -> leftOut.add(benchmark + " is in the head alone"));
    return new CommonRows(rows, leftOut);
  }

  private static void add(
      List<BenchmarkRow> rows,
      String benchmark,
      SortedMap<String, String> params,
      List<Optional<String>> threads,
      List<Optional<String>> groups) {
    for (Optional<String> count : threads) {
      for (Optional<String> roles : groups) {
        rows.add(new BenchmarkRow(benchmark, params, count, roles));
      }
    }
  }

  /** What was asked for; if nothing was, the annotations decide once. */
  private static List<Optional<String>> orAnnotated(List<String> asked) {
    return asked.isEmpty() ? List.of(Optional.empty()) : asked.stream().map(Optional::of).toList();
  }

  private static List<String> shared(
      String benchmark, String name, List<String> base, List<String> head, List<String> leftOut) {
    Set<String> alone = new LinkedHashSet<>(base);
    alone.addAll(head);
    List<String> shared = base.stream().filter(head::contains).toList();
    shared.forEach(alone::remove);
    if (alone.isEmpty() && shared.isEmpty()) {
      leftOut.add(
          "%s lists no value of %s; give some by -p %s=LIST".formatted(benchmark, name, name));
    }
    alone.forEach(
        value ->
            leftOut.add("%s with %s=%s is in one jar alone".formatted(benchmark, name, value)));
    return shared;
  }
}
