package org.rcubench.bench.gate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rcubench.results.comparison.Judgement;

/**
 * The outcomes as CSV, a row a row; ratios are of time, above 1 if the head is slower, and of
 * curves above 1 if the head is worse.
 */
final class OutcomesCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private OutcomesCsv() {}

  static void write(Writer out, List<RowOutcome> outcomes, VerdictText words) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord(
        "row",
        "verdict",
        "ratio",
        "low",
        "high",
        column(words.spread()),
        words.unit(),
        "p_regressed",
        "p_improved",
        "detectable_ratio",
        "remark");
    for (RowOutcome outcome : outcomes) {
      Judgement judgement = outcome.judgement();
      csv.printRecord(
          outcome.name(),
          VerdictText.verdict(outcome),
          judgement.ratio(),
          field(judgement.low()),
          field(judgement.high()),
          field(judgement.spread()),
          judgement.pairs(),
          judgement.regressed(),
          judgement.improved(),
          field(judgement.detectable()),
          words.reason(outcome));
    }
    csv.flush();
  }

  static void writeBends(Writer out, List<CurveOutcome> bends, VerdictText words)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord(
        "curve",
        "verdict",
        "base",
        "head",
        "unit",
        "ratio",
        "low",
        "high",
        words.unit(),
        "p_regressed",
        "p_improved",
        "detectable_ratio",
        "remark");
    for (CurveOutcome bend : bends) {
      Judgement judgement = bend.outcome().judgement();
      csv.printRecord(
          bend.outcome().name(),
          VerdictText.verdict(bend.outcome()),
          bend.base(),
          bend.head(),
          column(bend.unit().name()),
          judgement.ratio(),
          field(judgement.low()),
          field(judgement.high()),
          judgement.pairs(),
          judgement.regressed(),
          judgement.improved(),
          field(judgement.detectable()),
          words.remark(bend));
    }
    csv.flush();
  }

  private static String column(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Object field(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : "";
  }
}
