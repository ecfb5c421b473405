package org.rcubench.charts.selection;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.text.BenchmarkNames;

/**
 * Names for the rows of a comparison that are short and as different as the rows.
 *
 * @param shared what all rows have in common, which their names then lack; may be empty
 * @param names a name for each row
 */
public record RowNames(String shared, Map<RowName, String> names) {

  /**
   * Names rows.
   *
   * @param rows those that must be told apart
   * @return their names
   */
  public static RowNames of(List<RowName> rows) {
    Set<String> benchmarks =
        rows.stream().map(RowName::benchmark).collect(toCollection(LinkedHashSet::new));
    Set<String> settings = sharedSettings(rows);
    // A lone benchmark needs no name as long as each row has a setting of its own.
    boolean told =
        benchmarks.size() == 1
            && rows.stream().noneMatch(row -> settings.containsAll(row.settings()));
    String start = told ? benchmarks.iterator().next() : sharedStart(benchmarks);
    Map<String, String> ends = told ? Map.of() : ends(benchmarks, start);
    String shared = Stream.concat(Stream.of(start), settings.stream()).collect(joining(" "));
    for (UnaryOperator<String> words :
        List.<UnaryOperator<String>>of(RowNames::inWords, UnaryOperator.identity())) {
      Map<RowName, String> names = new LinkedHashMap<>();
      rows.forEach(row -> names.put(row, name(row, ends, settings, words)));
      if (new HashSet<>(names.values()).size() == names.size()) {
        return new RowNames(shared.strip(), names);
      }
    }
    Map<RowName, String> whole = new LinkedHashMap<>();
    rows.forEach(row -> whole.put(row, row.toString()));
    return new RowNames("", whole);
  }

  /**
   * The name of a row.
   *
   * @param row one of them
   * @return without what all share
   */
  public String of(RowName row) {
    return names.get(row);
  }

  private static String name(
      RowName row, Map<String, String> ends, Set<String> shared, UnaryOperator<String> words) {
    return Stream.concat(
            Stream.ofNullable(ends.get(row.benchmark())),
            row.settings().stream().filter(setting -> !shared.contains(setting)).map(words))
        .collect(joining(" "));
  }

  /** A lone row shares nothing. */
  private static Set<String> sharedSettings(List<RowName> rows) {
    Set<String> shared = new LinkedHashSet<>();
    if (rows.size() > 1) {
      shared.addAll(rows.get(0).settings());
      rows.forEach(row -> shared.retainAll(row.settings()));
    }
    return shared;
  }

  /** The parts with which all benchmarks begin; a lone one's package. */
  private static String sharedStart(Set<String> benchmarks) {
    List<String> shared = null;
    for (String benchmark : benchmarks) {
      List<String> parts = Arrays.asList(benchmark.split("\\."));
      int most = parts.size() - (benchmarks.size() == 1 ? BenchmarkNames.CLASS_AND_METHOD : 1);
      List<String> own = parts.subList(0, Math.max(0, most));
      shared = shared == null ? own : common(shared, own);
    }
    return shared == null ? "" : String.join(".", shared);
  }

  private static List<String> common(List<String> one, List<String> other) {
    List<String> common = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        break;
      }
      common.add(one.get(i));
    }
    return common;
  }

  private static Map<String, String> ends(Set<String> benchmarks, String start) {
    Map<String, String> rests = new LinkedHashMap<>();
    for (String benchmark : benchmarks) {
      rests.put(benchmark, start.isEmpty() ? benchmark : benchmark.substring(start.length() + 1));
    }
    Map<String, String> shortened =
        BenchmarkNames.shortestEnds(rests.values(), BenchmarkNames.CLASS_AND_METHOD);
    rests.replaceAll((benchmark, rest) -> shortened.get(rest));
    return rests;
  }

  /** A word says without its parameter's name what it is, a number or a yes does not. */
  private static String inWords(String setting) {
    String value = setting.substring(setting.indexOf('=') + 1);
    return SeriesNames.speaks(value) ? value : setting;
  }
}
