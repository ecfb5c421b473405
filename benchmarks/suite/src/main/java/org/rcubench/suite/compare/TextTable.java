package org.rcubench.suite.compare;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The outcomes for a terminal, the worst first. */
final class TextTable {
  private TextTable() {}

  static void print(PrintStream out, List<Outcome> outcomes) {
    int width = outcomes.stream().mapToInt(outcome -> outcome.name().length()).max().orElse(3);
    String format = "%-12s  %-" + width + "s  %14s  %16s  %7s  %5s  %10s%n";
    out.printf(
        Locale.ROOT,
        format,
        "verdict",
        "row",
        "head is",
        "90% interval",
        "pair SD",
        "pairs",
        "detectable");
    for (Outcome outcome : outcomes) {
      out.printf(
          Locale.ROOT,
          format,
          Words.verdict(outcome),
          outcome.name(),
          Words.ratio(outcome.judgement()),
          Words.interval(outcome.judgement()),
          Words.percent(outcome.judgement().spread()),
          outcome.judgement().pairs(),
          Words.detectable(outcome.judgement()));
    }
    outcomes.stream()
        .filter(outcome -> !Words.reason(outcome).isEmpty())
        .forEach(outcome -> out.printf("%s: %s%n", outcome.name(), Words.reason(outcome)));
  }
}
