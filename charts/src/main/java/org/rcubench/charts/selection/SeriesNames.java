package org.rcubench.charts.selection;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rcubench.results.statistics.Subject;
import org.rcubench.results.text.BenchmarkNames;

/**
 * The shortest names that tell series of anybody's benchmarks apart: of a benchmark as much of its
 * end as it takes, and of its parameters those that differ.
 */
public final class SeriesNames {
  /** What makes a series. */
  private record Key(String benchmark, Map<String, String> params) {}

  private final String position;
  private final Map<Key, String> names = new HashMap<>();

  /**
   * Names for these.
   *
   * @param subjects those that must be told apart
   * @param position the parameter that tells points of one series apart; empty if none does
   */
  public SeriesNames(List<Subject> subjects, String position) {
    this.position = position;
    Set<Key> keys = subjects.stream().map(this::key).collect(toCollection(LinkedHashSet::new));
    Set<String> all = keys.stream().map(Key::benchmark).collect(toCollection(LinkedHashSet::new));
    Map<String, String> benchmarks = BenchmarkNames.shortestEnds(all, 1);
    Set<String> differing = differing(keys);
    name(keys, key -> words(key, benchmarks, differing, false));
    if (new HashSet<>(names.values()).size() < keys.size()) {
      name(keys, key -> words(key, benchmarks, differing, true));
    }
  }

  /**
   * The name of a series.
   *
   * @param subject one of its points
   * @return the name
   */
  public String of(Subject subject) {
    return names.get(key(subject));
  }

  private void name(Set<Key> keys, Function<Key, String> words) {
    keys.forEach(key -> names.put(key, words.apply(key)));
  }

  private Key key(Subject subject) {
    Map<String, String> params = new HashMap<>(subject.params());
    params.remove(position);
    return new Key(subject.benchmark(), params);
  }

  private static Set<String> differing(Set<Key> keys) {
    Set<String> all = new TreeSet<>();
    keys.forEach(key -> all.addAll(key.params().keySet()));
    all.removeIf(
        name ->
            keys.stream().map(key -> key.params().getOrDefault(name, "")).distinct().count() == 1);
    return all;
  }

  private static String words(
      Key key, Map<String, String> benchmarks, Set<String> differing, boolean everyName) {
    List<String> words = new ArrayList<>();
    if (benchmarks.size() > 1 || differing.isEmpty()) {
      words.add(benchmarks.get(key.benchmark()));
    }
    for (String name : differing) {
      String value = key.params().get(name);
      if (value != null) {
        words.add(everyName || !speaks(value) ? name + "=" + value : value);
      }
    }
    return String.join(" ", words);
  }

  /** Whether a value says without its parameter's name what it is. */
  static boolean speaks(String value) {
    return value.length() > 1
        && Character.isLetter(value.charAt(0))
        && !value.equals("true")
        && !value.equals("false");
  }
}
