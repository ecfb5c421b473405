package org.rcubench.bench.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FindingsTest {
  private static final Findings FINDINGS =
      findings(
          TwoSamples.Design.PAIRED,
          MadeUpRows.of("p.A.slower", 1.10, 10),
          MadeUpRows.failed("p.A.broken", "head died in an iteration\nmore"),
          MadeUpRows.of("p.A.few", 1.10, 3),
          MadeUpRows.of("p.A.faster", 0.8, 10),
          MadeUpRows.of("p.A.same", 1, 10));

  private static Findings findings(TwoSamples.Design design, RowResult... outcomes) {
    return new Findings(design, List.of(outcomes), List.of(), Thresholds.defaults(), List.of());
  }

  @TempDir Path folder;

  @Test
  void it_knows_which_verdicts_there_are() {
    assertThat(FINDINGS.rows())
        .extracting(row -> row.verdict())
        .containsExactly(
            Verdict.REGRESSED,
            Verdict.INCONCLUSIVE,
            Verdict.INCONCLUSIVE,
            Verdict.IMPROVED,
            Verdict.EQUIVALENT);
    assertThat(FINDINGS.any(Verdict.REGRESSED)).isTrue();
    assertThat(
            findings(TwoSamples.Design.PAIRED, MadeUpRows.of("p.A.same", 1, 10))
                .any(Verdict.REGRESSED))
        .isFalse();
  }

  @Test
  void the_table_for_the_terminal_says_what_and_by_how_much() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FINDINGS.print(new PrintStream(bytes, true, UTF_8));
    assertThat(bytes.toString(UTF_8).lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("REGRESSED     A.slower size=7|8 -t 2")
                    .contains("1.100x slower"))
        .anySatisfy(line -> assertThat(line).contains("A.faster", "1.250x faster"))
        .anySatisfy(
            line ->
                assertThat(line).startsWith("A.broken size=7|8 -t 2: head died in an iteration"))
        .anySatisfy(line -> assertThat(line).endsWith("3 pairs cannot show any slowdown"));
  }

  @Test
  void benchmarks_of_the_same_name_keep_their_packages() {
    assertThat(
            findings(
                    TwoSamples.Design.PAIRED,
                    MadeUpRows.of("p.A.same", 1, 10),
                    MadeUpRows.of("q.A.same", 1, 10))
                .markdown())
        .contains("`p.A.same size", "`q.A.same size");
  }

  @Test
  void markdown_counts_the_verdicts_and_escapes_what_would_break_its_table() {
    assertThat(FINDINGS.markdown())
        .startsWith(
            "### Benchmarks: 1 regressed, 2 inconclusive, 1 improved, 1 equivalent\n\n| verdict |")
        .contains("| **REGRESSED** | `A.slower size=7\\|8 -t 2` | 1.100x slower |");
  }

  @Test
  void in_junits_xml_a_regression_fails_and_what_cannot_be_told_is_skipped_with_its_reason()
      throws Exception {
    Path file = folder.resolve("compare.xml");
    FINDINGS.writeJunit(file);
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element suite = document.getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    assertThat(((Element) document.getElementsByTagName("skipped").item(0)).getAttribute("message"))
        .isEqualTo("head died in an iteration");
  }

  @Test
  void in_junits_xml_remarks_stand_beside_the_tests() throws Exception {
    Path file = folder.resolve("compare.xml");
    new Findings(
            TwoSamples.Design.INDEPENDENT,
            List.of(MadeUpRows.of("p.A.same", 1, 10)),
            List.of(),
            Thresholds.defaults(),
            List.of("Other machines.", "1 < 2 forks."))
        .writeJunit(file);
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getLastChild().getNodeName()).isEqualTo("system-out");
    assertThat(document.getDocumentElement().getLastChild().getTextContent())
        .isEqualTo("Other machines.\n1 < 2 forks.");
  }

  @Test
  void csv_has_a_row_for_each() throws IOException {
    Path file = folder.resolve("outcomes.csv");
    FINDINGS.writeRows(file);
    assertThat(Files.readAllLines(file))
        .hasSize(6)
        .startsWith(
            "row,verdict,ratio,low,high,pair_sd,pairs,p_regressed,p_improved,detectable_ratio,remark")
        .anyMatch(line -> line.startsWith("p.A.broken size=7|8 -t 2,INCONCLUSIVE,NaN,,,,0,"));
  }

  @Test
  void stored_runs_are_told_of_in_forks_with_what_would_be_enough() throws IOException {
    Findings findings = findings(TwoSamples.Design.INDEPENDENT, MadeUpRows.of("p.A.few", 1.10, 3));
    assertThat(findings.markdown())
        .contains("| fork SD | forks |")
        .contains("3 forks on the side that has fewer cannot show any slowdown")
        .contains("run both with -f 3 or more")
        .contains("Mann and Whitney")
        .doesNotContain("pair");
    Path file = folder.resolve("outcomes.csv");
    findings.writeRows(file);
    assertThat(Files.readAllLines(file).get(0)).contains(",fork_sd,forks,");
  }

  @Test
  void a_curve_that_has_regressed_fails_alone_and_is_named_in_every_output() throws Exception {
    Findings findings =
        new Findings(
            TwoSamples.Design.PAIRED,
            List.of(MadeUpRows.of("p.A.same", 1, 10)),
            List.of(
                new CurveResult(
                    MadeUpRows.of("p.A.bent", 1.3, 10),
                    1.01,
                    1.31,
                    CurveResult.Unit.TIMES,
                    Optional.of("a is no longer flat"))),
            Thresholds.defaults(),
            List.of("Know this."));
    assertThat(findings.any(Verdict.REGRESSED)).isTrue();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    findings.print(new PrintStream(bytes, true, UTF_8));
    assertThat(bytes.toString(UTF_8).lines())
        .anyMatch(line -> line.equals("a is no longer flat"))
        .anyMatch(line -> line.equals("Know this."))
        .anySatisfy(line -> assertThat(line).contains("1.01x", "1.31x", "1.300x worse"));
    assertThat(findings.markdown())
        .contains("### Curves: 1 regressed")
        .contains("| a is no longer flat |")
        .contains("a family of their own");
    Path xml = folder.resolve("compare.xml");
    findings.writeJunit(xml);
    assertThat(Files.readString(xml))
        .contains("tests=\"2\" failures=\"1\"")
        .contains("<failure message=\"a is no longer flat; 1.300x worse");
    Path csv = folder.resolve("curves.csv");
    findings.writeCurves(csv);
    assertThat(Files.readAllLines(csv))
        .hasSize(2)
        .startsWith(
            "curve,verdict,base,head,unit,ratio,low,high,pairs,p_regressed,p_improved,"
                + "detectable_ratio,remark")
        .last()
        .asString()
        .contains("REGRESSED,1.01,1.31,times,")
        .endsWith("a is no longer flat");
  }
}
