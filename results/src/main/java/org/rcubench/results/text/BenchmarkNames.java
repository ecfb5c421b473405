package org.rcubench.results.text;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Benchmarks and their parameters as people call them. */
public final class BenchmarkNames {
  /** Parts of a benchmark's name that say what it is about: a class and its method. */
  public static final int CLASS_AND_METHOD = 2;

  private BenchmarkNames() {}

  /**
   * A benchmark without its package.
   *
   * @param qualified its qualified name
   * @return such as {@code CounterPair.pair}
   */
  public static String shortName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.', qualified.lastIndexOf('.') - 1) + 1);
  }

  /**
   * A benchmark's class without its package.
   *
   * @param qualified the benchmark's qualified name
   * @return such as {@code CounterPair}
   */
  public static String className(String qualified) {
    String name = shortName(qualified);
    return name.substring(0, name.indexOf('.'));
  }

  /**
   * Parameters in their order.
   *
   * @param params values by name
   * @return such as {@code update=copy updateRate=0}
   */
  public static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(joining(" "));
  }

  /**
   * Each name's shortest end that no other name shares.
   *
   * @param names names whose parts are divided by dots
   * @param fewest how many parts an end has at least, if the name has as many
   * @return the end of each
   */
  public static Map<String, String> shortestEnds(Collection<String> names, int fewest) {
    Map<String, String> ends = new LinkedHashMap<>();
    for (String name : names) {
      int start = name.length();
      int parts = 0;
      String end;
      do {
        start = name.lastIndexOf('.', start - 1);
        end = name.substring(start + 1);
        parts++;
      } while (start > 0 && (parts < fewest || isShared(end, name, names)));
      ends.put(name, end);
    }
    return ends;
  }

  private static boolean isShared(String end, String of, Collection<String> names) {
    return names.stream()
        .anyMatch(other -> !other.equals(of) && (other.equals(end) || other.endsWith("." + end)));
  }
}
