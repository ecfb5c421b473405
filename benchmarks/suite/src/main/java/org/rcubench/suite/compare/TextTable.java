package org.rcubench.suite.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The outcomes for a terminal, the worst first. */
final class TextTable {
  private static final int MANY = 3;

  private TextTable() {}

  static void print(PrintStream out, List<Outcome> outcomes, Words words) {
    ShortNames names = ShortNames.of(outcomes);
    String format = "%-12s  %-" + width(outcomes, names) + "s  %14s  %16s  %7s  %5s  %10s%n";
    out.printf(
        Locale.ROOT,
        format,
        "verdict",
        "row",
        "head is",
        "90% interval",
        words.spread(),
        words.unit(),
        "detectable");
    for (Outcome outcome : outcomes) {
      out.printf(
          Locale.ROOT,
          format,
          Words.verdict(outcome),
          names.of(outcome),
          Words.ratio(outcome.judgement()),
          Words.interval(outcome.judgement()),
          Words.percent(outcome.judgement().spread()),
          outcome.judgement().pairs(),
          Words.detectable(outcome.judgement()));
    }
    printReasons(out, outcomes, names, words);
  }

  /** What many rows have in common is told once. */
  private static void printReasons(
      PrintStream out, List<Outcome> outcomes, ShortNames names, Words words) {
    outcomes.stream()
        .filter(outcome -> !words.reason(outcome).isEmpty())
        .collect(groupingBy(words::reason, LinkedHashMap::new, toList()))
        .forEach(
            (reason, rows) -> {
              if (rows.size() > MANY) {
                out.printf("%s rows: %s%n", rows.size(), reason);
              } else {
                rows.forEach(row -> out.printf("%s: %s%n", names.of(row), reason));
              }
            });
  }

  static void printBends(PrintStream out, List<Bend> bends, Words words) {
    List<Outcome> outcomes = bends.stream().map(Bend::outcome).toList();
    ShortNames names = ShortNames.of(outcomes);
    String format = "%-12s  %-" + width(outcomes, names) + "s  %9s  %9s  %14s  %16s  %5s  %10s%n";
    out.printf(
        Locale.ROOT,
        format,
        "verdict",
        "curve",
        "base",
        "head",
        "head is",
        "90% interval",
        words.unit(),
        "detectable");
    for (Bend bend : bends) {
      Outcome outcome = bend.outcome();
      out.printf(
          Locale.ROOT,
          format,
          Words.verdict(outcome),
          names.of(outcome),
          Words.value(bend.base(), bend.unit()),
          Words.value(bend.head(), bend.unit()),
          Words.change(outcome.judgement()),
          Words.interval(outcome.judgement()),
          outcome.judgement().pairs(),
          Words.detectable(outcome.judgement()));
    }
    bends.stream().flatMap(bend -> bend.sentence().stream()).forEach(out::println);
  }

  private static int width(List<Outcome> outcomes, ShortNames names) {
    return outcomes.stream().mapToInt(outcome -> names.of(outcome).length()).max().orElse(3);
  }
}
