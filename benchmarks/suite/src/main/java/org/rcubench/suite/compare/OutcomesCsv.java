package org.rcubench.suite.compare;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rcubench.results.comparison.Judgement;

/** The outcomes as CSV, a row a row; ratios are of time, above 1 if the head is slower. */
final class OutcomesCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private OutcomesCsv() {}

  static void write(Writer out, List<Outcome> outcomes) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, FORMAT);
    csv.printRecord(
        "row",
        "verdict",
        "ratio",
        "low",
        "high",
        "pair_sd",
        "pairs",
        "p_regressed",
        "p_improved",
        "detectable_ratio",
        "remark");
    for (Outcome outcome : outcomes) {
      Judgement judgement = outcome.judgement();
      csv.printRecord(
          outcome.name(),
          Words.verdict(outcome),
          judgement.ratio(),
          field(judgement.low()),
          field(judgement.high()),
          field(judgement.spread()),
          judgement.pairs(),
          judgement.regressed(),
          judgement.improved(),
          field(judgement.detectable()),
          Words.reason(outcome));
    }
    csv.flush();
  }

  private static Object field(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : "";
  }
}
