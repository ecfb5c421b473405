package org.rcubench.bench.gate;

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

  static void print(PrintStream out, List<RowOutcome> outcomes, VerdictText words) {
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
    for (RowOutcome outcome : outcomes) {
      out.printf(
          Locale.ROOT,
          format,
          VerdictText.verdict(outcome),
          names.of(outcome),
          VerdictText.ratio(outcome.judgement()),
          VerdictText.interval(outcome.judgement()),
          VerdictText.percent(outcome.judgement().spread()),
          outcome.judgement().pairs(),
          VerdictText.detectable(outcome.judgement()));
    }
    printReasons(out, outcomes, names, words);
  }

  /** What many rows have in common is told once. */
  private static void printReasons(
      PrintStream out, List<RowOutcome> outcomes, ShortNames names, VerdictText words) {
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

  static void printBends(PrintStream out, List<CurveOutcome> bends, VerdictText words) {
    List<RowOutcome> outcomes = bends.stream().map(CurveOutcome::outcome).toList();
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
    for (CurveOutcome bend : bends) {
      RowOutcome outcome = bend.outcome();
      out.printf(
          Locale.ROOT,
          format,
          VerdictText.verdict(outcome),
          names.of(outcome),
          VerdictText.value(bend.base(), bend.unit()),
          VerdictText.value(bend.head(), bend.unit()),
          VerdictText.change(outcome.judgement()),
          VerdictText.interval(outcome.judgement()),
          outcome.judgement().pairs(),
          VerdictText.detectable(outcome.judgement()));
    }
    bends.stream().flatMap(bend -> bend.sentence().stream()).forEach(out::println);
  }

  private static int width(List<RowOutcome> outcomes, ShortNames names) {
    return outcomes.stream().mapToInt(outcome -> names.of(outcome).length()).max().orElse(3);
  }
}
