package org.rcubench.charts.claims;

import java.util.List;
import java.util.stream.Collectors;

/** What a run says to one question: the number in words, and what follows from it. */
record Answer(String measured, Verdict verdict) {

  /**
   * No answer.
   *
   * @param what the run lacks
   * @param command what to run for it
   */
  static Answer missing(String what, String command) {
    return new Answer("the run lacks %s; run: %s".formatted(what, command), Verdict.NOT_MEASURED);
  }

  /** No answer, and none to be had. */
  static Answer impossible(String why) {
    return new Answer(why, Verdict.NOT_MEASURED);
  }

  /**
   * The answer to a claim that says several things at once: one that is contradicted contradicts
   * the claim, and it holds only if all hold.
   */
  static Answer all(Answer... answers) {
    List<Answer> several = List.of(answers);
    Verdict verdict =
        List.of(Verdict.DOES_NOT_HOLD, Verdict.NOT_MEASURED, Verdict.UNDECIDED).stream()
            .filter(each -> several.stream().anyMatch(answer -> answer.verdict() == each))
            .findFirst()
            .orElse(Verdict.HOLDS);
    return new Answer(
        several.stream().map(Answer::measured).distinct().collect(Collectors.joining(". ")),
        verdict);
  }
}
