package org.rcubench.charts.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.rcubench.charts.claims.Finding.Status;

/** What a run says to one question: the number in words, and what follows from it. */
record Answer(String measured, Status status) {

  /**
   * No answer.
   *
   * @param what the run lacks
   * @param benchmark what to run for it: the benchmark's class and method, or a regular expression
   *     of several
   * @param options with which of JMH's options
   */
  static Answer missing(String what, String benchmark, String options) {
    String quoted = benchmark.matches("[A-Za-z.]+") ? benchmark : "'%s'".formatted(benchmark);
    return new Answer(
        "the run lacks %s; run: java -jar benchmarks.jar %s %s -f 5"
            .formatted(what, quoted, options),
        Status.NOT_MEASURED);
  }

  /** No answer, and none to be had. */
  static Answer impossible(String why) {
    return new Answer(why, Status.NOT_MEASURED);
  }

  /**
   * The answer to a claim that says several things at once: one that is contradicted contradicts
   * the claim, and it holds only if all hold.
   */
  static Answer all(Answer... answers) {
    List<Answer> several = List.of(answers);
    Status status =
        List.of(Status.DOES_NOT_HOLD, Status.NOT_MEASURED, Status.UNDECIDED).stream()
            .filter(each -> several.stream().anyMatch(answer -> answer.status() == each))
            .findFirst()
            .orElse(Status.HOLDS);
    return new Answer(
        several.stream().map(Answer::measured).distinct().collect(Collectors.joining(". ")),
        status);
  }
}
