package org.rcubench.charts.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rcubench.charts.claims.Finding;
import org.rcubench.charts.claims.Finding.Status;

/**
 * What the template sees of the claims.
 *
 * @param counts how many claims have which status, those that none has left out
 * @param findings the claims
 */
record ClaimsView(List<Count> counts, List<Row> findings) {

  /** How many claims have a status. */
  record Count(String verdict, String words, long count) {}

  /** A claim and what became of it. */
  record Row(
      String anchor, String claim, String source, String measured, String verdict, String words) {}

  /** The claims of a run; none if nobody looked at any. */
  static List<ClaimsView> of(List<Finding> findings, int run, Anchors anchors) {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<Count> counts =
        Stream.of(Status.values())
            .map(status -> new Count(name(status), status.words(), count(findings, status)))
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
        name(finding.status()),
        finding.status().words());
  }

  private static long count(List<Finding> findings, Status status) {
    return findings.stream().filter(finding -> finding.status() == status).count();
  }

  private static String name(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
