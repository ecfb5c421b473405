package org.rcubench.bench.gate;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Names of rows for people: benchmarks without their packages, unless two would be called the same.
 * Files for programs keep the whole names.
 *
 * @param benchmarks what each benchmark is called
 */
public record ShortNames(Map<String, String> benchmarks) {
  private static final Pattern PACKAGE = Pattern.compile("^.*\\.(?=[^.]+\\.[^.]+$)");

  static ShortNames of(Collection<RowOutcome> outcomes) {
    Map<String, String> called =
        outcomes.stream()
            .map(RowOutcome::group)
            .distinct()
            .collect(toMap(UnaryOperator.identity(), ShortNames::withoutPackage));
    boolean clear = new HashSet<>(called.values()).size() == called.size();
    return new ShortNames(clear ? called : Map.of());
  }

  /** What a row is called. */
  String of(RowOutcome outcome) {
    String benchmark = outcome.group();
    String called = benchmarks.get(benchmark);
    return called != null && outcome.name().startsWith(benchmark)
        ? called + outcome.name().substring(benchmark.length())
        : outcome.name();
  }

  /**
   * A benchmark as people call it.
   *
   * @param benchmark its qualified name
   * @return its class and method
   */
  public static String withoutPackage(String benchmark) {
    return PACKAGE.matcher(benchmark).replaceFirst("");
  }
}
