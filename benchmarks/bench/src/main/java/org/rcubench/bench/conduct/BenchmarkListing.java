package org.rcubench.bench.conduct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The benchmarks of a jar as its own JMH lists them with {@code -lp}: a line for each benchmark,
 * and an indented one for each of its parameters. The format of the list inside a jar differs
 * between versions of JMH; this one has been the same since there are parameters. Values that hold
 * a comma, or begin or end with a blank, are ambiguous in it, and JMH's {@code -p} cannot choose
 * them either.
 *
 * @param benchmarks the values of each parameter, by benchmark and parameter
 */
record BenchmarkListing(Map<String, Map<String, List<String>>> benchmarks) {
  private static final Pattern PARAM = Pattern.compile("\\s+param \"([^\"]*)\" = \\{(.*)\\}\\s*");
  private static final Pattern BENCHMARK = Pattern.compile("[\\p{Alnum}_$]+(\\.[\\p{Alnum}_$]+)+");

  static BenchmarkListing parse(List<String> lines) {
    Map<String, Map<String, List<String>>> benchmarks = new LinkedHashMap<>();
    Map<String, List<String>> current = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher param = PARAM.matcher(line);
      if (param.matches()) {
        current.put(param.group(1), values(param.group(2)));
      } else if (BENCHMARK.matcher(line.strip()).matches()) {
        current = new LinkedHashMap<>();
        benchmarks.put(line.strip(), current);
      }
    }
    return new BenchmarkListing(benchmarks);
  }

  private static List<String> values(String between) {
    return between.isBlank()
        ? new ArrayList<>()
        : Arrays.stream(between.split(",", -1)).map(String::strip).toList();
  }
}
