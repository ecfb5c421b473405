package org.rcubench.charts.claims;

/** What to type for what a run lacks. */
final class Command {
  private static final String FORKS = " -f 5";

  private Command() {}

  /**
   * A command.
   *
   * @param benchmark the benchmark's class and method, or a regular expression of several
   * @param options JMH's options
   */
  static String of(String benchmark, String options) {
    return "java -jar benchmarks.jar %s %s%s".formatted(quoted(benchmark), options, FORKS);
  }

  /** As a shell takes it. */
  private static String quoted(String benchmark) {
    return benchmark.matches("[A-Za-z.]+") ? benchmark : "'%s'".formatted(benchmark);
  }
}
