package org.rcubench.suite.compare;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcomes in Markdown, for a summary of a job or a comment on a merge request. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String of(List<Outcome> outcomes, String explanation) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    outcomes.forEach(outcome -> counts.merge(Words.verdict(outcome), 1, Integer::sum));
    StringBuilder text = new StringBuilder();
    text.append("### Benchmarks: ")
        .append(
            counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.ROOT))
                .collect(joining(", ")))
        .append("\n\n");
    line(
        text,
        "verdict",
        "row",
        "head is",
        "90% interval of the time",
        "pair SD",
        "pairs",
        "detectable",
        "remark");
    text.append("|---".repeat(8)).append("|\n");
    for (Outcome outcome : outcomes) {
      line(
          text,
          "**" + Words.verdict(outcome) + "**",
          "`" + outcome.name() + "`",
          Words.ratio(outcome.judgement()),
          Words.interval(outcome.judgement()),
          Words.percent(outcome.judgement().spread()),
          Integer.toString(outcome.judgement().pairs()),
          Words.detectable(outcome.judgement()),
          Words.reason(outcome));
    }
    return text.append("\n").append(explanation).append("\n").toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(
        Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .collect(joining(" | ", "| ", " |\n")));
  }
}
