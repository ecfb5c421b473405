package org.rcubench.bench.gate;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcomes in Markdown, for a summary of a job or a comment on a merge request. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String of(List<RowOutcome> outcomes, VerdictText words) {
    StringBuilder text = new StringBuilder(heading("Benchmarks", outcomes));
    head(
        text,
        "verdict",
        "row",
        "head is",
        "90% interval of the time",
        words.spread(),
        words.unit(),
        "detectable",
        "remark");
    ShortNames names = ShortNames.of(outcomes);
    for (RowOutcome outcome : outcomes) {
      line(
          text,
          "**" + VerdictText.verdict(outcome) + "**",
          "`" + names.of(outcome) + "`",
          VerdictText.ratio(outcome.judgement()),
          VerdictText.interval(outcome.judgement()),
          VerdictText.percent(outcome.judgement().spread()),
          Integer.toString(outcome.judgement().pairs()),
          VerdictText.detectable(outcome.judgement()),
          words.reason(outcome));
    }
    return text.append("\n").toString();
  }

  static String ofBends(List<CurveOutcome> bends, VerdictText words) {
    List<RowOutcome> outcomes = bends.stream().map(CurveOutcome::outcome).toList();
    ShortNames names = ShortNames.of(outcomes);
    StringBuilder text = new StringBuilder(heading("Curves", outcomes));
    head(
        text,
        "verdict",
        "curve",
        "base",
        "head",
        "head is",
        "90% interval",
        words.unit(),
        "detectable",
        "remark");
    for (CurveOutcome bend : bends) {
      RowOutcome outcome = bend.outcome();
      line(
          text,
          "**" + VerdictText.verdict(outcome) + "**",
          "`" + names.of(outcome) + "`",
          VerdictText.value(bend.base(), bend.unit()),
          VerdictText.value(bend.head(), bend.unit()),
          VerdictText.change(outcome.judgement()),
          VerdictText.interval(outcome.judgement()),
          Integer.toString(outcome.judgement().pairs()),
          VerdictText.detectable(outcome.judgement()),
          words.remark(bend));
    }
    return text.append("\n").toString();
  }

  private static String heading(String what, List<RowOutcome> outcomes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    outcomes.forEach(outcome -> counts.merge(VerdictText.verdict(outcome), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.ROOT))
        .collect(joining(", ", "### " + what + ": ", "\n\n"));
  }

  private static void head(StringBuilder text, String... cells) {
    line(text, cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .collect(joining(" | ", "| ", " |\n")));
  }
}
