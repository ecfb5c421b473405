package org.rcubench.bench.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.rcubench.results.comparison.Judgement.Verdict;
import org.rcubench.results.comparison.RowName;
import org.rcubench.results.comparison.RowResult;
import org.rcubench.results.comparison.Thresholds;
import org.rcubench.results.comparison.TwoSamples;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.text.Format;
import org.rcubench.results.text.Table;
import org.rcubench.results.text.TableFormat;

/**
 * What a comparison found.
 *
 * @param design how base and head were measured
 * @param rows what came of every row, the worst first
 * @param curves what came of the curves that the rows are points of, the worst first
 * @param thresholds what counted as a change
 * @param remarks what to know when reading the numbers, a sentence each
 */
public record Findings(
    TwoSamples.Design design,
    List<RowResult> rows,
    List<CurveResult> curves,
    Thresholds thresholds,
    List<String> remarks) {
  private static final List<Verdict> WORST_FIRST =
      List.of(Verdict.REGRESSED, Verdict.INCONCLUSIVE, Verdict.IMPROVED, Verdict.EQUIVALENT);
  private static final Comparator<RowResult> ORDER =
      Comparator.comparingInt((RowResult row) -> WORST_FIRST.indexOf(row.verdict()))
          .thenComparing(Findings::speed);

  /** Rows that have a reason in common are only counted if they are more than this. */
  private static final int FEW = 3;

  /** What was not measured at all is the worst. */
  private static double speed(RowResult row) {
    double ratio = row.judgement().ratio();
    return Double.isNaN(ratio) ? Double.NEGATIVE_INFINITY : -ratio;
  }

  /** Takes unmodifiable copies, and puts the worst first. */
  public Findings {
    rows = rows.stream().sorted(ORDER).toList();
    curves = curves.stream().sorted(Comparator.comparing(CurveResult::result, ORDER)).toList();
    remarks = List.copyOf(remarks);
  }

  /**
   * Whether any row, or any curve, has a verdict.
   *
   * @param verdict the verdict
   * @return whether there is one
   */
  public boolean any(Verdict verdict) {
    return Stream.concat(rows.stream(), curveRows().stream())
        .anyMatch(row -> row.verdict() == verdict);
  }

  /** {@return whether no row could be measured} */
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.failure().isPresent());
  }

  /**
   * The same, with more to know.
   *
   * @param more remarks, a sentence each
   * @return the findings
   */
  public Findings with(List<String> more) {
    return new Findings(
        design, rows, curves, thresholds, Stream.concat(remarks.stream(), more.stream()).toList());
  }

  /** {@return what came of every curve as if it were a row, the worst first} */
  public List<RowResult> curveRows() {
    return curves.stream().map(CurveResult::result).toList();
  }

  /**
   * Prints the findings as tables.
   *
   * @param out where to
   */
  public void print(PrintStream out) {
    out.print(TableFormat.TERMINAL.text(FindingsTables.rows(rows, rowWords()).table(rows)));
    printReasons(out);
    if (!curves.isEmpty()) {
      out.println();
      out.print(
          TableFormat.TERMINAL.text(FindingsTables.curves(curves, curveWords()).table(curves)));
      curves.stream().flatMap(curve -> curve.sentence().stream()).forEach(out::println);
    }
    if (!remarks.isEmpty()) {
      out.println();
      remarks.forEach(out::println);
    }
  }

  /** A reason that many rows have in common is told once. */
  private void printReasons(PrintStream out) {
    VerdictText words = rowWords();
    Map<String, String> called =
        RowName.shortBenchmarks(rows.stream().map(RowResult::row).toList());
    rows.stream()
        .filter(row -> !words.reason(row).isEmpty())
        .collect(groupingBy(words::reason, LinkedHashMap::new, toList()))
        .forEach(
            (reason, alike) -> {
              if (alike.size() > FEW) {
                out.printf("%d rows: %s%n", alike.size(), reason);
              } else {
                alike.forEach(row -> out.printf("%s: %s%n", row.row().calling(called), reason));
              }
            });
  }

  /** {@return the findings in Markdown} */
  public String markdown() {
    StringBuilder text = new StringBuilder(counted("Benchmarks", rows));
    text.append(TableFormat.MARKDOWN.text(rowsWithReasons())).append('\n');
    if (!curves.isEmpty()) {
      text.append(counted("Curves", curveRows()));
      text.append(TableFormat.MARKDOWN.text(curvesWithRemarks())).append('\n');
    }
    remarks.forEach(remark -> text.append(remark).append("\n\n"));
    return text.append(explanation()).append('\n').toString();
  }

  Table rowsWithReasons() {
    VerdictText words = rowWords();
    return FindingsTables.rows(rows, words)
        .add("remark", row -> Table.Cell.of(words.reason(row)))
        .table(rows);
  }

  Table curvesWithRemarks() {
    VerdictText words = curveWords();
    return FindingsTables.curves(curves, words)
        .add("remark", curve -> Table.Cell.of(words.remark(curve)))
        .table(curves);
  }

  private static String counted(String what, List<RowResult> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.merge(row.verdict().name(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().toLowerCase(Locale.ROOT))
        .collect(joining(", ", "### " + what + ": ", "\n\n"));
  }

  /** {@return what the verdicts mean, for people who read them} */
  public String explanation() {
    return "A row has regressed if its head is slower by more than %s, at a level of %s over all rows"
            .formatted(Format.percent(thresholds.floor(), 1), Format.percent(thresholds.level(), 0))
        + " together (%s, Holm). Equivalent: the interval lies within %s. Inconclusive: noise leaves it"
            .formatted(rowWords().test(), Format.percent(thresholds.equal(), 1))
        + " open; \"detectable\" is the smallest slowdown that would most likely have been found."
        + (curves.isEmpty()
            ? ""
            : " Curves say how rows relate to each other; they are judged in the same way, as a"
                + " family of their own at the same level.");
  }

  private VerdictText rowWords() {
    return new VerdictText(design, thresholds, rows.size());
  }

  private VerdictText curveWords() {
    return new VerdictText(design, thresholds, curves.size());
  }

  /**
   * Writes the findings as JUnit's XML.
   *
   * @param file the file to replace or create
   */
  public void writeJunit(Path file) {
    AtomicFile.write(file, out -> JunitXml.write(out, this, rowWords(), curveWords()));
  }

  /**
   * Writes the rows as CSV.
   *
   * @param file the file to replace or create
   */
  public void writeRows(Path file) {
    write(file, TableFormat.CSV.text(FindingsTables.rowsInFull(rows, rowWords())));
  }

  /**
   * Writes the curves as CSV.
   *
   * @param file the file to replace or create
   */
  public void writeCurves(Path file) {
    write(file, TableFormat.CSV.text(FindingsTables.curvesInFull(curves, curveWords())));
  }

  /**
   * Writes the findings in Markdown.
   *
   * @param file the file to replace or create
   */
  public void writeMarkdown(Path file) {
    write(file, markdown());
  }

  private static void write(Path file, String text) {
    AtomicFile.write(file, out -> out.write(text.getBytes(UTF_8)));
  }
}
