package org.rcubench.charts.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.claims.Verdict;

/**
 * What the template sees of the claims.
 *
 * @param counts how often each verdict was passed, those that never were left out
 * @param findings the claims
 */
record ClaimsView(List<Count> counts, List<Row> findings) {

  /** How often a verdict was passed. */
  record Count(String verdict, String words, long count) {}

  /** A claim with its verdict. */
  record Row(
      String anchor, String claim, String source, String measured, String verdict, String words) {}

  /** The claims of a run; none if nobody looked at any. */
  static List<ClaimsView> of(List<Finding> findings, int run, Anchors anchors) {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<Count> counts =
        Stream.of(Verdict.values())
            .map(verdict -> new Count(name(verdict), verdict.words(), count(findings, verdict)))
            .filter(count -> count.count() > 0)
            .toList();
    List<Row> rows = findings.stream().map(finding -> row(finding, run, anchors)).toList();
    return List.of(new ClaimsView(counts, rows));
  }

  private static Row row(Finding finding, int run, Anchors anchors) {
    return new Row(
        anchors.of("claim-" + finding.id(), run),
        finding.claim(),
        finding.source(),
        finding.measured(),
        name(finding.verdict()),
        finding.verdict().words());
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private static String name(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
